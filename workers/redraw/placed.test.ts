import { expect, it } from 'vitest';
import { WHOLE_PICTURE } from '../../model/photos/crop.ts';
import type { Turn } from '../../model/photos/turn.ts';
import { type Matrix, placed } from './placed.ts';

const PICTURE = { width: 2000, height: 1000 };

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly number[] {
  return [a * x + c * y + e, b * x + d * y + f].map((part) => Math.round(part) + 0);
}

it.each<readonly [Turn, readonly number[]]>([
  [0, [0, 0]],
  [90, [500, 0]],
  [180, [1000, 500]],
  [270, [0, 1000]],
])('turned by %i, the left upper corner of a picture comes where a hand would turn it', (turn, expected) => {
  const { matrix, width, height } = placed(PICTURE, WHOLE_PICTURE, turn, 1000);
  expect(at(matrix, 0, 0)).toEqual(expected);
  expect([width, height]).toEqual(turn % 180 === 0 ? [1000, 500] : [500, 1000]);
});

it.each<Turn>([0, 90, 180, 270])('what is cropped fills the image, turned by %i', (turn) => {
  const crop = { x: 0.25, y: 0.5, width: 0.5, height: 0.4 };
  const { matrix, width, height } = placed(PICTURE, crop, turn, 5000);
  expect([width, height]).toEqual(turn % 180 === 0 ? [1000, 400] : [400, 1000]);
  const corners = [at(matrix, 500, 500), at(matrix, 1500, 900)].flat();
  expect(corners.toSorted((a, b) => a - b)).toEqual([0, 0, width, height].toSorted((a, b) => a - b));
});

it('a small picture is not made larger, and a thin one is no thinner than a pixel', () => {
  expect(placed({ width: 100, height: 80 }, WHOLE_PICTURE, 0, 2048)).toMatchObject({ width: 100, height: 80 });
  expect(placed({ width: 10_000, height: 2 }, WHOLE_PICTURE, 0, 100)).toMatchObject({ width: 100, height: 1 });
});
