import { localeOf } from '../../locales/index.ts';

/** A day of the week in a language, 1 for Monday, as ISO 8601 counts them. */
export function weekdayName(day: number, language: string, weekday: 'long' | 'short' = 'long'): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(localeOf(language), { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}
