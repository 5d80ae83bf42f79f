import { type Visit, visitHappened, visitPaid, visitTotal } from '../card.ts';
import type { IsoDate, MinorUnits } from '../ids.ts';
import { grouped } from './grouped.ts';

/** What a client paid in one currency. Amounts in different currencies are never added together. */
export interface CurrencyMoney {
  /** ISO 4217; '' where no visit of the card names one. */
  readonly currency: string;
  /** The sum of what paid visits came to: services less discounts, without tips. */
  readonly spent: MinorUnits;
  /** `spent` ÷ the number of paid visits, those that cost nothing among them; 0 where none is paid. */
  readonly average: MinorUnits;
  /** The sum of tips of paid visits. */
  readonly tips: MinorUnits;
  /** What visits came to that took place and are owed for (`isOwed`). */
  readonly open: MinorUnits;
  /** Paid visits, in the order of the card. */
  readonly paid: readonly Visit[];
  /** Visits that are owed for, in the order of the card. */
  readonly unpaid: readonly Visit[];
}

/**
 * Money by currency, the main one first, then the one with most paid visits. The main one is that of the visit paid last, because
 * a salon that changes its currency goes on in the new one; where none is paid, of the last that took place. A visit that names no
 * currency counts in the main one. Empty where no visit took place.
 *
 * @param visits newest first, as on the card
 * @param today what is owed depends on it; without it every visit that is not paid is
 */
export function moneyOf(visits: readonly Visit[], today: IsoDate | '' = ''): readonly CurrencyMoney[] {
  const happened = visits.filter(({ status }) => visitHappened(status));
  const named = happened.filter(({ currency }) => currency !== '');
  const main = (named.find(({ status }) => visitPaid(status)) ?? named[0])?.currency ?? '';
  const byCurrency = grouped(happened, (visit) => visit.currency || main);
  const all = [...byCurrency].map(([currency, those]) => moneyIn(currency, those, today));
  const rank = (one: CurrencyMoney) => (one.currency === main ? Number.POSITIVE_INFINITY : one.paid.length);
  return all.sort((a, b) => (rank(b) > rank(a) ? 1 : rank(b) < rank(a) ? -1 : a.currency < b.currency ? -1 : 1));
}

/** Whether a visit took place and was not paid. On the day itself nobody owes: they still sit in the chair. One that cost nothing is no debt. */
export function isOwed(visit: Visit, today: IsoDate | ''): boolean {
  return visitHappened(visit.status) && !visitPaid(visit.status) && (today === '' || visit.date < today) && visitTotal(visit) > 0;
}

function moneyIn(currency: string, happened: readonly Visit[], today: IsoDate | ''): CurrencyMoney {
  const paid = happened.filter(({ status }) => visitPaid(status));
  const unpaid = happened.filter((visit) => isOwed(visit, today));
  const spent = sum(paid, visitTotal);
  return {
    currency,
    spent,
    average: paid.length > 0 ? Math.round(spent / paid.length) : 0,
    tips: sum(paid, (visit) => visit.tips),
    open: sum(unpaid, visitTotal),
    paid,
    unpaid,
  };
}

function sum(visits: readonly Visit[], of: (visit: Visit) => MinorUnits): MinorUnits {
  return visits.reduce((total, visit) => total + of(visit), 0);
}
