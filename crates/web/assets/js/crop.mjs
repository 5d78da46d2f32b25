// Cutting a portrait by hand: drag the picture, or use the three sliders. What is cut is sent as numbers; the server does the cutting.
import { closest, middle, settled, square } from './square.mjs';

/** @param {HTMLElement} frame */
function cropper(frame) {
  const tools = frame.querySelector('[data-cropper]');
  const stage = frame.querySelector('[data-preview]');
  const cut = tools?.querySelector('[data-cut]');
  if (!tools || !stage || !cut) return;
  const sliders = Object.fromEntries([...tools.querySelectorAll('[data-slide]')].map((one) => [one.dataset.slide, one]));
  let picture = null;
  let view = null;

  const draw = () => {
    const { x, y, side } = square(picture, view);
    const scale = stage.clientWidth / side;
    Object.assign(picture.image.style, { width: `${picture.width * scale}px`, height: `${picture.height * scale}px`, transform: `translate(${-x * scale}px, ${-y * scale}px)` });
    cut.value = `${x} ${y} ${side}`;
    const [across, down] = [picture.width - side, picture.height - side];
    [sliders.x.disabled, sliders.y.disabled] = [across === 0, down === 0];
    sliders.x.value = across ? Math.round((100 * x) / across) : 50;
    sliders.y.value = down ? Math.round((100 * y) / down) : 50;
  };
  const look = (next) => {
    view = settled(picture, { ...view, ...next });
    draw();
  };
  const slide = {
    zoom: (value) => look({ zoom: value }),
    x: (value) => { const { side } = square(picture, view); look({ x: side / 2 + (value / 100) * (picture.width - side) }); },
    y: (value) => { const { side } = square(picture, view); look({ y: side / 2 + (value / 100) * (picture.height - side) }); },
  };
  for (const [name, input] of Object.entries(sliders)) input.addEventListener('input', () => picture && slide[name](Number(input.value)));

  let held = null;
  stage.addEventListener('pointerdown', (event) => {
    if (!picture) return;
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    held = { x: event.clientX, y: event.clientY, view };
  });
  stage.addEventListener('pointermove', (event) => {
    if (!held) return;
    const scale = stage.clientWidth / square(picture, view).side;
    look({ x: held.view.x - (event.clientX - held.x) / scale, y: held.view.y - (event.clientY - held.y) / scale });
  });
  for (const end of ['pointerup', 'pointercancel']) stage.addEventListener(end, () => { held = null; });

  frame.addEventListener('picture', ({ detail: image }) => {
    const shown = Boolean(image);
    tools.hidden = !shown;
    cut.disabled = !shown;
    stage.classList.toggle('cropping', shown);
    picture = image && { image, width: image.naturalWidth, height: image.naturalHeight };
    if (!picture) return;
    sliders.zoom.max = closest(picture, Number(frame.dataset.side));
    sliders.zoom.disabled = Number(sliders.zoom.max) <= 1;
    sliders.zoom.value = 1;
    view = middle(picture);
    draw();
  });
  new ResizeObserver(() => picture && draw()).observe(stage);
}

/** @param {ParentNode} root */
export function start(root) {
  root.querySelectorAll('.photo-upload').forEach(cropper);
}
