import type { BirthDate, IsoDate } from '../ids.ts';

/** `short`: figures (12.05.1990); `long`: the month in words (12 maggio 1990). */
export type DateStyle = 'short' | 'long';

/** An ISO date (or date-time, of which the date) by the language's rules; other text comes back as it is. */
export function formatDate(iso: IsoDate, language: string, style: DateStyle = 'short'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return formatter(language, style, true).format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))));
}

/** A birth date, with or without its year: 12 maggio 1990, 12 maggio. */
export function formatBirthDate(date: BirthDate, language: string, style: DateStyle = 'long'): string {
  const [, month, day] = /^--(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (month === undefined) return formatDate(date, language, style);
  return formatter(language, style, false).format(new Date(Date.UTC(2000, Number(month) - 1, Number(day))));
}

/** A formatter costs a hundred times what formatting does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, style: DateStyle, withYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${style} ${withYear}`;
  const known = formatters.get(key);
  if (known) return known;
  // Plain "en" would put the month first; our salons write the day first.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: style === 'short' ? '2-digit' : 'numeric',
    month: style === 'short' ? '2-digit' : 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
}
