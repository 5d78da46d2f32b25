// What the server says of an answer just sent, at its field: like the page itself would, once the person has moved on.
import { control, frame } from './autosave_form.mjs';

const make = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text });

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Remarks by field: shown at once, or when the field is left. */
export class Remarks {
  #waiting = new Map();
  #made = 0;

  constructor(form, words) {
    this.form = form;
    this.words = words;
    form.addEventListener('focusout', () => setTimeout(() => this.#settle()));
  }

  /** @param {string} name @param {{ text: string, source: string, take: string | null, flag: boolean }[]} told */
  tell(name, told) {
    this.#waiting.set(name, told);
    // an old error goes at once; a new one would only disturb whoever is still typing
    if (!told.length) this.#draw(name, told);
    this.#settle();
  }

  #settle() {
    for (const [name, told] of this.#waiting) {
      const field = frame(this.form, name);
      if (field?.contains(document.activeElement) && told.length) continue;
      this.#waiting.delete(name);
      if (field) this.#draw(name, told);
    }
  }

  #draw(name, told) {
    const field = frame(this.form, name);
    const input = control(this.form, name);
    if (!field || !input) return;
    const own = (selector) => [...field.querySelectorAll(selector)].filter((one) => one.closest('.field, .comment') === field);
    const id = own('.errors')[0]?.id || `said-${(this.#made += 1)}`;
    for (const old of own('.errors, .remark')) old.remove();
    const [errors, flags] = [told.filter((one) => !one.flag), told.filter((one) => one.flag)];
    field.classList.toggle('invalid', errors.length > 0);
    const described = field.tagName === 'FIELDSET' ? field : input;
    const ids = (described.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
    if (errors.length) ids.push(id);
    if (ids.length) described.setAttribute('aria-describedby', ids.join(' '));
    else described.removeAttribute('aria-describedby');
    if (errors.length && described === input) input.setAttribute('aria-invalid', 'true');
    else described.removeAttribute('aria-invalid');
    if (errors.length) before(field).before(this.#errors(id, input, errors));
    for (const flag of flags) {
      const line = make('p', 'remark');
      line.append(icon('info'), make('span', '', flag.text));
      field.append(line);
    }
  }

  #errors(id, input, errors) {
    const box = Object.assign(make('div', 'errors'), { id });
    for (const error of errors) {
      const line = make('p', 'error');
      const text = make('span', '');
      text.append(make('span', 'away', this.words.errorWord), error.text);
      if (error.source) text.append(' ', make('span', 'source', error.source));
      line.append(icon('cross'), text);
      box.append(line);
    }
    const right = errors.find((error) => error.take)?.take;
    if (right) box.append(this.#suggestion(input, right));
    return box;
  }

  #suggestion(input, right) {
    const line = make('p', 'suggestion');
    const text = make('span', '', `${this.words.suggestion} `);
    text.append(make('strong', '', right));
    const button = Object.assign(make('button', 'btn small second', this.words.suggestionTake), { type: 'button' });
    button.addEventListener('click', () => {
      input.value = right;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    });
    line.append(text, ' ', button);
    return line;
  }
}

/** The part of a field before which something is said: the control itself. */
export function before(field) {
  const parts = [...field.children].filter((one) => one.matches('.input, .options, .tree, .period, textarea, select'));
  return parts[0] ?? field.lastElementChild;
}
