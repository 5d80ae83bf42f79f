import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId } from '../ids.ts';
import { entryIdOf } from './fingerprint.ts';
import type { CategoryDraft, RowDraft, VisitDraft } from './row-draft.ts';

/** Positions of a row's entries from here on are its visit's. */
const VISIT_AT = 1000;

/** The edits that make a new card of a draft. `row`: the row's fingerprint; the entries' ids come of it, so two devices make the same. */
export function editsOf(draft: RowDraft, row: string, currency = ''): ClientEdit[] {
  let position = 0;
  const id = (): EntryId => entryIdOf(row, position++);
  const { profile, address, details } = draft;
  const isCompany = Boolean(profile.company) && !profile.given && !profile.family;
  const messagesTo = draft.phones.findIndex((phone) => phone.e164 !== '' && phone.label === 'mobile');
  const edits: ClientEdit[] = [{ type: 'setProfile', changes: { ...filled(profile), kind: isCompany ? 'company' : 'person' } }];
  if (Object.keys(filled(address)).length > 0) edits.push({ type: 'setAddress', changes: filled(address) });
  if (Object.keys(details).length > 0) edits.push({ type: 'setDetails', changes: details });
  for (const [index, fields] of draft.phones.entries()) {
    edits.push({ type: 'addEntry', collection: 'phones', id: id(), fields: { ...fields, messages: index === Math.max(messagesTo, 0) } });
  }
  for (const fields of draft.emails) edits.push({ type: 'addEntry', collection: 'emails', id: id(), fields });
  for (const fields of draft.socials) edits.push({ type: 'addEntry', collection: 'socials', id: id(), fields });
  for (const fields of draft.cards) edits.push({ type: 'addEntry', collection: 'cards', id: id(), fields });
  edits.push(...draft.categories.map(intoCategory));
  if (Object.keys(draft.own).length > 0) edits.push({ type: 'setCustom', changes: draft.own });
  for (const visit of draft.visits) edits.push(visitEdit(visit, currency));
  if (draft.note.length > 0) edits.push({ type: 'editNote', text: draft.note.join('\n') });
  return edits;
}

/** The edit that puts a client into a category. */
export function intoCategory({ id }: Pick<CategoryDraft, 'id'>): ClientEdit {
  return { type: 'setMark', set: 'categories', member: id, present: true };
}

/** The edit that puts a visit on a card; its ids come of its row, so that it is put there once. `currency`: the salon's. */
export function visitEdit(visit: VisitDraft, currency: string): ClientEdit {
  const { date, time, minutes, tips, payment, staff, row } = visit;
  const services = visit.services.map((one, index) => ({ ...one, id: entryIdOf(row, VISIT_AT + 1 + index) }));
  return {
    type: 'addVisit',
    id: entryIdOf(row, VISIT_AT),
    fields: { date, time, minutes, status: visit.status || 'arrived', room: '', note: visit.note.join('\n'), currency, tips, payment },
    staff,
    services,
  };
}

function filled<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as T;
}
