import * as A from '@automerge/automerge/slim';
import { OPTIONAL_DETAILS } from '../details/definitions.ts';
import type { SalonEdit } from '../edits/salon-edit.ts';
import type { EntryId } from '../ids.ts';
import type { Salon, SalonField, SalonServiceFields, StaffFields } from '../salon.ts';
import { addEntry, type Entries, entries, flag, number, type StoredFields, setEntry, stored, text, writeFields } from './fields.ts';

/** The salon's one shared document. Always loaded. */
export interface SalonDocument {
  schema: number;
  type: A.ImmutableString;
  settings: StoredFields<Pick<Salon, SalonField>>;
  staff: Entries<StoredFields<StaffFields>>;
  services: Entries<StoredFields<SalonServiceFields>>;
  [later: string]: unknown;
}

const LATER_MAPS = [
  'rooms',
  'categories',
  'rules',
  'cardTypes',
  'customFields',
  'consentTexts',
  'templates',
  'segments',
  'promotions',
  'hours',
] as const;
const BIRTH_ACTOR = '00'.repeat(16);
let birth: A.Doc<SalonDocument> | undefined;

/** A new, empty salon document: born whole, and the same bytes on every device. The caller frees it. */
export function newSalonDocument(): A.Doc<SalonDocument> {
  birth ??= A.change(A.init<SalonDocument>({ actor: BIRTH_ACTOR }), { time: 0 }, (draft) => {
    draft.schema = 1;
    draft.type = new A.ImmutableString('salon');
    draft.settings = stored({ name: '', country: '', currency: '', language: '', demo: false }) as unknown as SalonDocument['settings'];
    for (const name of ['staff', 'services', ...LATER_MAPS] as const) (draft as Record<string, unknown>)[name] = {};
  });
  return A.clone(birth);
}

/** The plain view of the salon document, of any version. Never throws. */
export function readSalon(document: unknown): Salon {
  const { settings } = document as { settings?: unknown };
  return {
    name: text(settings, 'name'),
    country: text(settings, 'country'),
    currency: text(settings, 'currency'),
    language: text(settings, 'language'),
    demo: flag(settings, 'demo'),
    turnedOn: OPTIONAL_DETAILS.filter((detail) => flag(settings, `on.${detail}`)),
    staff: entries<EntryId>(document, 'staff').map(([id, one]) => ({
      id,
      name: text(one, 'name'),
      color: text(one, 'color'),
      active: flag(one, 'active'),
    })),
    services: entries<EntryId>(document, 'services').map(([id, one]) => ({
      id,
      name: text(one, 'name'),
      price: number(one, 'price'),
      minutes: number(one, 'minutes'),
      active: flag(one, 'active'),
    })),
  };
}

/** Carries an edit out on the salon's draft, inside one Automerge change. */
export function editSalon(draft: SalonDocument, edit: SalonEdit): void {
  switch (edit.type) {
    case 'setSalon':
      writeFields(draft.settings, edit.changes);
      break;
    case 'turnDetail':
      writeFields(draft.settings, { [`on.${edit.detail}`]: edit.on });
      break;
    case 'addStaff':
      addEntry(draft.staff, edit.id, edit.fields);
      break;
    case 'addService':
      addEntry(draft.services, edit.id, edit.fields);
      break;
    case 'setStaff':
      setEntry(draft.staff, edit.id, edit.changes);
      break;
    case 'setService':
      setEntry(draft.services, edit.id, edit.changes);
      break;
    case 'setSalonEntryRemoved':
      setEntry(draft[edit.collection], edit.id, { removed: edit.removed });
      break;
  }
}
