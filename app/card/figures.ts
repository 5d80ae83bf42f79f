import type { ClientCard } from '../../model/card.ts';
import type { IsoDate, MinorUnits } from '../../model/ids.ts';
import { moneyOf } from '../../model/statistics/money.ts';
import { type ClientStatus, type StatusSettings, statusOf } from '../../model/status.ts';
import { summaryOf } from './summary-of.ts';

/** What the header says of a client. Money is that in the main currency of `moneyOf`; the statistics tell of others. */
export interface Figures {
  readonly status: ClientStatus;
  readonly visits: number;
  readonly missed: number;
  /** '' where there is none. */
  readonly lastVisit: IsoDate;
  /** '' where there is none. */
  readonly nextBooking: IsoDate;
  /** Of paid visits. */
  readonly spent: MinorUnits;
  /** Of a paid visit. */
  readonly average: MinorUnits;
  /** What visits of earlier days came to that are not paid: as the alert says it. */
  readonly open: MinorUnits;
  readonly currency: string;
  readonly points: number;
  /** Held for the client; below 0 where they owe. */
  readonly account: MinorUnits;
  readonly accountCurrency: string;
}

/** Worked out from the card and what the salon says of statuses; `today` tells what is still to come. */
export function figuresOf(card: ClientCard, salon: StatusSettings | null, today: IsoDate): Figures {
  const summary = summaryOf(card);
  const { visits, missed, lastVisit, booked, spent, currency, points, account, accountCurrency } = summary;
  const [money] = moneyOf(card.visits, today);
  return {
    status: statusOf(summary, salon, today),
    visits,
    missed,
    lastVisit,
    nextBooking: booked.find((date) => date >= today) ?? '',
    spent,
    average: money?.average ?? 0,
    open: money?.open ?? 0,
    currency,
    points,
    account,
    accountCurrency,
  };
}

/** Whether there is any figure to show: a client who was never booked and holds nothing has none. */
export function saysAnything({ visits, missed, nextBooking, points, account }: Figures): boolean {
  return visits > 0 || missed > 0 || nextBooking !== '' || points !== 0 || account !== 0;
}
