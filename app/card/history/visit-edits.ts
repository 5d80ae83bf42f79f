import type { ClientCard, Visit, VisitFields, VisitService, VisitServiceFields } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';

type Visits = Pick<ClientCard, 'visits'>;

/** A visit that is on screen and not on the card yet. Made on the spot it is one that is taking place: bookings to come get a later date. */
export function newVisit(id: EntryId, date: IsoDate, currency: string, staff: readonly EntryId[]): Visit {
  return { id, date, time: '', minutes: 0, status: 'arrived', room: '', note: '', currency, tips: 0, payment: '', staff, services: [] };
}

/** Sets fields of a visit, or puts it on the card with the first that say anything of it. A status always does: the person gave it. */
export function visitFieldEdits(card: Visits, visit: Visit, changes: Partial<VisitFields>): readonly ClientEdit[] {
  if (isOn(card, visit)) return [{ type: 'setVisit', id: visit.id, changes }];
  const { id, staff, services, ...fields } = visit;
  const says = 'status' in changes || Object.entries(changes).some(([key, value]) => fields[key as keyof VisitFields] !== value);
  return says ? [{ type: 'addVisit', id, fields: { ...fields, ...changes }, staff, services }] : [];
}

/** Puts one of the staff on a visit or takes them off it. */
export function visitStaffEdits(card: Visits, visit: Visit, staffId: EntryId, present: boolean): readonly ClientEdit[] {
  if (isOn(card, visit)) return [{ type: 'setVisitStaff', id: visit.id, staffId, present }];
  const { id, staff, services, ...fields } = visit;
  const others = staff.filter((one) => one !== staffId);
  return [{ type: 'addVisit', id, fields, staff: present ? [...others, staffId] : others, services }];
}

/** Sets fields of a service, or puts it on its visit with the first that say anything of it, and the visit on the card. */
export function visitServiceEdits(
  card: Visits,
  visit: Visit,
  service: VisitService,
  changes: Partial<VisitServiceFields>,
): readonly ClientEdit[] {
  const stored = card.visits.find((one) => one.id === visit.id);
  if (stored?.services.some((one) => one.id === service.id)) {
    return [{ type: 'setVisitService', visitId: visit.id, id: service.id, changes }];
  }
  if (Object.values(changes).every((value) => !value)) return [];
  const { id: serviceId, ...blank } = service;
  if (stored) return [{ type: 'addVisitService', visitId: visit.id, id: serviceId, fields: { ...blank, ...changes } }];
  const { id, staff, services, ...fields } = visit;
  return [{ type: 'addVisit', id, fields, staff, services: [...services, { ...service, ...changes }] }];
}

/** True for a visit that says no more than when it was begun: whatever was put on it was taken off again. A length alone says nothing. */
export function saysNothing(visit: Visit, begun: Visit): boolean {
  const empty = visit.services.every((one) => one.name === '' && one.price === 0 && one.discount === 0);
  const fields = ['date', 'time', 'status', 'room', 'note', 'tips', 'payment'] as const;
  const sameStaff = visit.staff.length === begun.staff.length && visit.staff.every((one) => begun.staff.includes(one));
  return empty && sameStaff && fields.every((field) => visit[field] === begun[field]);
}

function isOn(card: Visits, visit: Visit): boolean {
  return card.visits.some((one) => one.id === visit.id);
}
