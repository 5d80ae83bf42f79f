import type { Interval } from './intervals.ts';
import { type Placed, type Services, spanOf } from './span.ts';

/** A visit's place in its column: minutes of the day, and which of so many lanes side by side. */
export interface Lane<T extends Placed = Placed> extends Interval {
  readonly visit: T;
  /** From 0. */
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Puts the visits of one column side by side where they overlap, in as few lanes as can be, in the order of the day; those without
 * a time are left out. Visits that touch one another, also through others, have lanes of the same width.
 */
export function columnsOf<T extends Placed>(visits: readonly T[], services: Services): readonly Lane<T>[] {
  const timed = visits
    .flatMap((visit) => {
      const span = spanOf(visit, services);
      return span ? [{ visit, ...span }] : [];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.visit.id < b.visit.id ? -1 : 1));
  const out: Lane<T>[] = [];
  let together: Omit<Lane<T>, 'lanes'>[] = [];
  let ends: number[] = [];
  const close = () => {
    out.push(...together.map((one) => ({ ...one, lanes: ends.length })));
    together = [];
    ends = [];
  };
  for (const one of timed) {
    if (ends.every((end) => end <= one.from)) close();
    const free = ends.findIndex((end) => end <= one.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = one.to;
    together.push({ ...one, lane });
  }
  close();
  return out;
}
