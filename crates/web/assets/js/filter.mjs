// Narrows a long list of checkboxes to those whose label holds what is typed. `data-filter` names the list's id.

/** Folds width and case, so that ＡＢ finds ab. @param {string} text */
export const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** @param {ParentNode} root */
export function start(root) {
  for (const input of root.querySelectorAll('input[data-filter]')) {
    const list = document.getElementById(input.dataset.filter);
    if (!list) continue;
    const rows = [...list.querySelectorAll('.option, [data-row]')].map((row) => [row, fold(row.textContent)]);
    input.addEventListener('input', () => {
      const wanted = fold(input.value);
      for (const [row, text] of rows) row.hidden = !text.includes(wanted) && !row.querySelector('input:checked');
    });
  }
}
