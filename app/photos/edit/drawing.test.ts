import { expect, it } from 'vitest';
import { WHOLE_PICTURE } from '../../../model/photos/crop.ts';
import { markBetween, markInMiddle, moved, type Seen, spotAt, turnedBy } from './drawing.ts';

const LOOK = { shape: 'arrow', color: 'red' } as const;
const CROPPED: Seen = { crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 }, turn: 0 };

const round = ({ x, y }: { readonly x: number; readonly y: number }) => [x.toFixed(4), y.toFixed(4)];

it('what is drawn on a cropped picture lies where it was drawn, also once the crop is taken off', () => {
  expect(round(spotAt({ x: 0.5, y: 0.5 }, CROPPED))).toEqual(['0.7500', '0.2500']);
});

it('and on a picture that was turned', () => {
  expect(round(spotAt({ x: 1, y: 0 }, { ...CROPPED, turn: 90 }))).toEqual(['0.5000', '0.0000']);
  expect(round(spotAt({ x: 0.9, y: 0.2 }, { crop: WHOLE_PICTURE, turn: 90 }))).toEqual(['0.2000', '0.1000']);
});

it('a touch that does not move draws nothing', () => {
  expect(markBetween({ x: 0.5, y: 0.5 }, { x: 0.51, y: 0.5 }, LOOK, CROPPED)).toBeNull();
  expect(markBetween({ x: 0.5, y: 0.5 }, { x: 0.6, y: 0.5 }, LOOK, CROPPED)).not.toBeNull();
});

it.each([
  [0, { x: 0.1, y: 0 }],
  [90, { x: 0, y: -0.1 }],
  [180, { x: -0.1, y: 0 }],
  [270, { x: 0, y: 0.1 }],
] as const)('a key to the right moves a mark to the right on a picture turned by %i', (turn, step) => {
  const seen: Seen = { crop: WHOLE_PICTURE, turn };
  const mark = markInMiddle(LOOK, seen);
  const after = moved(mark, { x: 0.1, y: 0 }, seen, false);
  expect(round(after.to)).toEqual(round({ x: mark.to.x + step.x, y: mark.to.y + step.y }));
  expect(round(after.from)).toEqual(round({ x: mark.from.x + step.x, y: mark.from.y + step.y }));
  expect(moved(mark, { x: 0.1, y: 0 }, seen, true).from).toEqual(mark.from);
});

it('no mark leaves the picture', () => {
  const seen: Seen = { crop: WHOLE_PICTURE, turn: 0 };
  expect(moved(markInMiddle(LOOK, seen), { x: 5, y: -5 }, seen, false).to).toEqual({ x: 1, y: 0 });
});

it('four quarters bring a picture back', () => {
  expect(turnedBy(turnedBy(turnedBy(turnedBy(0, 1), 1), 1), 1)).toBe(0);
  expect(turnedBy(0, -1)).toBe(270);
});
