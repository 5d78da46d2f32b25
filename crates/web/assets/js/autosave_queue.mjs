// Which answers of a form are kept and which are not. Knows names and values as text; nothing of the page or the network.
// An answer counts as kept only when the server said so of the very value that was sent.

/** @typedef {{ kept: string | null, now: string, sent: string | null, held: '' | 'conflict' | 'refused' }} Unit */

export class Queue {
  /** @type {Map<string, Unit>} */
  #units = new Map();

  /** An answer as the page opened with it. @param {string} name @param {string} value @param {boolean} kept */
  open(name, value, kept = true) {
    this.#units.set(name, { kept: kept ? value : null, now: value, sent: null, held: '' });
  }

  /** What stands in the page now. True when it differs from before. @param {string} name @param {string} value */
  change(name, value) {
    const unit = this.#units.get(name);
    if (!unit || unit.now === value) return false;
    unit.now = value;
    // what was refused is worth another try once it is another value
    if (unit.held === 'refused') unit.held = '';
    return true;
  }

  /** What to send next: what nobody knows whether it arrived goes again as it was, before anything newer. @returns {Map<string, string>} */
  take() {
    const unsure = this.#named((unit) => unit.sent !== null);
    const names = unsure.length ? unsure : this.#named((unit) => !unit.held && unit.now !== unit.kept);
    for (const name of unsure.length ? [] : names) this.#units.get(name).sent = this.#units.get(name).now;
    return new Map(names.map((name) => [name, this.#units.get(name).sent]));
  }

  /** The server answered. Names in neither list are held: it does not know them. @param {Iterable<string>} saved @param {Iterable<string>} conflicts */
  answered(saved, conflicts) {
    const [kept, clashes] = [new Set(saved), new Set(conflicts)];
    for (const [name, unit] of this.#units) {
      if (unit.sent === null) continue;
      if (kept.has(name)) unit.kept = unit.sent;
      else if (clashes.has(name)) unit.held = 'conflict';
      else if (unit.now === unit.sent) unit.held = 'refused';
      unit.sent = null;
    }
  }

  /** The server answered and kept nothing: all of it goes again. */
  declined() {
    for (const unit of this.#units.values()) unit.sent = null;
  }

  /** The person chose between two values. @param {string} name @param {string} kept what the server has */
  choose(name, kept) {
    const unit = this.#units.get(name);
    if (!unit) return;
    unit.held = '';
    unit.kept = kept;
  }

  /** What the server has, as far as is known. @param {string} name */
  kept(name) {
    return this.#units.get(name)?.kept ?? null;
  }

  /** Whether this value is what stands in the page. */
  stands(name, value) {
    return this.#units.get(name)?.now === value;
  }

  /** What stands in the page and could be sent, for the last try when the page goes. */
  left() {
    return new Map(this.#named((unit) => !unit.held && unit.now !== unit.kept && unit.now !== unit.sent).map((name) => [name, this.#units.get(name)]));
  }

  /** Whether something was sent of which nobody knows whether it arrived. */
  get unsure() {
    return this.#named((unit) => unit.sent !== null).length > 0;
  }

  get conflicts() {
    return this.#named((unit) => unit.held === 'conflict').length;
  }

  get refused() {
    return this.#named((unit) => unit.held === 'refused').length;
  }

  /** How many answers are not kept. */
  get unsaved() {
    return this.#named((unit) => unit.held || unit.now !== unit.kept || unit.sent !== null).length;
  }

  #named(is) {
    return [...this.#units].filter(([, unit]) => is(unit)).map(([name]) => name);
  }
}
