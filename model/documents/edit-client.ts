import { updateText } from '@automerge/automerge/slim';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { ClientDocument, StoredVisit } from './client-document.ts';
import { addEntry, setEntry, stored, writeFields } from './fields.ts';

/**
 * Carries an edit out on a card's draft, inside one Automerge change. An edit of an entry that the document does not have
 * does nothing: it was made on a device that knew more, and its entry arrives with that device's changes.
 */
export function editClient(draft: ClientDocument, edit: ClientEdit): void {
  switch (edit.type) {
    case 'setProfile':
      return writeFields(draft.profile, edit.changes);
    case 'setAddress':
      return writeFields(draft.address, edit.changes);
    case 'addPhone':
      return addEntry(draft.phones, edit.id, edit.fields);
    case 'addEmail':
      return addEntry(draft.emails, edit.id, edit.fields);
    case 'addSocial':
      return addEntry(draft.socials, edit.id, edit.fields);
    case 'addMembershipCard':
      return addEntry(draft.cards, edit.id, edit.fields);
    case 'addComment':
      return addEntry(draft.comments, edit.id, edit.fields);
    case 'setPhone':
      return setEntry(draft.phones, edit.id, edit.changes);
    case 'setEmail':
      return setEntry(draft.emails, edit.id, edit.changes);
    case 'setSocial':
      return setEntry(draft.socials, edit.id, edit.changes);
    case 'setMembershipCard':
      return setEntry(draft.cards, edit.id, edit.changes);
    case 'setComment':
      return setEntry(draft.comments, edit.id, edit.changes);
    case 'editNote':
      return updateText(draft, ['note'], edit.text);
    case 'addVisit':
      return addVisit(draft, edit);
    case 'setVisit':
      return setEntry(draft.visits, edit.id, edit.changes);
    case 'setVisitStaff':
      return setVisitStaff(draft.visits[edit.id], edit.staffId, edit.present);
    case 'addVisitService':
      return addEntry(draft.visits[edit.visitId]?.services, edit.id, edit.fields);
    case 'setVisitService':
      return setEntry(draft.visits[edit.visitId]?.services, edit.id, edit.changes);
    case 'setRemoved':
      return setEntry(draft[edit.collection], edit.id, { removed: edit.removed });
    case 'setVisitServiceRemoved':
      return setEntry(draft.visits[edit.visitId]?.services, edit.id, { removed: edit.removed });
  }
}

function addVisit(draft: ClientDocument, edit: Extract<ClientEdit, { type: 'addVisit' }>): void {
  if (edit.id in draft.visits) return;
  const visit = {
    ...stored(edit.fields),
    staff: Object.fromEntries(edit.staff.map((id) => [id, true])),
    services: Object.fromEntries(edit.services.map(({ id, ...fields }) => [id, { ...stored(fields), removed: false }])),
    formulas: {},
    addenda: {},
    history: {},
    removed: false,
  };
  draft.visits[edit.id] = visit as unknown as StoredVisit & { removed: boolean };
}

function setVisitStaff(visit: StoredVisit | undefined, staffId: string, present: boolean): void {
  if (visit && (visit.staff[staffId] ?? false) !== present) visit.staff[staffId] = present;
}
