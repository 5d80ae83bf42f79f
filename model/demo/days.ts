import type { IsoDate } from '../ids.ts';

/** Midnight UTC of a calendar date, epoch ms. */
export function dayStart(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function isSunday(date: IsoDate): boolean {
  return new Date(dayStart(date)).getUTCDay() === 0;
}

/** `HH:MM` from minutes since midnight. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An ISO date-time (UTC) on this date. */
export function at(date: IsoDate, minutes: number): string {
  return new Date(dayStart(date) + minutes * 60_000).toISOString();
}
