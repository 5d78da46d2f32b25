// A chosen file: shows the picture, says at once when it is too large, takes what is dropped on the frame.

/** @param {HTMLElement} frame */
function watch(frame) {
  const input = frame.querySelector('input[type="file"]');
  const error = frame.querySelector('[data-file-error]');
  const preview = frame.querySelector('[data-preview]');
  if (!input || !error) return;
  let shown = '';
  const show = () => {
    const file = input.files[0];
    const most = Number(frame.dataset.max);
    const big = Boolean(file && most && file.size > most);
    error.hidden = !big;
    error.textContent = big ? frame.dataset.tooBig : '';
    if (shown) URL.revokeObjectURL(shown);
    shown = '';
    frame.dispatchEvent(new CustomEvent('picture', { detail: null }));
    if (!preview || !file || !file.type.startsWith('image/')) return;
    shown = URL.createObjectURL(file);
    const picture = new Image();
    picture.alt = file.name;
    picture.draggable = false;
    picture.addEventListener('load', () => frame.dispatchEvent(new CustomEvent('picture', { detail: picture })));
    picture.src = shown;
    preview.replaceChildren(picture);
  };
  input.addEventListener('change', show);
  frame.addEventListener('dragover', (event) => { event.preventDefault(); frame.classList.add('over'); });
  frame.addEventListener('dragleave', () => frame.classList.remove('over'));
  frame.addEventListener('drop', (event) => {
    event.preventDefault();
    frame.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** @param {ParentNode} root */
export function start(root) {
  root.querySelectorAll('[data-upload]').forEach(watch);
}
