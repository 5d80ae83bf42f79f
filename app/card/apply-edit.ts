import type { ClientCard, Visit } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { COLLECTIONS } from '../../model/entries/definitions.ts';
import type { Collection } from '../../model/entries/fields.ts';
import type { CardId } from '../../model/ids.ts';
import { withCoverage } from '../../model/loyalty/coverage.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { type StatusChange, settledStatus } from '../../model/visits/status-changes.ts';

/**
 * The card as it will look once the edit is stored: shown at once, until the store answers. What an edit puts back is not
 * known here and appears with the answer.
 */
export function applyClientEdit(card: ClientCard, edit: ClientEdit): ClientCard {
  const after = applied(card, edit);
  const visits = withCoverage(after.visits, after.subscriptions);
  return visits === after.visits ? after : { ...after, visits };
}

function applied(card: ClientCard, edit: ClientEdit): ClientCard {
  switch (edit.type) {
    case 'setProfile':
      return { ...card, profile: { ...card.profile, ...edit.changes } };
    case 'setAddress':
      return { ...card, address: { ...card.address, ...edit.changes } };
    case 'setDetails':
      return { ...card, details: { ...card.details, ...edit.changes } };
    case 'setCustom':
      return { ...card, custom: { ...card.custom, ...edit.changes } };
    case 'setMark':
      return { ...card, marks: marked(card.marks, edit) };
    case 'addEntry':
      return { ...card, [edit.collection]: added<{ readonly id: string }>(card[edit.collection], edit, endOf(edit.collection)) };
    case 'setEntry':
      return { ...card, [edit.collection]: changed<{ readonly id: string }>(card[edit.collection], edit) };
    case 'editNote':
      return edit.of ? withNoteBeside(card, edit.of, edit.text) : { ...card, note: edit.text };
    case 'setRemoved':
      return edit.removed ? without(card, edit.collection, edit.id) : card;
    default:
      return { ...card, visits: newestFirst(applyVisitEdit(card.visits, edit)) };
  }
}

function withNoteBeside(card: ClientCard, of: CardId, note: string): ClientCard {
  return { ...card, notesBeside: card.notesBeside?.map((one) => (one.of === of ? { of, note } : one)) ?? [] };
}

type VisitEdit = Extract<ClientEdit, { type: 'addVisit' | 'setVisit' } | { visitId: unknown } | { type: 'setVisitStaff' }>;

function applyVisitEdit(visits: readonly Visit[], edit: VisitEdit): readonly Visit[] {
  switch (edit.type) {
    case 'addVisit':
      if (visits.some((visit) => visit.id === edit.id)) return visits;
      return [addedVisit(edit), ...visits];
    case 'setVisit':
      return changed<Visit>(visits, edit);
    case 'setVisitStaff':
      return visits.map((visit) => (visit.id === edit.id ? withStaff(visit, edit) : visit));
    case 'addVisitService':
      return onVisit(visits, edit.visitId, (visit) => ({ ...visit, services: added(visit.services, edit, 'last') }));
    case 'setVisitService':
      return onVisit(visits, edit.visitId, (visit) => ({ ...visit, services: changed(visit.services, edit) }));
    case 'setVisitServiceRemoved':
      if (!edit.removed) return visits;
      return onVisit(visits, edit.visitId, (visit) => ({ ...visit, services: visit.services.filter((one) => one.id !== edit.id) }));
    case 'setVisitStatus':
      return onVisit(visits, edit.visitId, (visit) => withStatus(visit, edit.change));
    case 'addVisitFormula':
      return onVisit(visits, edit.visitId, (visit) => ({ ...visit, formulas: [...visit.formulas, { id: edit.id, text: edit.text }] }));
    case 'setVisitFormula':
      return onVisit(visits, edit.visitId, (visit) => ({
        ...visit,
        formulas: visit.formulas.map((one) => (one.id === edit.id ? { ...one, text: edit.text } : one)),
      }));
    case 'setVisitFormulaRemoved':
      if (!edit.removed) return visits;
      return onVisit(visits, edit.visitId, (visit) => ({ ...visit, formulas: visit.formulas.filter((one) => one.id !== edit.id) }));
    case 'addVisitAddendum':
      return onVisit(visits, edit.visitId, (visit) => ({ ...visit, addenda: added(visit.addenda, edit, 'last') }));
  }
}

function addedVisit({ id, fields, staff, services, ...more }: Extract<ClientEdit, { type: 'addVisit' }>): Visit {
  const { formulas = [], addenda = [], statuses = [] } = more;
  return { ...BLANK_VISIT, ...fields, id, staff, services, formulas, addenda, changes: statuses };
}

function withStatus(visit: Visit, change: StatusChange): Visit {
  if (visit.changes.some((one) => one.id === change.id)) return visit;
  const changes = [...visit.changes, change];
  return { ...visit, changes, ...settledStatus(change.status, changes) };
}

function withStaff(visit: Visit, edit: Extract<ClientEdit, { type: 'setVisitStaff' }>): Visit {
  const others = visit.staff.filter((id) => id !== edit.staffId);
  return { ...visit, staff: edit.present ? [...others, edit.staffId].sort() : others };
}

function onVisit(visits: readonly Visit[], id: string, change: (visit: Visit) => Visit): readonly Visit[] {
  return visits.map((visit) => (visit.id === id ? change(visit) : visit));
}

function endOf(collection: Collection): 'first' | 'last' {
  return COLLECTIONS[collection].newestFirst ? 'first' : 'last';
}

function marked(marks: ClientCard['marks'], { set, member, present }: Extract<ClientEdit, { type: 'setMark' }>): ClientCard['marks'] {
  const others = marks[set].filter((one) => one !== member);
  return { ...marks, [set]: present ? [...others, member].sort() : others };
}

function added<T extends { readonly id: string }>(
  entries: readonly T[],
  edit: { readonly id: T['id']; readonly fields: Omit<T, 'id'> },
  end: 'first' | 'last',
): readonly T[] {
  if (entries.some((one) => one.id === edit.id)) return entries;
  const entry = { ...edit.fields, id: edit.id } as T;
  return end === 'first' ? [entry, ...entries] : [...entries, entry];
}

function changed<T extends { readonly id: string }>(
  entries: readonly T[],
  edit: { readonly id: string; readonly changes: Partial<Omit<T, 'id'>> },
): readonly T[] {
  return entries.map((one) => (one.id === edit.id ? { ...one, ...edit.changes } : one));
}

function without(card: ClientCard, collection: Extract<ClientEdit, { type: 'setRemoved' }>['collection'], id: string): ClientCard {
  return { ...card, [collection]: card[collection].filter((one) => one.id !== id) };
}

function newestFirst(visits: readonly Visit[]): readonly Visit[] {
  return [...visits].sort((a, b) => compare(b.date, a.date) || compare(b.time, a.time) || compare(b.id, a.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The edit without what the card says already; null where nothing is left of it. */
export function onlyWhatChanges(card: ClientCard, edit: ClientEdit): ClientEdit | null {
  if (!('changes' in edit)) return edit;
  const before = subject(card, edit);
  if (!before) return edit;
  const changes = Object.fromEntries(Object.entries(edit.changes).filter(([key, value]) => before[key as keyof typeof before] !== value));
  return Object.keys(changes).length > 0 ? ({ ...edit, changes } as ClientEdit) : null;
}

function subject(card: ClientCard, edit: Extract<ClientEdit, { changes: unknown }>): object | undefined {
  switch (edit.type) {
    case 'setProfile':
      return card.profile;
    case 'setAddress':
      return card.address;
    case 'setDetails':
      return card.details;
    case 'setCustom':
      return card.custom;
    case 'setEntry':
      return card[edit.collection].find((one) => one.id === edit.id);
    case 'setVisit':
      return card.visits.find((one) => one.id === edit.id);
    case 'setVisitService':
      return card.visits.find((one) => one.id === edit.visitId)?.services.find((one) => one.id === edit.id);
  }
}
