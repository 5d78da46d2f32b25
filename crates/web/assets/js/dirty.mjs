// Warns before a page with unsaved answers is left. A form says `data-warn`; one that is saved while typing judges for itself.

/** @type {WeakMap<HTMLFormElement, () => boolean>} */
const judges = new WeakMap();

/** Lets another module say whether a form holds what is not saved. @param {HTMLFormElement} form @param {() => boolean} isUnsaved */
export function judge(form, isUnsaved) {
  judges.set(form, isUnsaved);
}

/** @param {HTMLFormElement} form */
const written = (form) => {
  const pairs = [];
  for (const [name, value] of new FormData(form)) pairs.push([name, typeof value === 'string' ? value : `${value.name} ${value.size}`]);
  return JSON.stringify(pairs);
};

/** @param {ParentNode} root */
export function start(root) {
  for (const form of root.querySelectorAll('form[data-warn]')) {
    const known = written(form);
    let leaving = false;
    form.addEventListener('submit', () => { leaving = true; });
    window.addEventListener('pageshow', () => { leaving = false; });
    window.addEventListener('beforeunload', (event) => {
      const isUnsaved = judges.get(form) ?? (() => written(form) !== known);
      if (!leaving && isUnsaved()) event.preventDefault();
    });
  }
}
