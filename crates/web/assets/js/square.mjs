// The square that is cut out of a picture: geometry alone, in pixels of the picture as it is seen.

/** No square is smaller than this share of the largest one. */
const CLOSEST = 8;

/** How far one may go in without the cut being smaller than `least` pixels, so that nothing is blown up. */
export const closest = ({ width, height }, least) => Math.max(1, Math.min(CLOSEST, Math.min(width, height) / least));

/** The largest square in the middle. */
export const middle = (picture) => ({ zoom: 1, x: picture.width / 2, y: picture.height / 2 });

/** The square around a centre, moved so that it lies within the picture. */
export function square(picture, { zoom, x, y }) {
  const side = Math.max(1, Math.floor(Math.min(picture.width, picture.height) / Math.max(1, zoom)));
  const edge = (centre, length) => Math.round(Math.min(Math.max(centre - side / 2, 0), length - side));
  return { x: edge(x, picture.width), y: edge(y, picture.height), side };
}

/** The same view with its centre where the square really lies. */
export function settled(picture, view) {
  const { x, y, side } = square(picture, view);
  return { zoom: view.zoom, x: x + side / 2, y: y + side / 2 };
}
