// Warns before a page with unsaved answers is left. A form says `data-warn`; autosave sets `form.dataset.saved`.

/** @param {HTMLFormElement} form */
const written = (form) => {
  const pairs = [];
  for (const [name, value] of new FormData(form)) pairs.push([name, typeof value === 'string' ? value : `${value.name} ${value.size}`]);
  return JSON.stringify(pairs);
};

/** @param {ParentNode} root */
export function start(root) {
  for (const form of root.querySelectorAll('form[data-warn]')) {
    let known = written(form);
    let leaving = false;
    form.addEventListener('submit', () => { leaving = true; });
    form.addEventListener('saved', () => { known = written(form); });
    window.addEventListener('pageshow', () => { leaving = false; });
    window.addEventListener('beforeunload', (event) => {
      if (!leaving && written(form) !== known) event.preventDefault();
    });
  }
}
