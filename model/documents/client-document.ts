import * as A from '@automerge/automerge/slim';
import { BIRTH_PROFILE, BLANK_ADDRESS } from '../blank-card.ts';
import type { AddendumFields, Address, Profile, VisitFields, VisitFormulaFields, VisitServiceFields } from '../card.ts';
import type { Collection, EntryFields } from '../entries/fields.ts';
import { type Entries, type StoredFields, stored } from './fields.ts';
import { BIRTH_ACTOR, CLIENT_MAPS } from './maps.ts';

export interface StoredVisit extends StoredFields<VisitFields> {
  staff: Record<string, boolean>;
  services: Entries<StoredFields<VisitServiceFields>>;
  formulas: Entries<StoredFields<VisitFormulaFields>>;
  addenda: Entries<StoredFields<AddendumFields>>;
  /** Status changes by their ids, each one value. */
  history: Record<string, unknown>;
}

type StoredCollections = { [C in Collection]: Entries<StoredFields<EntryFields[C]>> };

/** A client's card as Automerge keeps it. Only grows: fields are added, none is ever renamed or given another meaning. */
export interface ClientDocument extends StoredCollections {
  schema: number;
  type: A.ImmutableString;
  createdAt: A.ImmutableString;
  profile: StoredFields<Profile>;
  address: StoredFields<Address>;
  visits: Entries<StoredVisit>;
  /** The shared running note: the only text edited letter by letter. */
  note: string;
  [later: string]: unknown;
}

export const CLIENT_SCHEMA = 1;

/** All births are the same change, byte for byte: same author, same time. Two devices that import one row make one document. */
let birth: A.Doc<ClientDocument> | undefined;

/** A new client document with every map and list it will ever need, and nothing in it. Needs Automerge's WASM. The caller frees it. */
export function newClientDocument(): A.Doc<ClientDocument> {
  birth ??= A.change(A.init<ClientDocument>({ actor: BIRTH_ACTOR }), { time: 0 }, (draft) => {
    draft.schema = CLIENT_SCHEMA;
    draft.type = new A.ImmutableString('client');
    draft.createdAt = new A.ImmutableString('');
    draft.profile = stored(BIRTH_PROFILE) as unknown as ClientDocument['profile'];
    draft.address = stored(BLANK_ADDRESS) as unknown as ClientDocument['address'];
    for (const name of CLIENT_MAPS) (draft as Record<string, unknown>)[name] = {};
    draft.note = '';
  });
  return A.clone(birth);
}
