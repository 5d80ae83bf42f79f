import type { ClientCard } from '../../model/card.ts';
import type { IsoDate, MinorUnits } from '../../model/ids.ts';
import { moneyOf } from '../../model/statistics/money.ts';
import { summarize } from '../../model/summary.ts';

export type ClientStatus = 'potential' | 'new' | 'regular';

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
  /** What visits came to that took place and are not paid yet. */
  readonly open: MinorUnits;
  readonly currency: string;
}

/** Worked out from the card alone; `today` tells what is still to come. */
export function figuresOf(card: ClientCard, today: IsoDate): Figures {
  const { visits, missed, lastVisit, booked, spent, currency } = summarize(card);
  const [money] = moneyOf(card.visits);
  return {
    status: statusOf(visits),
    visits,
    missed,
    lastVisit,
    nextBooking: booked.find((date) => date >= today) ?? '',
    spent,
    average: money?.average ?? 0,
    open: money?.open ?? 0,
    currency,
  };
}

/** Potential before the first visit, new after it, regular from the second. */
function statusOf(visits: number): ClientStatus {
  if (visits === 0) return 'potential';
  return visits === 1 ? 'new' : 'regular';
}
