import { snap } from '../../model/journal/clock.ts';

/** What a hand does on the grid: puts a visit elsewhere, makes it longer or shorter, or draws a new one. Minutes of the day. */
export interface Gesture {
  readonly kind: 'move' | 'stretch' | 'create';
  /** '' where a new one is drawn. */
  readonly visit: string;
  /** The column that it is over. */
  readonly column: string;
  readonly from: number;
  readonly minutes: number;
}

/** What of the day is on the grid, minutes. */
export interface GridSpan {
  readonly from: number;
  readonly to: number;
}

const LEAST = 15;

/**
 * What a gesture that began as `held` is when the hand is at `minute` over `column`: on quarters of an hour, and nothing that begins
 * or is drawn where the grid shows nothing.
 *
 * @param grip minutes from the visit's beginning to where the hand holds it
 */
export function gestureAt(held: Gesture, grip: number, minute: number, column: string, { from: first, to: last }: GridSpan): Gesture {
  const { kind, from, minutes } = held;
  if (kind === 'move') return { ...held, column, from: Math.min(last - LEAST, Math.max(first, snap(minute - grip))) };
  // A visit that goes on past the grid's end may stay so long, not become longer.
  if (kind === 'stretch') return { ...held, minutes: Math.min(Math.max(last - from, minutes), Math.max(LEAST, snap(minute) - from)) };
  const end = Math.min(last, Math.max(first, snap(minute + LEAST / 2)));
  const begin = Math.min(from, end, last - LEAST);
  return { ...held, from: begin, minutes: Math.max(LEAST, Math.abs(end - from)) };
}
