import type { Visit, VisitService } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon } from '../salon.ts';
import { addVisitEdit } from '../visits/add-visit.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { firstStep, type StatusGiven, statusEdit } from '../visits/give-status.ts';

/** When the new booking is; what is not said is as it was. */
export interface NewPlace {
  readonly date: IsoDate;
  /** `HH:MM`, or ''. */
  readonly time: string;
  readonly minutes?: number;
  readonly staff?: readonly EntryId[];
  readonly room?: string;
}
/** Fresh ids of entries, in their order. */
export type NewIds = (count: number) => readonly EntryId[];

/**
 * Another booking instead of this one: the old one stays, as rescheduled, and each leads to the other. Services with their prices,
 * staff, room and what was noted ahead go along; bowls do not. `id`: the new visit's.
 */
export function rescheduleEdits(
  visit: Visit,
  to: NewPlace,
  given: StatusGiven,
  newIds: NewIds,
): { readonly id: EntryId; readonly edits: readonly ClientEdit[] } {
  const { id, booking } = copyOf(visit, to, visit.services, given, newIds);
  return {
    id,
    edits: [
      addVisitEdit({ ...booking, note: visit.finishedAt === '' ? visit.note : '', movedFrom: visit.id }),
      { type: 'setVisit', id: visit.id, changes: { movedTo: id } },
      statusEdit(visit, 'rescheduled', given),
    ],
  };
}

/** The same again on another day, at what the salon takes for it now. `id`: the new visit's. */
export function rebookEdits(
  visit: Visit,
  to: NewPlace,
  salon: Pick<Salon, 'services'>,
  given: StatusGiven,
  newIds: NewIds,
): { readonly id: EntryId; readonly edits: readonly ClientEdit[] } {
  const services = visit.services.map((one) => ({
    ...one,
    price: salon.services.find(({ id }) => id === one.serviceId)?.price ?? one.price,
    discount: 0,
  }));
  const { id, booking } = copyOf(visit, to, services, given, newIds);
  return { id, edits: [addVisitEdit(booking)] };
}

function copyOf(
  visit: Visit,
  to: NewPlace,
  services: readonly VisitService[],
  given: StatusGiven,
  newIds: NewIds,
): { readonly id: EntryId; readonly booking: Visit } {
  const [id, step, ...serviceIds] = newIds(services.length + 2);
  if (id === undefined || step === undefined) throw new Error('No id was made for the booking');
  const booking: Visit = {
    ...BLANK_VISIT,
    id,
    status: 'booked',
    date: to.date,
    time: to.time,
    minutes: to.minutes ?? visit.minutes,
    staff: to.staff ?? visit.staff,
    room: to.room ?? visit.room,
    currency: visit.currency,
    template: visit.template,
    changes: [firstStep('booked', { ...given, id: step })],
    services: services.flatMap((one, index) => {
      const serviceId = serviceIds[index];
      return serviceId ? { ...one, id: serviceId } : [];
    }),
  };
  return { id, booking };
}
