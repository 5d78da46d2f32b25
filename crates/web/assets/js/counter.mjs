// The line under a limited field: how much is used, how much too much. Never stops typing or pasting.
import { count, fill } from './count.mjs';

const QUIET_MS = 1200;

/** @param {HTMLElement} line */
function watch(line) {
  const input = document.getElementById(line.dataset.counter);
  const limit = Number(input?.dataset.limit);
  if (!input || !limit) return;
  const spoken = Object.assign(document.createElement('span'), { className: 'away' });
  spoken.setAttribute('aria-live', 'polite');
  line.after(spoken);
  let timer = 0;
  const show = () => {
    const n = count(input.value);
    const over = n - limit;
    const text = fill(over > 0 ? line.dataset.over : line.dataset.left, { n, limit, over });
    line.textContent = text;
    line.classList.toggle('over', over > 0);
    clearTimeout(timer);
    timer = setTimeout(() => { if (document.activeElement === input) spoken.textContent = text; }, QUIET_MS);
  };
  input.addEventListener('input', show);
  show();
}

/** @param {ParentNode} root */
export function start(root) {
  root.querySelectorAll('[data-counter]').forEach(watch);
}
