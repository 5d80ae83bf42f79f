import { dayNumber } from '../dates/days.ts';
import { nextYearly } from '../dates/yearly.ts';
import type { BirthDate, IsoDate } from '../ids.ts';
import { kindOf } from './fields.ts';
import type { Condition } from './rule.ts';
import { isEmptiness, saysEmpty } from './values-asked.ts';

/** Of a day: nothing is true of one that is missing, but that it is. A birth date without its year is no day of the calendar. */
export function fitsDay(condition: Condition, today: IsoDate): (date: string) => boolean {
  const { field, is, words, figures } = condition;
  if (isEmptiness(is)) return (date) => saysEmpty(is, date === '');
  const [first = '', second = first] = words;
  const [days = 0] = figures;
  const [from, to] = first <= second ? [first, second] : [second, first];
  const now = dayNumber(today) ?? 0;
  const byDays = (fits: (ago: number) => boolean) => (date: string) => {
    const day = dayNumber(date);
    return day !== null && fits(now - day);
  };
  const isDay = (date: string) => date.length === from.length;
  switch (is) {
    case 'before':
      return (date) => isDay(date) && date < from;
    case 'after':
      return (date) => isDay(date) && date > from;
    case 'during':
      return (date) => isDay(date) && date >= from && date <= to;
    case 'on':
      return (date) => date === from;
    case 'beyond':
      return byDays((ago) => ago > days);
    case 'coming':
      return byDays((ago) => ago <= 0 && -ago <= days);
    default:
      // Of a day of the past the salon's clock may be behind the one that wrote it.
      return kindOf(field) === 'ago' ? byDays((ago) => ago <= days) : byDays((ago) => ago >= 0 && ago <= days);
  }
}

/** Of a day that comes round each year. */
export function fitsYearly({ is, figures: [figure = 0], words: [on = ''] }: Condition, today: IsoDate): (date: BirthDate | '') => boolean {
  if (isEmptiness(is)) return (date) => saysEmpty(is, date === '');
  if (is === 'within') {
    return (date) => {
      const inDays = nextYearly(date, today)?.inDays;
      return inDays !== undefined && inDays <= figure;
    };
  }
  if (is === 'on') return (date) => date !== '' && date.slice(-5) === on.slice(-5);
  const thisMonth = Number(today.slice(5, 7));
  const month = is === 'month' ? figure : is === 'thisMonth' ? thisMonth : (thisMonth % 12) + 1;
  return (date) => date !== '' && Number(date.slice(-5, -3)) === month;
}
