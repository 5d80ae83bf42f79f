import type { ClientCard } from '../card.ts';
import type { Salon } from '../salon.ts';
import type { ClientEdit, EntryCollection } from './client-edit.ts';
import type { SalonEdit } from './salon-edit.ts';

/** The edit that takes `edit` back, worked out from the card as it was before; null where there is nothing to take back. */
export function invertClientEdit(card: ClientCard, edit: ClientEdit): ClientEdit | null {
  switch (edit.type) {
    case 'setProfile':
      return { type: 'setProfile', changes: before(card.profile, edit.changes) };
    case 'setAddress':
      return { type: 'setAddress', changes: before(card.address, edit.changes) };
    case 'setDetails':
      return { type: 'setDetails', changes: before(card.details, edit.changes) };
    case 'addPhone':
      return removal('phones', edit);
    case 'addEmail':
      return removal('emails', edit);
    case 'addSocial':
      return removal('socials', edit);
    case 'addMembershipCard':
      return removal('cards', edit);
    case 'addComment':
      return removal('comments', edit);
    case 'addVisit':
      return removal('visits', edit);
    case 'setPhone':
      return entryBefore(card.phones, edit, (changes) => ({ ...edit, changes }));
    case 'setEmail':
      return entryBefore(card.emails, edit, (changes) => ({ ...edit, changes }));
    case 'setSocial':
      return entryBefore(card.socials, edit, (changes) => ({ ...edit, changes }));
    case 'setMembershipCard':
      return entryBefore(card.cards, edit, (changes) => ({ ...edit, changes }));
    case 'setComment':
      return entryBefore(card.comments, edit, (changes) => ({ ...edit, changes }));
    case 'setVisit':
      return entryBefore(card.visits, edit, (changes) => ({ ...edit, changes }));
    case 'setVisitService': {
      const visit = card.visits.find((one) => one.id === edit.visitId);
      return entryBefore(visit?.services ?? [], edit, (changes) => ({ ...edit, changes }));
    }
    case 'editNote':
      return { type: 'editNote', text: card.note };
    case 'setVisitStaff':
      return { ...edit, present: !edit.present };
    case 'addVisitService':
      return { type: 'setVisitServiceRemoved', visitId: edit.visitId, id: edit.id, removed: true };
    case 'setRemoved':
    case 'setVisitServiceRemoved':
      return { ...edit, removed: !edit.removed };
  }
}

/** The edit that takes a salon edit back. */
export function invertSalonEdit(salon: Salon, edit: SalonEdit): SalonEdit | null {
  switch (edit.type) {
    case 'setSalon':
      return { type: 'setSalon', changes: before(salon, edit.changes) };
    case 'turnDetail':
      return { ...edit, on: !edit.on };
    case 'addStaff':
      return { type: 'setSalonEntryRemoved', collection: 'staff', id: edit.id, removed: true };
    case 'addService':
      return { type: 'setSalonEntryRemoved', collection: 'services', id: edit.id, removed: true };
    case 'setStaff':
      return entryBefore(salon.staff, edit, (changes) => ({ ...edit, changes }));
    case 'setService':
      return entryBefore(salon.services, edit, (changes) => ({ ...edit, changes }));
    case 'setSalonEntryRemoved':
      return { ...edit, removed: !edit.removed };
  }
}

function removal(collection: EntryCollection, edit: { readonly id: ClientCard['phones'][number]['id'] }): ClientEdit {
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
