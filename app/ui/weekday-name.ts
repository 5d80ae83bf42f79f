import { localeOf } from '../../locales/index.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day of the week in a language, 1 for Monday, as ISO 8601 counts them. */
export function weekdayName(day: number, language: string, weekday: 'long' | 'short' = 'long'): string {
  const key = `${language} ${weekday}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { weekday, timeZone: 'UTC' });
  // Making one costs a hundred times what writing a day with it does.
  formats.set(key, format);
  // The first of January 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, day));
}
