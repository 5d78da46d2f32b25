// In a table whose rows lead somewhere, the arrow keys go from one row's link to the next, Home and End to the first and the last.

/** @param {ParentNode} root */
export function start(root) {
  for (const body of root.querySelectorAll('.table-frame tbody')) {
    const links = [...body.querySelectorAll('th a')];
    if (links.length < 2) continue;
    body.addEventListener('keydown', (event) => {
      const at = links.indexOf(event.target);
      if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
      if (!links[to]) return;
      event.preventDefault();
      links[to].focus();
    });
  }
}
