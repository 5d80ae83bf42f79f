import { useMemo } from 'react';
import { localeOf } from '../../locales/index.ts';
import type { IsoDate } from '../../model/ids.ts';
import { useLanguage } from '../language.tsx';

/** How days are called in the journal. */
export interface DayNames {
  /** Over a column: "Mo 23.11." */
  readonly column: (date: IsoDate) => string;
  readonly day: (date: IsoDate) => string;
  /** The same where there is little room. */
  readonly dayInBrief: (date: IsoDate) => string;
  readonly week: (from: IsoDate, to: IsoDate) => string;
  readonly weekInBrief: (from: IsoDate, to: IsoDate) => string;
}

export function useDayNames(): DayNames {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    const column = format({ weekday: 'short', day: 'numeric', month: 'numeric' });
    const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
    const dayInBrief = format({ weekday: 'short', day: 'numeric', month: 'short' });
    const week = format({ day: 'numeric', month: 'long' });
    const weekInBrief = format({ day: 'numeric', month: 'short' });
    const at = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
    return {
      column: (date) => column.format(at(date)),
      day: (date) => day.format(at(date)),
      dayInBrief: (date) => dayInBrief.format(at(date)),
      week: (from, to) => week.formatRange(at(from), at(to)),
      weekInBrief: (from, to) => weekInBrief.formatRange(at(from), at(to)),
    };
  }, [language]);
}
