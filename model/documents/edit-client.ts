import { splice } from '@automerge/automerge/slim';
import type { ClientEdit } from '../edits/client-edit.ts';
import { COLLECTIONS, isRecord } from '../entries/definitions.ts';
import type { EntryId } from '../ids.ts';
import { partedHunksOf } from '../text-changes.ts';
import { printStatusChange, type StatusChange } from '../visits/status-changes.ts';
import type { ClientDocument, StoredVisit } from './client-document.ts';
import { writeDetails } from './details.ts';
import { writeMark } from './entries.ts';
import { addEntry, isTorn, keepEntry, setEntry, stored, text, writeFields } from './fields.ts';
import { readNote, storedNote } from './note.ts';

/**
 * Carries an edit out on a card's draft, inside one Automerge change. An edit of an entry that the document does not have
 * does nothing: it was made on a device that knew more, and its entry arrives with that device's changes.
 */
export function editClient(draft: ClientDocument, edit: ClientEdit): void {
  switch (edit.type) {
    case 'setProfile':
      writeFields(draft.profile, edit.changes);
      break;
    case 'setAddress':
      writeFields(draft.address, edit.changes);
      break;
    case 'setDetails':
      writeDetails(draft, edit.changes);
      break;
    case 'setCustom':
      writeFields(draft.custom as Record<string, unknown>, edit.changes);
      break;
    case 'setMark':
      writeMark(draft, edit.set, edit.member, edit.present);
      break;
    case 'addEntry':
      addEntry(draft[edit.collection], edit.id, edit.fields);
      break;
    case 'setEntry':
      if (!isRecord(edit.collection)) setEntry(draft[edit.collection], edit.id, edit.changes);
      if (COLLECTIONS[edit.collection].editKeeps) keepEntry(draft[edit.collection], edit.id);
      break;
    case 'editNote':
      // Only what was changed is written, so that what others write elsewhere in the note stands beside it.
      for (const { at, removed, inserted } of noteSplices(draft.note, edit.text)) splice(draft, ['note'], at, removed, inserted);
      break;
    case 'addVisit':
      addVisit(draft, edit);
      break;
    case 'setVisit':
      setEntry(draft.visits, edit.id, isFinished(draft.visits[edit.id]) ? withoutNote(edit.changes) : edit.changes);
      break;
    case 'setVisitStatus':
      setStatus(draft.visits[edit.visitId], edit.change);
      break;
    case 'addVisitFormula':
      addEntry(formulasOf(draft, edit.visitId), edit.id, { text: edit.text });
      break;
    case 'setVisitFormula':
      setEntry(formulasOf(draft, edit.visitId), edit.id, { text: edit.text });
      break;
    case 'setVisitFormulaRemoved':
      setEntry(formulasOf(draft, edit.visitId), edit.id, { removed: edit.removed });
      break;
    case 'addVisitAddendum':
      addEntry(draft.visits[edit.visitId]?.addenda, edit.id, edit.fields);
      break;
    case 'setVisitStaff':
      setVisitStaff(draft.visits[edit.id], edit.staffId, edit.present);
      break;
    case 'addVisitService':
      addEntry(draft.visits[edit.visitId]?.services, edit.id, edit.fields);
      break;
    case 'setVisitService':
      setEntry(draft.visits[edit.visitId]?.services, edit.id, edit.changes);
      break;
    case 'setRemoved':
      if (edit.collection === 'visits' || !isRecord(edit.collection)) setEntry(draft[edit.collection], edit.id, { removed: edit.removed });
      break;
    case 'setVisitServiceRemoved':
      setEntry(draft.visits[edit.visitId]?.services, edit.id, { removed: edit.removed });
      break;
  }
}

/**
 * What is to be cut out of a stored note and put in for it to read `text`, from its end, so that earlier positions stay. Positions are
 * UTF-16's.
 */
export function noteSplices(old: string, text: string): { readonly at: number; readonly removed: number; readonly inserted: string }[] {
  if (readNote(old) === text) return [];
  const points = Array.from(old);
  const starts = [0];
  for (const point of points) starts.push((starts.at(-1) ?? 0) + point.length);
  return partedHunksOf(points, Array.from(storedNote(text)))
    .reverse()
    .map(({ at, removed, inserted }) => {
      const from = starts[at] ?? 0;
      return { at: from, removed: (starts[at + removed] ?? 0) - from, inserted: inserted.join('') };
    });
}

function addVisit(draft: ClientDocument, edit: Extract<ClientEdit, { type: 'addVisit' }>): void {
  if (edit.id in draft.visits) return;
  const visit = {
    ...stored(edit.fields),
    staff: Object.fromEntries(edit.staff.map((id) => [id, true])),
    services: Object.fromEntries(edit.services.map(({ id, ...fields }) => [id, { ...stored(fields), removed: false }])),
    formulas: Object.fromEntries((edit.formulas ?? []).map(({ id, text }) => [id, { ...stored({ text }), removed: false }])),
    addenda: Object.fromEntries((edit.addenda ?? []).map(({ id, ...fields }) => [id, { ...stored(fields), removed: false }])),
    history: stored(Object.fromEntries((edit.statuses ?? []).map((change) => [change.id, printStatusChange(change)]))),
    removed: false,
  };
  draft.visits[edit.id] = visit as unknown as StoredVisit & { removed: boolean };
}

function isFinished(visit: StoredVisit | undefined): boolean {
  return text(visit, 'finishedAt') !== '';
}

const OF_NOTE: ReadonlySet<string> = new Set(['note', 'template', 'result', 'nextTime']);

/** What may change of a visit whose technical note is finished. */
function withoutNote(changes: Extract<ClientEdit, { type: 'setVisit' }>['changes']): typeof changes {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !OF_NOTE.has(field)));
}

/** The bowls of a visit while its technical note is being written; none once it is finished. */
function formulasOf(draft: ClientDocument, visitId: EntryId): Record<string, unknown> | undefined {
  const visit = draft.visits[visitId];
  return isFinished(visit) ? undefined : visit?.formulas;
}

function setStatus(visit: StoredVisit | undefined, change: StatusChange): void {
  if (!visit || change.id in visit.history) return;
  writeFields(visit.history, { [change.id]: printStatusChange(change) });
  writeFields(visit as unknown as Record<string, unknown>, { status: change.status });
}

function setVisitStaff(visit: StoredVisit | undefined, staffId: string, present: boolean): void {
  if (visit && ((visit.staff[staffId] ?? false) !== present || isTorn(visit.staff, staffId))) visit.staff[staffId] = present;
}
