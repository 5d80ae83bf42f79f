import type { Visit } from '../card.ts';
import type { IsoDate } from '../ids.ts';
import { type CurrencyMoney, moneyOf } from './money.ts';
import { type OverTime, visitsOverTime } from './over-time.ts';
import { type Rates, ratesOf } from './rates.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';
import { type Share, serviceShares, staffShares } from './shares.ts';
import { type Tenure, tenureOf } from './tenure.ts';
import { type CountedVisits, countedVisits } from './which-count.ts';

/** What a client's visits tell, each figure with the visits it comes from. */
export interface Statistics {
  readonly counted: CountedVisits;
  /** The visit with the latest date, one paid beforehand among them: the same as in the list and the header. Null where none has a date. */
  readonly last: Visit | null;
  readonly money: readonly CurrencyMoney[];
  readonly rhythm: Rhythm | null;
  readonly tenure: Tenure | null;
  readonly rates: Rates;
  readonly services: readonly Share[];
  readonly staff: readonly Share[];
  readonly overTime: OverTime | null;
}

/**
 * Works the statistics of a card out, all at once.
 *
 * @param visits newest first, as on the card
 */
export function statisticsOf(visits: readonly Visit[], today: IsoDate): Statistics {
  const counted = countedVisits(visits, today);
  const { happened, dated } = counted;
  return {
    counted,
    last: happened.reduce<Visit | null>((last, visit) => (visit.date > (last?.date ?? '') ? visit : last), null),
    money: moneyOf(visits, today),
    rhythm: rhythmOf(dated),
    tenure: tenureOf(dated, today),
    rates: ratesOf(counted),
    services: serviceShares(happened),
    staff: staffShares(happened),
    overTime: visitsOverTime(dated, today),
  };
}
