// An answer that somebody else changed meanwhile: both values at the field, and nothing is overwritten before a choice.
import { control, frame, put, seen } from './autosave_form.mjs';
import { before } from './autosave_remarks.mjs';

const make = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text });

export class Clashes {
  #shown = new Map();

  /** @param {HTMLFormElement} form @param {DOMStringMap} words @param {(name: string, theirs: object) => void} decided what the server has */
  constructor(form, words, decided) {
    this.form = form;
    this.words = words;
    this.decided = decided;
  }

  /** @param {{ name: string, by: string, lines: string[], values: object, labels: object, seen: number, joins: boolean }} clash */
  show(clash) {
    const field = frame(this.form, clash.name);
    if (!field) return;
    this.#shown.get(clash.name)?.remove();
    const box = make('div', 'clash-box');
    const title = Object.assign(make('p', 'clash-title', this.words.clashTitle), { id: `clash-${clash.name}` });
    box.setAttribute('role', 'group');
    box.setAttribute('aria-labelledby', title.id);
    const theirs = make('blockquote', 'theirs');
    const lines = clash.lines.filter(Boolean);
    for (const line of lines) theirs.append(make('p', 'prose', line));
    if (!lines.length) theirs.append(make('p', 'none', this.words.clashNone));
    const acts = make('div', 'actions');
    acts.append(
      this.#button(this.words.clashTakeMine, () => this.#end(clash)),
      this.#button(this.words.clashTakeTheirs, () => this.#theirs(clash)),
    );
    if (clash.joins) acts.append(this.#button(this.words.clashJoin, () => this.#join(clash)));
    box.append(title, make('p', 'hint', clash.by), theirs, make('p', 'hint', this.words.clashMine), acts);
    before(field).before(box);
    this.#shown.set(clash.name, box);
  }

  #button(text, act) {
    const button = Object.assign(make('button', 'btn small second', text), { type: 'button' });
    button.addEventListener('click', act);
    return button;
  }

  #theirs(clash) {
    const mine = {};
    for (const name of Object.keys(clash.values)) mine[name] = held(this.form, name);
    put(this.form, clash.values, clash.labels);
    this.#end(clash);
    // one step back: what one wrote oneself is still known
    const back = make('p', 'clash-taken');
    const undo = this.#button(this.words.clashBack, () => {
      back.remove();
      put(this.form, mine, {});
      control(this.form, clash.name)?.focus();
    });
    back.append(make('span', '', this.words.clashTaken), ' ', undo);
    before(frame(this.form, clash.name)).before(back);
    this.#shown.set(clash.name, back);
  }

  #join(clash) {
    const input = control(this.form, clash.name);
    const theirs = Object.values(clash.values)[0]?.[0] ?? '';
    put(this.form, { [clash.name]: [joined(theirs, input.value, input.tagName === 'TEXTAREA')] }, {});
    this.#end(clash);
  }

  #end(clash) {
    this.#shown.get(clash.name)?.remove();
    this.#shown.delete(clash.name);
    const revision = seen(this.form, clash.name);
    if (revision) revision.value = clash.seen;
    this.decided(clash.name, clash.values);
    control(this.form, clash.name)?.focus();
  }
}

/** Theirs, then mine; what is the same is not said twice. @param {string} theirs @param {string} mine @param {boolean} lines */
export function joined(theirs, mine, lines) {
  const [one, two] = [theirs.trim(), mine.trim()];
  if (!one || two.includes(one)) return two;
  if (!two || one.includes(two)) return one;
  return one + (lines ? '\n' : ' ') + two;
}

function held(form, name) {
  const all = [...form.elements].filter((one) => one.name === name && !one.disabled);
  return all.filter((one) => !['checkbox', 'radio'].includes(one.type) || one.checked).map((one) => one.value);
}
