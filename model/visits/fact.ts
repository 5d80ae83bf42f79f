import { type ClientCard, type VisitStatus, visitTotal } from '../card.ts';
import { dayNumber } from '../dates/days.ts';
import type { EntryId, IsoDate, MinorUnits } from '../ids.ts';

/** What the journal shows of a visit. Derived from the card, kept by day. */
export interface VisitFact {
  readonly id: EntryId;
  readonly date: IsoDate;
  /** `HH:MM`, or '' where no time was given. */
  readonly time: string;
  /** 0 where not given: the usual length of its services stands in. */
  readonly minutes: number;
  readonly status: VisitStatus;
  /** Devices gave it different statuses apart, and nobody has settled it. */
  readonly disputed: boolean;
  readonly staff: readonly EntryId[];
  /** A room's id, or text, or ''. */
  readonly room: string;
  readonly services: readonly { readonly serviceId: EntryId | ''; readonly name: string }[];
  /** As `visitTotal` says. */
  readonly total: MinorUnits;
  /** ISO 4217, or ''. */
  readonly currency: string;
}

/** A card's visits as the journal shows them, those with a day that is one. */
export function factsOf({ visits }: Pick<ClientCard, 'visits'>): readonly VisitFact[] {
  return visits.flatMap((visit) => {
    if (dayNumber(visit.date) === null) return [];
    const { id, date, time, minutes, status, rivals, staff, room, services, currency } = visit;
    return {
      id,
      date,
      time,
      minutes,
      status,
      disputed: rivals.length > 0,
      staff,
      room,
      services: services.map(({ serviceId, name }) => ({ serviceId, name })),
      total: visitTotal(visit),
      currency,
    };
  });
}
