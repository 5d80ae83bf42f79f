import { type ReadDate, readDate } from '../dates/read-date.ts';
import type { IsoDate } from '../ids.ts';

/** A date of the past as people remember it: the day, or the year alone (`2019`), which is kept as that. */
export function readPastDate(typed: string, today: IsoDate): ReadDate {
  const text = typed.trim();
  if (/^(?:19|20)\d\d$/.test(text)) return { date: text, problem: '' };
  const read = readDate(text, 'dmy', today);
  // A day without its year says nothing here.
  return read.date.startsWith('--') ? { date: '', problem: 'unread' } : read;
}
