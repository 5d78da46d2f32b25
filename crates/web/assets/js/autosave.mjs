// Saves a form field by field while somebody types. The form's buttons go on working; without this file they are all there is.
// Nothing is kept in the browser: what is not saved stays in the page and is tried again until the server says that it has it.
import { Clashes } from './autosave_clash.mjs';
import { body, names, read, rest, seen } from './autosave_form.mjs';
import { start as here } from './autosave_here.mjs';
import { Line } from './autosave_line.mjs';
import { pause, verdict } from './autosave_pause.mjs';
import { Queue } from './autosave_queue.mjs';
import { Remarks } from './autosave_remarks.mjs';
import { judge } from './dirty.mjs';
import { listen } from './signed_in.mjs';

const TYPING_MS = 1000;
const ANSWER_MS = 20_000;
/** How long a pressed button waits for what is on its way. */
const SETTLE_MS = 4000;
const STUCK_MS = 15_000;
/** What may be sent while the page goes: browsers allow 64 KiB. */
const LAST_BYTES = 60_000;

class Autosave {
  queue = new Queue();
  timer = 0;
  /** The request on its way. @type {Promise<void> | null} */
  flight = null;
  tries = 0;
  trouble = '';
  text = '';
  help = null;
  at = '';
  leaving = false;
  stopped = false;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.units = names(form);
    const kept = !('unsaved' in form.dataset);
    for (const [name, value] of read(form, this.units, true)) this.queue.open(name, value, kept);
    this.rest = rest(form, this.units);
    const box = form.querySelector('[data-save]');
    this.line = new Line(box);
    this.words = box.dataset;
    this.remarks = new Remarks(form, this.words);
    this.clashes = new Clashes(form, this.words, (name, theirs) => this.decided(name, theirs));
    judge(form, () => this.queue.unsaved > 0 || rest(form, this.units) !== this.rest);
    this.listen();
    here(form, box.querySelector('[data-save-here]'));
    this.look();
    if (this.queue.unsaved) this.soon(0);
  }

  listen() {
    const form = this.form;
    form.addEventListener('input', (event) => { if (this.look()) this.soon(event.isComposing ? null : TYPING_MS); });
    form.addEventListener('compositionend', () => { this.look(); this.soon(TYPING_MS); });
    for (const event of ['change', 'focusout', 'chosen']) form.addEventListener(event, () => { this.look(); this.soon(0); });
    form.addEventListener('submit', (event) => this.submit(event), { capture: true });
    window.addEventListener('online', () => this.again());
    listen(() => this.again());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.again();
      else this.soon(0);
    });
    window.addEventListener('pagehide', () => this.last());
    window.addEventListener('pageshow', () => { this.leaving = false; this.again(); });
  }

  /** Looks at what stands in the page; true when anything changed. */
  look() {
    let changed = false;
    for (const [name, value] of read(this.form, this.units)) changed = this.queue.change(name, value) || changed;
    this.show();
    return changed;
  }

  show() {
    const { conflicts, refused, unsaved } = this.queue;
    this.line.show({ trouble: this.trouble, text: this.text, help: this.help, conflicts, refused, unsaved, flying: Boolean(this.flight), at: this.at });
  }

  /** Sends after a pause, unless a pause after a failure is running. @param {number | null} ms null: not yet */
  soon(ms) {
    if (this.tries || this.stopped || this.leaving) return;
    clearTimeout(this.timer);
    if (ms === 0) this.send();
    else if (ms !== null) this.timer = setTimeout(() => this.send(), ms);
  }

  /** Something changed for the better: tries at once. */
  again() {
    if (this.stopped || this.leaving) return;
    clearTimeout(this.timer);
    this.tries = 0;
    if (this.trouble) this.send();
    else this.soon(0);
  }

  /** Sends what is to be sent, one request at a time; the rest is gathered meanwhile. */
  send() {
    if (this.flight) return this.flight;
    const values = this.queue.take();
    if (!values.size) return Promise.resolve();
    this.flight = this.ask(values).finally(() => {
      this.flight = null;
      this.look();
      if (!this.tries && !this.leaving) this.soon(this.queue.left().size ? TYPING_MS : null);
    });
    this.show();
    return this.flight;
  }

  async ask(values) {
    const sent = body(this.form, values, (name) => this.queue.kept(name));
    const answer = await this.post(sent).catch(() => null);
    const said = await answer?.json().catch(() => ({}));
    const { kind, certain, again } = verdict(said ? answer.status : 0, said?.code ?? '');
    if (!kind) return this.heard(said, values);
    if (certain) this.queue.declined();
    this.trouble = kind;
    this.text = said?.text ?? '';
    this.help = this.aid(kind, said);
    this.stopped = kind === 'closed';
    this.tries += 1;
    clearTimeout(this.timer);
    if (again) this.timer = setTimeout(() => this.send(), pause(this.tries, Number(answer?.headers.get('retry-after') ?? NaN), Math.random()));
  }

  post(sent) {
    const keepalive = String(sent).length < LAST_BYTES;
    return fetch(this.form.dataset.autosave, {
      method: 'POST', body: sent, keepalive, headers: { accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS),
    });
  }

  aid(kind, said) {
    if (kind === 'signed-out' && said.sign_in) return { href: said.sign_in, text: this.words.signIn, out: true };
    if (kind === 'closed' && said.onward) return { href: said.onward, text: this.words.onward, out: true };
    return null;
  }

  /** The server kept what it could. */
  heard(said, values) {
    this.tries = 0;
    [this.trouble, this.text, this.help] = ['', '', null];
    if (said.gone) return this.gone(said.gone);
    this.queue.answered(Object.keys(said.saved), said.conflicts.map((one) => one.name));
    for (const input of document.querySelectorAll('input[name="csrf"]')) input.value = said.csrf;
    for (const [name, revision] of Object.entries(said.saved)) {
      const input = seen(this.form, name);
      if (input) input.value = revision;
      this.at = said.at;
    }
    for (const [name, value] of values) {
      const told = [...(said.refused[name] ?? []), ...(said.remarks[name] ?? [])];
      const empty = JSON.parse(value).every(([, text]) => !text);
      if (this.queue.stands(name, value) && !(empty && !told.length)) this.remarks.tell(name, told);
    }
    for (const clash of said.conflicts) this.clashes.show(clash);
  }

  /** Somebody else removed the item: what was typed can become a new one. */
  gone({ text, add }) {
    this.queue.declined();
    [this.trouble, this.text, this.stopped] = ['gone', text, true];
    if (!add) return;
    const act = () => {
      for (const input of this.form.querySelectorAll('[data-seen]')) input.value = '0';
      this.form.action = add;
      this.form.requestSubmit(this.form.querySelector('.form-end button[value="next"]'));
    };
    this.help = { text: this.words.add, act };
  }

  /** A choice between two values was made: `theirs` is what the server has. */
  decided(name, theirs) {
    const pairs = Object.entries(theirs).flatMap(([of, list]) => list.map((text) => [of, text]));
    const standing = read(this.form, new Set([name])).get(name);
    this.queue.choose(name, same(JSON.parse(standing), pairs) ? standing : JSON.stringify(pairs));
    this.look();
    this.soon(0);
  }

  /** A button was pressed: what is on its way arrives first, so that the form does not conflict with itself. */
  submit(event) {
    clearTimeout(this.timer);
    if (!this.queue.unsure || this.stopped) {
      this.leaving = true;
      // a download or a broken connection leaves the page where it is
      setTimeout(() => { this.leaving = false; this.again(); }, STUCK_MS);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    const settled = this.settle();
    Promise.race([settled, new Promise((done) => { setTimeout(done, SETTLE_MS); })]).then(() => {
      this.queue.declined();
      this.form.requestSubmit(button);
    });
  }

  async settle() {
    await this.flight;
    if (this.queue.unsure) await this.send();
  }

  /** The page goes: one last try for what is left. */
  last() {
    const left = this.queue.left();
    if (this.leaving || this.stopped || !left.size) return;
    if (!this.flight) {
      this.send();
      return;
    }
    const values = new Map([...left].map(([name, unit]) => [name, unit.now]));
    // what is on its way arrives before
    const sent = body(this.form, values, (name) => this.queue.kept(name), (name) => (left.get(name).sent === null ? 0 : 1));
    if (String(sent).length < LAST_BYTES) this.post(sent).catch(() => {});
  }
}

/** Whether two answers say the same, whatever their order; an empty control says nothing. */
function same(one, other) {
  const said = (pairs) => JSON.stringify(pairs.filter(([, text]) => text).sort());
  return said(one) === said(other);
}

/** @param {ParentNode} root */
export function start(root) {
  for (const form of root.querySelectorAll('form[data-autosave]')) new Autosave(form);
}
