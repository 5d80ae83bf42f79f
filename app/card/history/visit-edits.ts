import type { ClientCard, Visit, VisitFields, VisitService, VisitServiceFields, VisitStatus } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';
import type { SalonService } from '../../../model/salon.ts';
import { addVisitEdit } from '../../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import { firstStep, type StatusGiven, statusEdit } from '../../../model/visits/give-status.ts';

/** What is set of a visit; its status is given by a change of its own. */
export type VisitChanges = Partial<Omit<VisitFields, 'status'>>;
type Visits = Pick<ClientCard, 'visits'>;

/**
 * A visit that is on screen and not on the card yet. Made on the spot it is one that is taking place: bookings to come get a later
 * date. `time`: when it began.
 */
export function newVisit(id: EntryId, date: IsoDate, currency: string, staff: readonly EntryId[], made?: StatusGiven, time = ''): Visit {
  const visit: Visit = { ...BLANK_VISIT, id, date, time, status: 'arrived', currency, staff };
  return made ? { ...visit, changes: [firstStep(visit.status, made)] } : visit;
}

/** The same visit, begun by somebody else: they sign it, and serve the client until something else is said. */
export function begunBy(visit: Visit, { staffId, device }: Pick<StatusGiven, 'staffId' | 'device'>): Visit {
  const [first] = visit.changes;
  if (!first || first.staffId === staffId) return visit;
  const { device: _, ...step } = first;
  return { ...visit, staff: staffId ? [staffId] : [], changes: [{ ...step, staffId, ...(device !== undefined && { device }) }] };
}

/** The same visit, begun with another status. */
export function begunAs(visit: Visit, status: VisitStatus): Visit {
  return { ...visit, status, changes: visit.changes.map((one) => ({ ...one, status })) };
}

/** Sets fields of a visit, or puts it on the card with the first that say anything of it. A status always does: the person gave it. */
export function visitFieldEdits(card: Visits, visit: Visit, changes: VisitChanges): readonly ClientEdit[] {
  if (isOn(card, visit)) return [{ type: 'setVisit', id: visit.id, changes }];
  const says = Object.entries(changes).some(([key, value]) => visit[key as keyof VisitChanges] !== value);
  return says ? [addVisitEdit({ ...visit, ...changes })] : [];
}

/** Gives a visit its status. A new one is put on the card by it: the person gave it. */
export function visitStatusEdits(card: Visits, visit: Visit, status: VisitStatus, given: StatusGiven): readonly ClientEdit[] {
  const stored = card.visits.find((one) => one.id === visit.id);
  return [stored ? statusEdit(stored, status, given) : addVisitEdit(begunAs(visit, status))];
}

/** Puts one of the staff on a visit or takes them off it. */
export function visitStaffEdits(card: Visits, visit: Visit, staffId: EntryId, present: boolean): readonly ClientEdit[] {
  if (isOn(card, visit)) return [{ type: 'setVisitStaff', id: visit.id, staffId, present }];
  const others = visit.staff.filter((one) => one !== staffId);
  return [addVisitEdit({ ...visit, staff: present ? [...others, staffId] : others })];
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
  return [addVisitEdit({ ...visit, services: [...visit.services, { ...service, ...changes }] })];
}

/** Puts one of the salon's services on a visit, at its usual price; the visit gets as much longer as the service takes. */
export function chosenServiceEdits(
  card: Visits,
  visit: Visit,
  chosen: SalonService,
  id: EntryId,
  services: readonly SalonService[],
): readonly ClientEdit[] {
  const now = card.visits.find((one) => one.id === visit.id) ?? visit;
  const fields = { serviceId: chosen.id, name: chosen.name, price: chosen.price, discount: 0 };
  const service = { id, ...fields };
  return withLength(card, now, [...now.services, service], services, visitServiceEdits(card, now, service, fields));
}

/** Takes a service off a visit, and what it took off the visit's length. */
export function withoutServiceEdits(card: Visits, visit: Visit, id: EntryId, services: readonly SalonService[]): readonly ClientEdit[] {
  const now = card.visits.find((one) => one.id === visit.id) ?? visit;
  const left = now.services.filter((one) => one.id !== id);
  return withLength(card, now, left, services, [{ type: 'setVisitServiceRemoved', visitId: visit.id, id, removed: true }]);
}

/** `edits` that make the services of a visit `after`, with its length: one given by hand stays, one that is the sum of its services follows them. */
export function withLength(
  card: Visits,
  visit: Visit,
  after: readonly VisitService[],
  services: readonly SalonService[],
  edits: readonly ClientEdit[],
): readonly ClientEdit[] {
  const minutes = usualLength(after, services);
  if (visit.minutes !== usualLength(visit.services, services) || minutes === visit.minutes) return edits;
  if (isOn(card, visit)) return [...edits, { type: 'setVisit', id: visit.id, changes: { minutes } }];
  return edits.map((edit) => (edit.type === 'addVisit' ? { ...edit, fields: { ...edit.fields, minutes } } : edit));
}

/** How long the services of a visit usually take together, minutes. */
function usualLength(those: readonly VisitService[], services: readonly SalonService[]): number {
  return those.reduce((sum, { serviceId }) => sum + (services.find((one) => one.id === serviceId)?.minutes ?? 0), 0);
}

/** Puts a bowl on a visit, or sets one that is there; the visit comes onto the card with its first. */
export function visitFormulaEdits(card: Visits, visit: Visit, id: EntryId, text: string): readonly ClientEdit[] {
  const stored = card.visits.find((one) => one.id === visit.id);
  if (!stored) return text === '' ? [] : [addVisitEdit({ ...visit, formulas: [...visit.formulas, { id, text }] })];
  const isThere = stored.formulas.some((one) => one.id === id);
  if (text === '') return isThere ? [{ type: 'setVisitFormulaRemoved', visitId: visit.id, id, removed: true }] : [];
  return [{ type: isThere ? 'setVisitFormula' : 'addVisitFormula', visitId: visit.id, id, text }];
}

/** True for a visit that says no more than when it was begun: whatever was put on it was taken off again. A length alone says nothing. */
export function saysNothing(visit: Visit, begun: Visit): boolean {
  const empty = visit.services.every((one) => one.name === '' && one.price === 0 && one.discount === 0);
  const fields = ['date', 'time', 'status', 'room', 'note', 'tips', 'payment', 'result', 'nextTime'] as const;
  const sameStaff = visit.staff.length === begun.staff.length && visit.staff.every((one) => begun.staff.includes(one));
  return empty && visit.formulas.length === 0 && sameStaff && fields.every((field) => visit[field] === begun[field]);
}

function isOn(card: Visits, visit: Visit): boolean {
  return card.visits.some((one) => one.id === visit.id);
}
