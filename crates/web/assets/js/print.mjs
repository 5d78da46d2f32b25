// A button that prints the page. It shows itself, so that nobody sees it where it would do nothing.

/** @param {ParentNode} root */
export function start(root) {
  for (const button of root.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
