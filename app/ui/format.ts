import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import { daysBetween } from '../../model/dates/days.ts';
import type { IsoDate, MinorUnits } from '../../model/ids.ts';
import { isZone } from '../../model/journal/salon-now.ts';
import { Zone } from './zone.ts';

/** How numbers, money and dates are written in the person's language. */
export interface Format {
  readonly number: (value: number) => string;
  /** `amount` in the currency's smallest unit. */
  readonly money: (amount: MinorUnits, currency: string) => string;
  /** A calendar date, e.g. "12 mar 2026", "12.03.2026"; without the year where it is this year's. '' stays ''. */
  readonly date: (iso: IsoDate) => string;
  /** The same, of a day near `today` as one says it: "today", "tomorrow", "yesterday". */
  readonly near: (iso: IsoDate, today: IsoDate) => string;
  /** The same in less room: "12 mar", or "03.2026" where it is another year's. */
  readonly brief: (iso: IsoDate) => string;
  /** A calendar date in figures, e.g. "12.03.2026". */
  readonly dateShort: (iso: IsoDate) => string;
  /** A moment (epoch ms or ISO date-time): date and wall clock, by the salon's calendar and clock. */
  readonly moment: (at: number | string) => string;
  readonly time: (at: number | string) => string;
}

/** One for each language and zone: to make it costs more than all that a screen writes with it. */
const formats = new Map<string, Format>();

/** The format of the language chosen on this device, by the salon's clock. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const zone = useContext(Zone);
  const key = `${locale} ${zone}`;
  const format = formats.get(key) ?? formatFor(locale, zone);
  formats.set(key, format);
  return format;
}

/** Digits after the point in a currency's main unit: 2 for EUR, 0 for JPY. */
export function fractionDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** `zone`: by whose clock moments are told; the device's where it is '' or not known here. */
export function formatFor(locale: string, zone = ''): Format {
  const clock = isZone(zone) ? { timeZone: zone } : {};
  const number = new Intl.NumberFormat(locale);
  const day = dayOf(locale);
  const withYear = new Intl.DateTimeFormat(locale, { ...day, year: 'numeric', timeZone: 'UTC' });
  const thisYear = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const otherYear = new Intl.DateTimeFormat(locale, { month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(
    locale,
    day.month === 'short'
      ? { dateStyle: 'medium', timeStyle: 'short', ...clock }
      : { ...day, year: 'numeric', hour: '2-digit', minute: '2-digit', ...clock },
  );
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...clock });
  const days = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const currencies = new Map<string, { whole: Intl.NumberFormat; full: Intl.NumberFormat; unit: number }>();
  const currencyFormat = (currency: string) => {
    let found = currencies.get(currency);
    if (!found) {
      const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
      found = {
        whole: new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }),
        full: new Intl.NumberFormat(locale, style),
        unit: 10 ** fractionDigits(currency),
      };
      currencies.set(currency, found);
    }
    return found;
  };
  const date = (iso: IsoDate) =>
    onDate(iso, (day) => (day.getUTCFullYear() === new Date().getFullYear() ? thisYear : withYear).format(day));
  return {
    number: (value) => withMinus(number.format(value)),
    money(amount, currency) {
      try {
        const { whole, full, unit } = currencyFormat(currency);
        return withMinus((amount % unit === 0 ? whole : full).format(amount / unit));
      } catch {
        // Not a currency code: a number is better than nothing.
        return number.format(amount / 100);
      }
    },
    date,
    near(iso, today) {
      const away = daysBetween(today, iso);
      return away !== null && Math.abs(away) <= 1 ? days.format(away, 'day') : date(iso);
    },
    brief: (iso) => onDate(iso, (date) => (date.getUTCFullYear() === new Date().getFullYear() ? thisYear : otherYear).format(date)),
    dateShort: (iso) => onDate(iso, (date) => short.format(date)),
    moment: (at) => moment.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
  };
}

/**
 * Latvian dates are in figures: a month in words would have to change its ending after "kopš" and "līdz", and Intl knows the
 * nominative only.
 */
function dayOf(locale: string): { readonly day: '2-digit' | 'numeric'; readonly month: '2-digit' | 'short' } {
  return locale.startsWith('lv') ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' };
}

/** What is less than nothing stands with a minus, not with a hyphen. */
function withMinus(figures: string): string {
  return figures.replace(/^-/, '−');
}

function onDate(iso: IsoDate, show: (date: Date) => string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : show(date);
}
