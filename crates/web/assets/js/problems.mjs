// The summary of problems takes focus when the page opens; its links bring label and input into view.

/** @param {ParentNode} root */
export function start(root) {
  const summary = root.querySelector('[data-focus]');
  summary?.focus();
  summary?.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const input = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!input) return;
    event.preventDefault();
    (input.closest('.field') ?? input).scrollIntoView({ block: 'start' });
    input.focus({ preventScroll: true });
  });
  for (const button of root.querySelectorAll('button[data-take]')) {
    button.addEventListener('click', (event) => {
      const input = document.getElementById(button.dataset.take);
      if (!input) return;
      event.preventDefault();
      input.value = button.dataset.value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    });
  }
}
