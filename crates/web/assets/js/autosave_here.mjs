// Who else has this form open: asked now and then, while the page is seen and somebody is at it.

const EVERY_MS = 25_000;
/** A page left open is nobody's presence, and must not keep a sign-in alive. */
const AWAY_MS = 5 * 60_000;

/** @param {HTMLFormElement} form @param {HTMLElement} place where names are shown */
export function start(form, place) {
  let active = Date.now();
  for (const event of ['pointerdown', 'keydown', 'focusin']) document.addEventListener(event, () => { active = Date.now(); }, { passive: true });
  const tell = (where, keepalive = false) => {
    const body = new URLSearchParams({ csrf: form.elements.namedItem('csrf').value, place: where });
    return fetch(form.dataset.here, { method: 'POST', body, keepalive, headers: { accept: 'application/json' }, redirect: 'manual' });
  };
  const ask = async () => {
    if (document.visibilityState !== 'visible' || Date.now() - active > AWAY_MS) return;
    const answer = await tell(form.dataset.place);
    const here = answer.ok ? (await answer.json()).here : [];
    place.hidden = !here.length;
    place.textContent = here.join(' · ');
  };
  const quietly = () => ask().catch(() => { place.hidden = true; });
  setInterval(quietly, EVERY_MS);
  document.addEventListener('visibilitychange', quietly);
  window.addEventListener('pagehide', () => { tell('', true).catch(() => {}); });
  window.addEventListener('pageshow', (event) => { if (event.persisted) quietly(); });
  quietly();
}
