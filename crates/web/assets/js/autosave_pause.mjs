// How long to wait before the next try, and what an answer without success means for it.

const FIRST_MS = 1500;
const MOST_MS = 60_000;

/**
 * Growing pauses, spread so that pages that failed together do not come back together; never sooner than the server asks.
 * @param {number} tries how many failed so far, from 1 @param {number} asked seconds, or NaN @param {number} chance from 0 to 1
 */
export function pause(tries, asked, chance) {
  const grown = Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, tries - 1));
  const spread = grown * (0.5 + chance / 2);
  const least = Number.isFinite(asked) ? Math.min(MOST_MS, asked * 1000) : 0;
  return Math.round(Math.max(spread, least + chance * 1000));
}

/**
 * What came of a request: the kind of trouble (empty for none), whether it is known that nothing was kept, whether trying again by itself helps.
 * @param {number} status 0 where there was no answer @param {string} code the server's word for it
 */
export function verdict(status, code) {
  const known = (kind, again) => ({ kind, certain: true, again });
  if (status === 200) return known('', false);
  if (status === 401) return known('signed-out', true);
  if (status === 409) return known('closed', false);
  if (status === 429 || (status === 503 && code === 'busy')) return known('busy', true);
  if (status === 403 && (code === 'other-account' || code === 'token')) return known(code, false);
  if (status >= 400 && status < 500) return known('missing', false);
  if (status === 503) return { kind: 'busy', certain: false, again: true };
  if (status === 0) return { kind: 'offline', certain: false, again: true };
  return { kind: 'broken', certain: false, again: true };
}
