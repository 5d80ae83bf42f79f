const HOUR = 3_600_000;
/** Local hours in which a salon sleeps. */
const QUIET = { from: 2, to: 5 };

/**
 * Whether it is time for a back-up: at night once a day; by day only where the nights are missed, because the computer is switched
 * off then, best soon after it was switched on. `now` and `last` (the newest one, if any): epoch ms.
 */
export function isDue(now: number, last: number | undefined, atStart: boolean): boolean {
  // A back-up from the future tells of a clock that was wrong, not of one that can be relied on.
  if (last === undefined || last > now) return true;
  const age = now - last;
  const hour = new Date(now).getHours();
  if (hour >= QUIET.from && hour < QUIET.to) return age > 12 * HOUR;
  return age > (atStart ? 20 : 25) * HOUR;
}
