import { FULL } from './crop.ts';

export const MARK_COLORS = ['red', 'yellow', 'green', 'blue', 'white', 'black'] as const;
export type MarkColor = (typeof MARK_COLORS)[number];
export const MARK_SHAPES = ['arrow', 'circle'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** A place on a picture, in ten-thousandths of its width and height as it was stored, before any crop and turn. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What was drawn on a picture: an arrow that points at `to`, or a circle in the box between `from` and `to`. */
export interface Mark {
  readonly shape: MarkShape;
  readonly color: MarkColor;
  readonly from: Place;
  readonly to: Place;
}

/** What a hand draws on one picture is a few; a text with more is not drawn to its end. */
export const MOST_MARKS = 60;

/** The marks that a text says, as `arrow red 100 200 3000 4000; circle ...`. What says no mark is passed over: nothing throws. */
export function readMarks(text: string): readonly Mark[] {
  const found: Mark[] = [];
  for (const part of text.slice(0, MOST_MARKS * 60).split(';')) {
    const mark = readMark(part.trim());
    if (mark && found.length < MOST_MARKS) found.push(mark);
  }
  return found;
}

/** How marks are stored: one line, the same for the same marks; '' for none. */
export function marksText(marks: readonly Mark[]): string {
  return marks
    .slice(0, MOST_MARKS)
    .map(({ shape, color, from, to }) => [shape, color, ...[from.x, from.y, to.x, to.y].map(whole)].join(' '))
    .join('; ');
}

function readMark(text: string): Mark | null {
  const [shapeWord, colorWord, ...numbers] = text.split(' ');
  const shape = MARK_SHAPES.find((one) => one === shapeWord);
  const color = MARK_COLORS.find((one) => one === colorWord);
  if (!shape || !color || numbers.length !== 4 || !numbers.every((one) => /^\d{1,5}$/.test(one))) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.map((one) => whole(Number(one)));
  return { shape, color, from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
}

function whole(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(Math.max(Math.round(value), 0), FULL);
}

/** A place of the turned picture, in the picture as it was stored, and the other way round with the rest of the turn. */
export function unturnedPlace({ x, y }: Place, turn: 0 | 90 | 180 | 270): Place {
  if (turn === 90) return { x: y, y: FULL - x };
  if (turn === 180) return { x: FULL - x, y: FULL - y };
  if (turn === 270) return { x: FULL - y, y: x };
  return { x, y };
}
