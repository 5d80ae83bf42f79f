import { daysBetween } from './dates/days.ts';
import type { IsoDate } from './ids.ts';
import type { Salon } from './salon.ts';
import type { CardSummary } from './summary.ts';

export const CLIENT_STATUSES = ['potential', 'new', 'regular', 'notReturned'] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** What the salon itself decides of statuses; 0: it left it to us. */
export type StatusSettings = Pick<Salon, 'notReturnedDays' | 'regularFrom'>;

/** A client has not returned once twice their own interval went by: one late visit is none lost, two left out are. */
export const RHYTHM_FACTOR = 2;
/** Nobody is given up before four weeks, however often they came: who comes each week may be on holiday. */
export const LEAST_AWAY_DAYS = 28;
/** Where neither the client's rhythm nor the salon tells: three months, twice the six weeks between two cuts. */
export const USUAL_NOT_RETURNED_DAYS = 90;
export const USUAL_REGULAR_FROM = 2;

type Came = Pick<CardSummary, 'visits' | 'lastVisit' | 'rhythm' | 'booked'>;

/**
 * A client's status, worked out anew each day:
 *
 * - potential: no visit yet, however many are booked;
 * - not returned: no booking ahead, and no visit for longer than `daysAwaited`;
 * - new: fewer visits than make a regular (one, where the salon says nothing else);
 * - regular: from the second visit, or from as many as the salon says (`regularFrom`).
 *
 * The rule is that of the salon programs our clients come from ("Potenciālais", "Pastāvīgais – no otrā apmeklējuma", "Neatgriezies").
 */
export function statusOf(client: Came, salon: StatusSettings | null, today: IsoDate): ClientStatus {
  if (client.visits === 0) return 'potential';
  const isBooked = client.booked.some((date) => date >= today);
  const away = daysBetween(client.lastVisit, today);
  if (!isBooked && away !== null && away > daysAwaited(client, salon)) return 'notReturned';
  return client.visits < (salon?.regularFrom || USUAL_REGULAR_FROM) ? 'new' : 'regular';
}

/** After how many days without a visit a client counts as not returned: their own rhythm where it is known, otherwise the salon's threshold. */
function daysAwaited({ rhythm }: Came, salon: StatusSettings | null): number {
  if (rhythm > 0) return Math.max(rhythm * RHYTHM_FACTOR, LEAST_AWAY_DAYS);
  return salon?.notReturnedDays || USUAL_NOT_RETURNED_DAYS;
}
