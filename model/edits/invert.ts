import type { ClientCard } from '../card.ts';
import { isRecord } from '../entries/definitions.ts';
import type { Entry, RecordCollection, RecordFields } from '../entries/fields.ts';
import type { EntryId } from '../ids.ts';
import type { Salon } from '../salon.ts';
import type { AddEntry, ClientEdit, EntryCollection } from './client-edit.ts';
import type { SalonEdit } from './salon-edit.ts';

/** What a new entry of a record is told: its id, and when it is made (ISO date-time, UTC). */
export interface Made {
  readonly id: EntryId;
  readonly at: string;
}

/**
 * The edit that takes `edit` back, worked out from the card as it was before; null where there is nothing to take back. What was
 * added to a record stays there: a further entry takes it back, for which `made` is asked.
 */
export function invertClientEdit(card: ClientCard, edit: ClientEdit, made: () => Made): ClientEdit | null {
  switch (edit.type) {
    case 'setProfile':
      return { ...edit, changes: before(card.profile, edit.changes) };
    case 'setAddress':
      return { type: 'setAddress', changes: before(card.address, edit.changes) };
    case 'setDetails':
      return { type: 'setDetails', changes: before(card.details, edit.changes) };
    case 'setCustom':
      return { type: 'setCustom', changes: customBefore(card, edit.changes) };
    case 'setMark':
      return { ...edit, present: !edit.present };
    case 'addEntry':
      return isRecord(edit.collection) ? correctionOf(edit, made()) : removal(edit.collection, edit);
    case 'addVisit':
      return removal('visits', edit);
    case 'setEntry':
      return entryBefore<{ readonly id: EntryId }, ClientEdit>(
        card[edit.collection],
        edit,
        (changes) => ({ ...edit, changes }) as ClientEdit,
      );
    case 'setVisit':
      return entryBefore(card.visits, edit, (changes) => ({ ...edit, changes }));
    case 'setVisitService': {
      const visit = card.visits.find((one) => one.id === edit.visitId);
      return entryBefore(visit?.services ?? [], edit, (changes) => ({ ...edit, changes }));
    }
    case 'editNote':
      return edit.of
        ? { type: 'editNote', text: card.notesBeside?.find(({ of }) => of === edit.of)?.note ?? '', of: edit.of }
        : { type: 'editNote', text: card.note };
    case 'setVisitStaff':
      return { ...edit, present: !edit.present };
    case 'addVisitService':
      return { type: 'setVisitServiceRemoved', visitId: edit.visitId, id: edit.id, removed: true };
    case 'setVisitStatus':
      return statusBefore(card, edit, made());
    case 'addVisitFormula':
      return { type: 'setVisitFormulaRemoved', visitId: edit.visitId, id: edit.id, removed: true };
    case 'setVisitFormula': {
      const bowl = card.visits.find((one) => one.id === edit.visitId)?.formulas.find((one) => one.id === edit.id);
      return bowl ? { ...edit, text: bowl.text } : null;
    }
    case 'addVisitAddendum':
      // It is part of the record; what is wrong in it is put right by another.
      return null;
    case 'setRemoved':
    case 'setVisitFormulaRemoved':
    case 'setVisitServiceRemoved':
      return { ...edit, removed: !edit.removed };
  }
}

/** Back to the status from before, by a further change: what was once said of a visit stays on record. */
function statusBefore(
  card: ClientCard,
  { visitId, change }: Extract<ClientEdit, { type: 'setVisitStatus' }>,
  { id, at }: Made,
): ClientEdit | null {
  const visit = card.visits.find((one) => one.id === visitId);
  if (!visit) return null;
  return { type: 'setVisitStatus', visitId, change: { ...change, id, at, status: visit.status, after: [change.id] } };
}

/** The edit that takes a salon edit back. */
export function invertSalonEdit(salon: Salon, edit: SalonEdit): SalonEdit | null {
  switch (edit.type) {
    case 'setSalon':
      return { type: 'setSalon', changes: before(salon, edit.changes) };
    case 'turnDetail':
      return { ...edit, on: !edit.on };
    case 'setProminence':
      return { ...edit, prominence: salon.prominence[edit.group] ?? '' };
    case 'addSalonEntry':
      return { type: 'setSalonEntryRemoved', collection: edit.collection, id: edit.id, removed: true };
    case 'setSalonEntry':
      return entryBefore<{ readonly id: EntryId }, SalonEdit>(
        salon[edit.collection],
        edit,
        (changes) => ({ ...edit, changes }) as SalonEdit,
      );
    case 'setSalonEntryRemoved':
      return { ...edit, removed: !edit.removed };
  }
}

/** The entry that takes another one of its record back. It says what that one says, so that each can be read by itself. */
function correctionOf(edit: AddEntry, { id, at }: Made): ClientEdit {
  return { ...edit, id, fields: { ...edit.fields, at, corrects: edit.id } } as ClientEdit;
}

/** The entry by which somebody takes one of a record back; taking back that one has the first stand again. */
export function takingBack<C extends RecordCollection>(
  collection: C,
  entry: Entry<C>,
  by: Made & Pick<RecordFields, 'staffId'>,
): ClientEdit {
  const { id, ...fields } = entry;
  const taken = { type: 'addEntry', collection, id, fields: { ...fields, staffId: by.staffId } };
  return correctionOf(taken as unknown as AddEntry, by);
}

/** What a salon's field says where nothing was written is '': what is written once can't be unsaid. */
function customBefore(card: ClientCard, changes: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.keys(changes).map((id) => [id, card.custom[id] ?? '']));
}

function removal(collection: EntryCollection, edit: { readonly id: EntryId }): ClientEdit {
  return { type: 'setRemoved', collection, id: edit.id, removed: true };
}

function before<T extends object>(whole: T, changes: Partial<T>): Partial<T> {
  const out: Partial<T> = {};
  for (const key of Object.keys(changes) as (keyof T)[]) out[key] = whole[key];
  return out;
}

function entryBefore<T extends { readonly id: unknown }, E>(
  entries: readonly T[],
  edit: { readonly id: unknown; readonly changes: Partial<Omit<T, 'id'>> },
  make: (changes: Partial<Omit<T, 'id'>>) => E,
): E | null {
  const entry = entries.find((one) => one.id === edit.id);
  return entry ? make(before<Omit<T, 'id'>>(entry, edit.changes)) : null;
}
