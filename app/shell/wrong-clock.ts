const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Less than this is nothing to anybody. */
const TOLERATED = 2 * MINUTE;

/** By how much a clock that is so far ahead (ms; behind: below 0) is wrong, in the unit people would say; null where it is right enough. */
export function wrongBy(ahead: number | null): { readonly count: number; readonly unit: 'minute' | 'hour' | 'day' } | null {
  const off = Math.abs(ahead ?? 0);
  if (off <= TOLERATED) return null;
  if (off < 2 * HOUR) return { count: Math.round(off / MINUTE), unit: 'minute' };
  if (off < 2 * DAY) return { count: Math.round(off / HOUR), unit: 'hour' };
  return { count: Math.round(off / DAY), unit: 'day' };
}
