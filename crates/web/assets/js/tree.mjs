// A long code list: what is typed is looked up at once, what is ticked joins the chosen ones.
// Contract of `data-source`: GET source?q=… answers { results: [{ code, label, within }] }.
import { fill } from './count.mjs';

const PAUSE_MS = 250;
let made = 0;

/** A checkbox with its label, as the server draws it. */
export function option(name, { code, label, within }, checked) {
  const row = Object.assign(document.createElement('div'), { className: 'option' });
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name, value: code, checked, id: `tree-${(made += 1)}` });
  const text = Object.assign(document.createElement('label'), { htmlFor: box.id, textContent: label });
  row.append(box, text);
  if (within) row.append(Object.assign(document.createElement('span'), { className: 'hint', textContent: within }));
  return row;
}

/** @param {HTMLElement} tree */
function watch(tree) {
  const name = tree.dataset.tree;
  const chosen = tree.querySelector('[data-chosen]');
  const results = tree.querySelector('[data-results]');
  const search = tree.querySelector('input[type="search"]');
  if (!chosen || !results || !search) return;
  const boxes = (within) => [...within.querySelectorAll('input[type="checkbox"]')];
  const title = tree.querySelector('[data-count]');
  const count = () => {
    if (title) title.textContent = fill(title.dataset.count, { n: boxes(chosen).filter((box) => box.checked).length, most: tree.dataset.most });
  };
  const held = (code) => boxes(chosen).find((box) => box.value === code);

  tree.addEventListener('change', (event) => {
    const box = event.target;
    if (box.type !== 'checkbox' || chosen.contains(box) || !box.checked) return;
    const there = held(box.value);
    if (there) there.checked = true;
    else chosen.append(option(name, { code: box.value, label: box.labels[0]?.textContent ?? box.value }, true));
    box.disabled = true;
    count();
    tree.dispatchEvent(new CustomEvent('chosen', { bubbles: true }));
  });
  chosen.addEventListener('change', (event) => {
    const { value, checked } = event.target;
    for (const box of boxes(tree)) {
      if (box.value !== value || chosen.contains(box)) continue;
      box.checked = checked;
      box.disabled = checked;
    }
    count();
  });

  let timer = 0;
  let asked = 0;
  const look = async () => {
    const words = search.value.trim();
    const turn = (asked += 1);
    if (!words) { results.replaceChildren(); return; }
    const answer = await fetch(`${tree.dataset.source}?q=${encodeURIComponent(words)}`, { headers: { accept: 'application/json' } });
    if (!answer.ok || turn !== asked) return;
    const found = (await answer.json()).results;
    const said = found.length ? fill(tree.dataset.found, { n: found.length }) : tree.dataset.none;
    const rows = found.map((entry) => {
      const row = option(name, entry, Boolean(held(entry.code)?.checked));
      row.firstChild.disabled = row.firstChild.checked;
      return row;
    });
    results.replaceChildren(Object.assign(document.createElement('p'), { className: 'hint', textContent: said }), ...rows);
  };
  if (!tree.dataset.source) return;
  const quietly = () => look().catch(() => { /* The button beside the box still asks the server. */ });
  search.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(quietly, PAUSE_MS); });
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    clearTimeout(timer);
    quietly();
  });
}

/** @param {ParentNode} root */
export function start(root) {
  root.querySelectorAll('[data-tree]').forEach(watch);
}
