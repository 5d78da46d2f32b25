// The answers of a form: by the name of their field, as the pairs that the form would send.
import { option } from './tree.mjs';

const NOTE = 'comment/';
const TAILS = /\.(own|from|to)$/;

/** The field to which a control belongs. @param {string} name */
export const unitOf = (name) => name.replace(TAILS, '');

/** The names of what is saved while typing: every open field but files, and answers to comments. @param {HTMLFormElement} form */
export function names(form) {
  const found = new Set();
  for (const { name, type } of form.elements) {
    if (name.endsWith('.seen')) found.add(name.slice(0, -'.seen'.length));
    else if (name.startsWith(NOTE) && type === 'textarea') found.add(name);
  }
  for (const { name, type } of form.elements) if (type === 'file') found.delete(name);
  return found;
}

/** The answers as they stand, or as the page came (`initial`): text to compare and to send. @returns {Map<string, string>} */
export function read(form, units, initial = false) {
  const pairs = new Map([...units].map((name) => [name, []]));
  for (const control of form.elements) {
    const list = control.disabled ? undefined : pairs.get(unitOf(control.name));
    const value = list && valueOf(control, initial);
    if (typeof value === 'string') list.push([control.name, value]);
  }
  return new Map([...pairs].map(([name, list]) => [name, JSON.stringify(list)]));
}

function valueOf(control, initial) {
  if (control.type === 'checkbox' || control.type === 'radio') return (initial ? control.defaultChecked : control.checked) ? control.value : null;
  if (control.type !== 'select-one') return initial ? control.defaultValue : control.value;
  if (!initial) return control.value;
  return [...control.options].find((one) => one.defaultSelected)?.value ?? control.options[0]?.value ?? '';
}

/** What else the form would send, such as chosen files: not saved while typing. */
export function rest(form, units) {
  const kept = (name) => units.has(unitOf(name)) || /\.(seen|q|shown)$/.test(name) || name === 'csrf';
  const pairs = [...new FormData(form)].filter(([name]) => !kept(name));
  return JSON.stringify(pairs.map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name} ${value.size}`]));
}

/** The revision that the page has of an answer. */
export const seen = (form, name) => form.elements.namedItem(`${name}.seen`);

/** The body of an autosave. @param {Map<string, string>} values @param {(name: string) => string} was what the server has of the answer to a comment */
export function body(form, values, was, ahead = () => 0) {
  const sent = new URLSearchParams();
  for (const name of ['csrf', 'group']) if (form.elements.namedItem(name)) sent.append(name, form.elements.namedItem(name).value);
  sent.append('item', form.dataset.item);
  sent.append('page', window.location.pathname);
  for (const [name, value] of values) {
    for (const [of, text] of JSON.parse(value)) sent.append(of, text);
    if (name.startsWith(NOTE)) sent.append(`${name}.was`, JSON.parse(was(name) ?? '[]')[0]?.[1] ?? '');
    else sent.append(`${name}.seen`, String(Number(seen(form, name).value) + ahead(name)));
  }
  return sent;
}

/** The frame of a field, or of the comment to which it is the answer. */
export function frame(form, name) {
  const note = name.startsWith(NOTE) && form.elements.namedItem(name);
  return note ? note.closest('.comment') : form.querySelector(`[data-field="${CSS.escape(name)}"]`);
}

/** The first control of a field: where one types, or the first option. */
export function control(form, name) {
  return [...form.elements].find((one) => unitOf(one.name) === name && one.type !== 'hidden' && !one.disabled);
}

/** Puts values into the controls of a field, as if they had been typed. @param {Record<string, string[]>} values @param {Record<string, string>} labels */
export function put(form, values, labels) {
  for (const [name, list] of Object.entries(values)) {
    const chosen = form.querySelector(`[data-tree="${CSS.escape(name)}"] [data-chosen]`);
    if (chosen) plant(chosen, name, list, labels);
    for (const one of form.elements) {
      if (one.name !== name || one.disabled) continue;
      const ticks = one.type === 'checkbox' || one.type === 'radio';
      if (ticks ? one.checked === list.includes(one.value) : one.value === list[0]) continue;
      if (ticks) one.checked = list.includes(one.value);
      else one.value = list[0] ?? '';
      one.dispatchEvent(new Event(ticks ? 'change' : 'input', { bubbles: true }));
    }
  }
}

/** Adds to the chosen ones of a tree what is not among them. */
function plant(chosen, name, codes, labels) {
  const held = new Set([...chosen.querySelectorAll('input')].map((box) => box.value));
  for (const code of codes) {
    if (held.has(code)) continue;
    const row = option(name, { code, label: labels[code] ?? code }, true);
    chosen.append(row);
    row.querySelector('input').dispatchEvent(new Event('change', { bubbles: true }));
  }
}
