// The line that says what is saved: seen always, heard once per change of kind.
import { fill } from './count.mjs';
import { Voice, kind } from './autosave_state.mjs';

/** A screen reader waits so long, so that a line that drops for a moment is not read out. */
const HEAR_MS = 1500;
const CALM = new Set(['idle', 'unsaved', 'saving', 'saved']);
const WORDS = { 'signed-out': 'signedOut', 'other-account': 'otherAccount' };

export class Line {
  #voice = new Voice();
  #timer = 0;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    this.words = box.dataset;
    this.now = box.querySelector('[data-save-now]');
    this.help = box.querySelector('[data-save-help]');
    this.said = box.querySelector('[data-save-said]');
    this.idle = this.now.textContent;
    box.hidden = false;
  }

  /** @param {object} state of `kind`, with `text`, `help`: `{ href, text, out }` or `{ act, text }` */
  show(state) {
    const is = kind(state);
    const n = is === 'conflict' ? state.conflicts : is === 'refused' ? state.refused : 0;
    const text = this.#text(is, { at: state.at, n }, state.text);
    this.box.dataset.kind = is;
    this.box.toggleAttribute('data-trouble', !CALM.has(is));
    if (this.now.textContent !== text) this.now.textContent = text;
    this.#aid(state.help);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const heard = this.#voice.hear(is, text, n);
      if (heard !== null) this.said.textContent = heard;
    }, HEAR_MS);
  }

  #text(is, values, own) {
    if (is === 'idle') return this.idle;
    if (is === 'gone' || is === 'closed') return own;
    return fill(this.words[WORDS[is] ?? is], values);
  }

  #aid(help) {
    const key = help ? `${help.text} ${help.href ?? ''}` : '';
    if (this.help.dataset.key === key) return;
    this.help.dataset.key = key;
    this.help.hidden = !help;
    this.help.replaceChildren();
    if (!help) return;
    const thing = document.createElement(help.href ? 'a' : 'button');
    thing.textContent = help.text;
    if (help.href) {
      thing.href = help.href;
      if (help.out) Object.assign(thing, { target: '_blank', rel: 'noopener' });
    } else {
      Object.assign(thing, { type: 'button', className: 'btn small second' });
      thing.addEventListener('click', help.act);
    }
    this.help.append(thing);
  }
}
