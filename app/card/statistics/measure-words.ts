import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../locales/index.ts';
import type { IsoDate } from '../../../model/ids.ts';
import type { PeriodUnit } from '../../../model/statistics/over-time.ts';
import type { Tenure } from '../../../model/statistics/tenure.ts';

/** How lengths of time, parts of a whole and periods are said in the person's language. */
export interface MeasureWords {
  /** "34 days"; with a tenth where there are but a few. */
  readonly days: (days: number) => string;
  /** "28–35 days". */
  readonly dayRange: (from: number, to: number) => string;
  /** 0–1 as "12 %". */
  readonly part: (part: number) => string;
  /** "5 years 2 months"; days in the first month. */
  readonly tenure: (tenure: Tenure) => string;
  /** "12 days ago", "in 3 days", "2 years ago". */
  readonly ago: (days: number) => string;
  /** A month or year in full: "March 2026", "2026". Quarters have a text of their own. */
  readonly period: (from: IsoDate, unit: PeriodUnit) => string;
  /** Of a month, "Mar" or, where there is no room, "M". */
  readonly month: (from: IsoDate, width: 'short' | 'narrow') => string;
}

export function useMeasureWords(): MeasureWords {
  const { i18n } = useTranslation();
  return useMemo(() => measureWords(localeOf(i18n.language)), [i18n.language]);
}

const FEW_DAYS = 10;
/** From here on months, then years say it better. */
const MANY_DAYS = 60;
const MANY_MONTHS = 24;
const DAYS_A_MONTH = 365.25 / 12;

export function measureWords(locale: string): MeasureWords {
  const unit = (name: 'day' | 'month' | 'year', digits = 0) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: digits });
  const [day, dayPart, months, years] = [unit('day'), unit('day', 1), unit('month'), unit('year')];
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const joined = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (from: IsoDate) => format.format(new Date(`${from}T00:00:00Z`));
  };
  const [monthOfYear, year] = [dated({ month: 'long', year: 'numeric' }), dated({ year: 'numeric' })];
  const monthNames = { short: dated({ month: 'short' }), narrow: dated({ month: 'narrow' }) };
  return {
    days: (days) => (days < FEW_DAYS ? dayPart : day).format(days),
    dayRange: (from, to) => (from === to ? day.format(from) : day.formatRange(from, to)),
    part: (part) => percent.format(part),
    tenure({ years: full, months: rest, days }) {
      if (full === 0 && rest === 0) return day.format(days);
      return joined.format([full > 0 ? years.format(full) : '', rest > 0 ? months.format(rest) : ''].filter(Boolean));
    },
    ago(days) {
      const inMonths = Math.round(days / DAYS_A_MONTH);
      if (Math.abs(days) < MANY_DAYS) return relative.format(-days, 'day');
      return Math.abs(inMonths) < MANY_MONTHS ? relative.format(-inMonths, 'month') : relative.format(-Math.floor(inMonths / 12), 'year');
    },
    period: (from, of) => (of === 'year' ? year : monthOfYear)(from),
    month: (from, width) => monthNames[width](from),
  };
}
