import { type Interval, joined } from './intervals.ts';

/** Times of day that a client may find convenient, as cards keep them; a visit is of the part in which it begins. */
export const DAY_PARTS = {
  morning: { from: 0, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60 },
  evening: { from: 17 * 60, to: 24 * 60 },
} as const satisfies Readonly<Record<string, Interval>>;

export type DayPart = keyof typeof DAY_PARTS;
export const DAY_PART_NAMES = Object.keys(DAY_PARTS) as readonly DayPart[];

/** When these parts of the day are, in order; a part that this version does not know is left out. */
export function timesOfParts(parts: readonly string[]): readonly Interval[] {
  return joined(DAY_PART_NAMES.flatMap((one) => (parts.includes(one) ? DAY_PARTS[one] : [])));
}

export function isDayPart(text: string): text is DayPart {
  return text in DAY_PARTS;
}
