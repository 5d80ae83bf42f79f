import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Crop, croppedSize, printCrop, readCrop, squareIn, turnedCrop, WHOLE_PICTURE } from './crop.ts';
import { type Turn, turnOf } from './turn.ts';

it.each([
  '',
  'x',
  '1 2 3',
  '0 0 0 0',
  '0 0 10 5000',
  '9000 0 2000 5000',
  '-1 0 5000 5000',
  '0 0 5000 5000 ',
  '0  0 5000 5000',
  '0 0 1e3 5000',
])('a crop stored as "%s" says none: all of the picture is shown', (text) => expect(readCrop(text)).toEqual(WHOLE_PICTURE));

it('whatever text is stored, a crop inside the picture comes of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.integer(), { minLength: 4, maxLength: 4 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const { x, y, width, height } = readCrop(text);
        expect(Math.min(x, y, width - 0.01, height - 0.01)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
      },
    ),
  );
});

it('a crop is read as it was stored, and stored the same again', () => {
  fc.assert(
    fc.property(fc.tuple(fc.double(), fc.double(), fc.double(), fc.double()), ([x, y, width, height]) => {
      const text = printCrop({ x, y, width, height });
      expect(printCrop(readCrop(text))).toBe(text);
    }),
  );
  expect(printCrop({ x: 0.25, y: 0.1, width: 0.5, height: 0.9 })).toBe('2500 1000 5000 9000');
  expect(printCrop({ x: -0.5, y: 0.9, width: 1, height: 1 })).toBe('0 9000 5000 1000');
  expect(printCrop(WHOLE_PICTURE)).toBe('');
});

it.each([
  [90, { x: 0.6, y: 0.1, width: 0.2, height: 0.3 }],
  [180, { x: 0.6, y: 0.6, width: 0.3, height: 0.2 }],
  [270, { x: 0.2, y: 0.6, width: 0.2, height: 0.3 }],
  [0, { x: 0.1, y: 0.2, width: 0.3, height: 0.2 }],
] as const)('what is cropped stays the same when the picture is turned by %i', (turn, expected) => {
  const crop = { x: 0.1, y: 0.2, width: 0.3, height: 0.2 };
  const turned = turnedCrop(crop, turn);
  expect(close(turned)).toEqual(close(expected));
  expect(close(turnedCrop(turned, turnOf(360 - turn)))).toEqual(close(crop));
});

it('what is shown has the size of its crop, on its side when turned', () => {
  const crop = { x: 0, y: 0, width: 0.5, height: 1 };
  expect(croppedSize({ width: 2000, height: 1000 }, 0, crop)).toEqual({ width: 1000, height: 1000 });
  expect(croppedSize({ width: 2000, height: 800 }, 90, crop)).toEqual({ width: 800, height: 1000 });
});

it.each([
  [
    { width: 2000, height: 1000 },
    { x: 0.25, y: 0, width: 0.5, height: 1 },
  ],
  [
    { width: 1000, height: 2000 },
    { x: 0, y: 0.25, width: 1, height: 0.5 },
  ],
  [{ width: 7, height: 7 }, WHOLE_PICTURE],
  [{ width: 0, height: 7 }, WHOLE_PICTURE],
])('the square of a picture of %o is in its middle', (size, expected) => expect(squareIn(size)).toEqual(expected));

it.each<readonly [number, Turn]>([
  [0, 0],
  [90, 90],
  [-90, 270],
  [450, 90],
  [100, 90],
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 0],
])('a turn stored as %f is %i', (degrees, turn) => expect(turnOf(degrees)).toBe(turn));

function close({ x, y, width, height }: Crop): readonly number[] {
  return [x, y, width, height].map((part) => Math.round(part * 1e6));
}
