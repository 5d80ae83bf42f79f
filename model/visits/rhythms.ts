import { type ClientCard, visitHappened } from '../card.ts';
import { dayNumber } from '../dates/days.ts';
import type { EntryId, IsoDate } from '../ids.ts';

/** How a client comes for one of the salon's services. */
export interface ServiceRhythm {
  readonly serviceId: EntryId;
  /** The last day it was done. */
  readonly last: IsoDate;
  /** The client's own interval, days: the middle one between visits for it; 0 before the third. */
  readonly days: number;
}

const KEPT = 12;
const VISITS_TELL = 3;

/** The services that a client came for, those done last first, at most twelve. */
export function rhythmsOf({ visits }: Pick<ClientCard, 'visits'>): readonly ServiceRhythm[] {
  const days = new Map<EntryId, Set<IsoDate>>();
  for (const visit of visits) {
    if (!visitHappened(visit.status) || dayNumber(visit.date) === null) continue;
    for (const { serviceId } of visit.services) {
      if (serviceId === '') continue;
      const of = days.get(serviceId);
      if (of) of.add(visit.date);
      else days.set(serviceId, new Set([visit.date]));
    }
  }
  return rhythmsOnDays([...days].map(([serviceId, dates]) => [serviceId, [...dates].sort()] as const));
}

/** The same, from the days on which each service was done, ascending. */
export function rhythmsOnDays(days: readonly (readonly [serviceId: EntryId, dates: readonly IsoDate[]])[]): readonly ServiceRhythm[] {
  return days
    .map(([serviceId, dates]) => rhythmOn(serviceId, dates))
    .sort((a, b) => (a.last === b.last ? (a.serviceId < b.serviceId ? -1 : 1) : a.last < b.last ? 1 : -1))
    .slice(0, KEPT);
}

function rhythmOn(serviceId: EntryId, dates: readonly IsoDate[]): ServiceRhythm {
  const last = dates.at(-1) ?? '';
  if (dates.length < VISITS_TELL) return { serviceId, last, days: 0 };
  const numbers = dates.map((date) => dayNumber(date) ?? 0);
  const between = numbers.slice(1).map((day, i) => day - (numbers[i] ?? 0));
  between.sort((a, b) => a - b);
  const middle = between.length >> 1;
  const [lower = 0, upper = 0] = [between[(between.length - 1) >> 1], between[middle]];
  return { serviceId, last, days: Math.round((lower + upper) / 2) };
}
