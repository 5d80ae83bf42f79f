import * as v from 'valibot';
import { VISIT_STATUSES } from '../card.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { VisitFact } from './fact.ts';

/** A card's visits from a day on: all of them. What was before that day is not told. */
export interface DaysFrom {
  /** ISO date. */
  readonly from: IsoDate;
  readonly facts: readonly VisitFact[];
}

const id = v.pipe(
  v.string(),
  v.transform((text) => text as EntryId),
);
const Fact = v.pipe(
  v.looseTuple([
    id,
    v.pipe(v.string(), v.isoDate()),
    v.string(),
    v.number(),
    v.picklist(VISIT_STATUSES),
    v.boolean(),
    v.array(id),
    v.string(),
    v.array(v.tuple([id, v.string()])),
    v.number(),
    v.string(),
  ]),
  v.transform(([own, date, time, minutes, status, disputed, staff, room, services, total, currency]): VisitFact => {
    const named = services.map(([serviceId, name]) => ({ serviceId, name }));
    return { id: own, date, time, minutes, status, disputed, staff, room, services: named, total, currency };
  }),
);
const Packed = v.looseTuple([v.pipe(v.string(), v.isoDate()), v.array(Fact)]);

/** Without the names of its fields, as it travels behind a summary. */
export function daysFields({ from, facts }: DaysFrom) {
  return [
    from,
    facts.map((one) => [
      one.id,
      one.date,
      one.time,
      one.minutes,
      one.status,
      one.disputed,
      one.staff,
      one.room,
      one.services.map(({ serviceId, name }) => [serviceId, name]),
      one.total,
      one.currency,
    ]),
  ];
}

/** Reads what travelled; null where nothing did, or nothing that can be read (the card is then read instead). */
export function daysOfFields(fields: unknown): DaysFrom | null {
  const parsed = v.safeParse(Packed, fields);
  if (!parsed.success) return null;
  const [from, facts] = parsed.output;
  return facts.every(({ date }) => date >= from) ? { from, facts } : null;
}
