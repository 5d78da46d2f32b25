// Menus are <details>: closed by Escape, by a click elsewhere, and when focus leaves.

/** @param {ParentNode} root */
export function start(root) {
  const menus = [...root.querySelectorAll('details[data-menu]')];
  if (!menus.length) return;
  document.addEventListener('click', (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }
}
