import { type Crop, turnedCrop } from '../../../model/photos/crop.ts';
import { type Mark, type MarkColor, type MarkShape, type Spot, unturnedSpot } from '../../../model/photos/marks.ts';
import { type Turn, turnOf } from '../../../model/photos/turn.ts';

/** How a picture is seen while somebody draws on it. */
export interface Seen {
  readonly crop: Crop;
  readonly turn: Turn;
}

/** Less than this (of what is seen) is a touch, and no line. */
const LEAST = 0.02;

/** Where a touch on what is seen (0 to 1, from its left upper corner) lies on the picture as it is stored. */
export function spotAt(seen: Spot, { crop, turn }: Seen): Spot {
  const box = turnedCrop(crop, turn);
  return unturnedSpot({ x: box.x + within(seen.x) * box.width, y: box.y + within(seen.y) * box.height }, turn);
}

/** A mark drawn from one touch to another; null where the finger hardly moved. */
export function markBetween(from: Spot, to: Spot, look: { readonly shape: MarkShape; readonly color: MarkColor }, seen: Seen): Mark | null {
  if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST) return null;
  return { ...look, from: spotAt(from, seen), to: spotAt(to, seen) };
}

/** A mark to begin with, in the middle of what is seen: for those who draw with keys. */
export function markInMiddle(look: { readonly shape: MarkShape; readonly color: MarkColor }, seen: Seen): Mark {
  return { ...look, from: spotAt({ x: 0.35, y: 0.35 }, seen), to: spotAt({ x: 0.65, y: 0.65 }, seen) };
}

/** A mark moved by a part of what is seen; `tip`: only where it points to, or the circle's far corner. */
export function moved(mark: Mark, by: Spot, { crop, turn }: Seen, tip: boolean): Mark {
  const box = turnedCrop(crop, turn);
  const step = unturnedStep({ x: by.x * box.width, y: by.y * box.height }, turn);
  const shift = ({ x, y }: Spot): Spot => ({ x: within(x + step.x), y: within(y + step.y) });
  return { ...mark, from: tip ? mark.from : shift(mark.from), to: shift(mark.to) };
}

/** A direction of the turned picture, in the picture as it is stored. */
function unturnedStep(by: Spot, turn: Turn): Spot {
  const end = unturnedSpot(by, turn);
  const start = unturnedSpot({ x: 0, y: 0 }, turn);
  return { x: end.x - start.x, y: end.y - start.y };
}

/** A quarter clockwise, or back. */
export function turnedBy(turn: Turn, quarters: 1 | -1): Turn {
  return turnOf(turn + quarters * 90);
}

function within(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}
