// A form is sent once: a second press while the first is on its way does nothing.

/** @param {ParentNode} root */
export function start(root) {
  const busy = new Set();
  const release = (form) => {
    busy.delete(form);
    form.querySelectorAll('.btn[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  };
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (busy.has(form)) { event.preventDefault(); return; }
    busy.add(form);
    event.submitter?.setAttribute('aria-disabled', 'true');
    // A download or a broken connection leaves the page where it is.
    setTimeout(() => release(form), 15000);
  });
  window.addEventListener('pageshow', () => { for (const form of [...busy]) release(form); });
}
