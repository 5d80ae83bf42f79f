const DAY = 24 * 60;

/** Minutes since midnight of a time on the wall, `HH:MM`; null for '' and for what is no time. `24:00` is the end of the day. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (minutes === undefined || Number(minutes) > 59) return null;
  const all = Number(hours) * 60 + Number(minutes);
  return all <= DAY ? all : null;
}

/** `HH:MM` of minutes since midnight; past it the clock goes round. */
export function clockOf(minutes: number): string {
  const inDay = ((Math.round(minutes) % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The nearest time of the grid: a drag lands on quarters of an hour, or, where finer is wanted, on five minutes. Never before midnight, never after the day. */
export function snap(minutes: number, step: 5 | 15 = 15): number {
  return Math.min(DAY - step, Math.max(0, Math.round(minutes / step) * step));
}

/** The day of the week of a date, 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
