// What the line says, and when a screen reader hears it.

/**
 * The kind of line to show.
 * @param {{ trouble: string, conflicts: number, refused: number, unsaved: number, flying: boolean, at: string }} state
 */
export function kind({ trouble, conflicts, refused, unsaved, flying, at }) {
  if (trouble === 'gone' || trouble === 'closed') return trouble;
  if (unsaved && trouble) return trouble;
  if (conflicts) return 'conflict';
  if (refused) return 'refused';
  if (flying) return 'saving';
  if (unsaved) return 'unsaved';
  return at ? 'saved' : 'idle';
}

const QUIET = new Set(['idle', 'unsaved', 'saving']);

/** Says a line once per change of kind: what comes and goes while typing is not read out, nor the same thing twice. */
export class Voice {
  #said = '';

  /** The text to read out, or null. @param {string} kind @param {string} text @param {number} count */
  hear(kind, text, count = 0) {
    const mark = `${kind} ${count}`;
    if (QUIET.has(kind) || mark === this.#said) return null;
    this.#said = mark;
    return text;
  }
}
