import type { ClientKind, Visit } from '../card.ts';
import type { CardId } from '../ids.ts';
import type { Salon } from '../salon.ts';
import type { VisitFact } from '../visits/fact.ts';
import { minutesOf } from './clock.ts';
import type { Interval } from './intervals.ts';

/** What places a visit in the day: as its card has it, or as the read model does. */
export type Placed = Pick<VisitFact, 'id' | 'date' | 'time' | 'minutes' | 'status' | 'staff' | 'room'> & {
  readonly services: readonly Pick<Visit['services'][number], 'serviceId' | 'name'>[];
  /** Whose it is, where that is known. */
  readonly card?: CardId | undefined;
  readonly client?: { readonly kind: ClientKind } | null | undefined;
};
/** The salon's services, by which an unsaid length is told. */
export type Services = Salon['services'];

/** How long is kept for a visit of which nothing is known (min). */
const UNKNOWN = 60;

/** Whether both are of one client, who can't be in two places; of a company, or of somebody not known, that can't be told. */
export function isSameClient(a: Pick<Placed, 'card' | 'client'>, b: Pick<Placed, 'card' | 'client'>): boolean {
  return a.card !== undefined && a.card === b.card && a.client?.kind !== 'company' && b.client?.kind !== 'company';
}

/** How long a visit takes, minutes: as it says; else as its services usually do together; else an hour. */
export function lengthOf({ minutes, services }: Pick<Placed, 'minutes' | 'services'>, known: Services): number {
  if (minutes > 0) return minutes;
  const usual = services.map(({ serviceId, name }) => known.find((one) => (serviceId ? one.id === serviceId : one.name === name))?.minutes);
  return usual.reduce<number>((sum, one) => sum + (one ?? 0), 0) || UNKNOWN;
}

/** When a visit begins, minutes since midnight; null where no time was given. */
export function startOf({ time }: Pick<Placed, 'time'>): number | null {
  return minutesOf(time);
}

/** When a visit ends, minutes since the midnight before it (past 1440: on the next day); null where no time was given. */
export function endOf(visit: Placed, known: Services): number | null {
  return spanOf(visit, known)?.to ?? null;
}

/** From when to when a visit is; null where no time was given. */
export function spanOf(visit: Pick<Placed, 'time' | 'minutes' | 'services'>, known: Services): Interval | null {
  const from = startOf(visit);
  return from === null ? null : { from, to: from + lengthOf(visit, known) };
}
