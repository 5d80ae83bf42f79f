import type { Turn } from './turn.ts';

export const MARK_COLORS = ['red', 'yellow', 'green', 'blue', 'white', 'black'] as const;
export type MarkColor = (typeof MARK_COLORS)[number];
export const MARK_SHAPES = ['arrow', 'circle'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** A place on a picture as it is stored, before any crop and turn, in parts of its width and height: 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What was drawn on a picture: an arrow that points at `to`, or a circle in the box between `from` and `to`. */
export interface Mark {
  readonly shape: MarkShape;
  readonly color: MarkColor;
  readonly from: Spot;
  readonly to: Spot;
}

/** So many marks on one picture at most. */
export const MOST_MARKS = 60;
/** Numbers are stored as ten-thousandths. */
const PARTS = 10_000;

/** The marks of a stored text, the oldest first; what says none is passed over. */
export function readMarks(text: string): readonly Mark[] {
  return text
    .slice(0, 40 * MOST_MARKS)
    .split(';')
    .flatMap((one) => readMark(one.trim()) ?? [])
    .slice(0, MOST_MARKS);
}

/** How marks are stored: `arrow red x y x y; circle blue x y x y`, the same for the same marks; '' for none. */
export function printMarks(marks: readonly Mark[]): string {
  return marks
    .slice(0, MOST_MARKS)
    .map(({ shape, color, from, to }) => [shape, color, ...[from.x, from.y, to.x, to.y].map(stored)].join(' '))
    .join('; ');
}

function readMark(text: string): Mark | null {
  const parts = /^(\w+) (\w+) (\d{1,5}) (\d{1,5}) (\d{1,5}) (\d{1,5})$/.exec(text);
  const shape = MARK_SHAPES.find((one) => one === parts?.[1]);
  const color = MARK_COLORS.find((one) => one === parts?.[2]);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (parts?.slice(3) ?? []).map((one) => Math.min(Number(one), PARTS) / PARTS);
  return shape && color ? { shape, color, from: { x: x1, y: y1 }, to: { x: x2, y: y2 } } : null;
}

function stored(part: number): number {
  return Number.isNaN(part) ? 0 : Math.max(0, Math.min(PARTS, Math.round(part * PARTS)));
}

/** Where a place of the turned picture lies on the picture as it is stored. */
export function unturnedSpot({ x, y }: Spot, turn: Turn): Spot {
  if (turn === 90) return { x: y, y: 1 - x };
  if (turn === 180) return { x: 1 - x, y: 1 - y };
  if (turn === 270) return { x: 1 - y, y: x };
  return { x, y };
}
