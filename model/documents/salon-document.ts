import * as A from '@automerge/automerge/slim';
import { OPTIONAL_DETAILS } from '../details/definitions.ts';
import type { SalonEdit } from '../edits/salon-edit.ts';
import type { EntryId } from '../ids.ts';
import {
  ACCENTS,
  PROMINENCES,
  type Prominence,
  SALON_COLLECTION_NAMES,
  SALON_COLLECTIONS,
  type Salon,
  type SalonCollection,
  type SalonEntryFields,
  type SalonLists,
  type SalonSettings,
} from '../salon.ts';
import { addEntry, choice, type Entries, entries, flag, number, type StoredFields, setEntry, stored, text, writeFields } from './fields.ts';
import { BIRTH_ACTOR, SALON_MAPS } from './maps.ts';

type StoredLists = { [C in SalonCollection]: Entries<StoredFields<SalonEntryFields[C]>> };

/** The salon's one shared document. Always loaded. */
export interface SalonDocument extends StoredLists {
  schema: number;
  type: A.ImmutableString;
  settings: StoredFields<SalonSettings>;
  [later: string]: unknown;
}

/** How the prominence of a group is kept among the settings. */
const GROUP = 'group.';
let birth: A.Doc<SalonDocument> | undefined;

/** A new, empty salon document: born whole, and the same bytes on every device. The caller frees it. */
export function newSalonDocument(): A.Doc<SalonDocument> {
  birth ??= A.change(A.init<SalonDocument>({ actor: BIRTH_ACTOR }), { time: 0 }, (draft) => {
    draft.schema = 1;
    draft.type = new A.ImmutableString('salon');
    draft.settings = stored({ name: '', country: '', currency: '', language: '', demo: false }) as unknown as SalonDocument['settings'];
    for (const name of SALON_MAPS) (draft as Record<string, unknown>)[name] = {};
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
    notReturnedDays: number(settings, 'notReturnedDays'),
    regularFrom: number(settings, 'regularFrom'),
    accent: choice(settings, 'accent', ACCENTS, ''),
    zone: text(settings, 'zone'),
    turnedOn: OPTIONAL_DETAILS.filter((detail) => flag(settings, `on.${detail}`)),
    prominence: readProminence(settings),
    ...(Object.fromEntries(SALON_COLLECTION_NAMES.map((name) => [name, readList(document, name)])) as unknown as SalonLists),
  };
}

function readProminence(settings: unknown): Readonly<Record<string, Prominence>> {
  if (typeof settings !== 'object' || settings === null) return {};
  const keys = Object.keys(settings)
    .filter((key) => key.startsWith(GROUP))
    .sort();
  return Object.fromEntries(keys.map((key) => [key.slice(GROUP.length), choice(settings, key, PROMINENCES, '')]));
}

function readList(document: unknown, collection: SalonCollection): unknown[] {
  const shapes = Object.entries(SALON_COLLECTIONS[collection]);
  const read = { text, number, flag };
  return entries<EntryId>(document, collection).map(([id, one]) =>
    Object.fromEntries([['id', id], ...shapes.map(([key, shape]) => [key, read[shape](one, key)])]),
  );
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
    case 'setProminence':
      writeFields(draft.settings, { [GROUP + edit.group]: edit.prominence });
      break;
    case 'addSalonEntry':
      addEntry(draft[edit.collection], edit.id, edit.fields);
      break;
    case 'setSalonEntry':
      setEntry(draft[edit.collection], edit.id, edit.changes);
      break;
    case 'setSalonEntryRemoved':
      setEntry(draft[edit.collection], edit.id, { removed: edit.removed });
      break;
  }
}
