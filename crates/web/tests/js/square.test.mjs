import assert from 'node:assert/strict';
import test from 'node:test';
import { closest, middle, settled, square } from '../../assets/js/square.mjs';

const wide = { width: 1200, height: 800 };

test('at first the largest square in the middle is cut', () => {
  assert.deepEqual(square(wide, middle(wide)), { x: 200, y: 0, side: 800 });
  assert.deepEqual(square({ width: 3, height: 5 }, middle({ width: 3, height: 5 })), { x: 0, y: 1, side: 3 });
});

test('one may go in until the cut would be smaller than what is kept', () => {
  assert.equal(closest(wide, 200), 4);
  assert.equal(closest({ width: 120, height: 90 }, 200), 1);
  assert.equal(closest({ width: 9000, height: 9000 }, 200), 8);
  assert.equal(square(wide, { ...middle(wide), zoom: 4 }).side, 200);
});

test('the square never leaves the picture, wherever it is dragged', () => {
  for (let n = 0; n < 500; n += 1) {
    const picture = { width: 1 + ((n * 7919) % 900), height: 1 + ((n * 104729) % 700) };
    const view = { zoom: 1 + (n % 70) / 10, x: ((n * 31) % 2000) - 500, y: ((n * 57) % 2000) - 500 };
    const { x, y, side } = square(picture, view);
    assert.ok(side >= 1 && x >= 0 && y >= 0 && x + side <= picture.width && y + side <= picture.height, JSON.stringify({ picture, view, x, y, side }));
    assert.deepEqual(square(picture, settled(picture, view)), { x, y, side });
  }
});
