import * as A from '@automerge/automerge/slim';
import type {
  Address,
  CommentFields,
  EmailFields,
  MembershipCardFields,
  PhoneFields,
  Profile,
  SocialFields,
  VisitFields,
  VisitServiceFields,
} from '../card.ts';
import { type Entries, type StoredFields, stored } from './fields.ts';

export interface StoredVisit extends StoredFields<VisitFields> {
  staff: Record<string, boolean>;
  services: Entries<StoredFields<VisitServiceFields>>;
  formulas: Record<string, unknown>;
  addenda: Record<string, unknown>;
  history: Record<string, unknown>;
}

/** A client's card as Automerge keeps it. Only grows: fields are added, none is ever renamed or given another meaning. */
export interface ClientDocument {
  schema: number;
  type: A.ImmutableString;
  createdAt: A.ImmutableString;
  profile: StoredFields<Profile>;
  address: StoredFields<Address>;
  phones: Entries<StoredFields<PhoneFields>>;
  emails: Entries<StoredFields<EmailFields>>;
  socials: Entries<StoredFields<SocialFields>>;
  cards: Entries<StoredFields<MembershipCardFields>>;
  comments: Entries<StoredFields<CommentFields>>;
  visits: Entries<StoredVisit>;
  /** The shared running note: the only text edited letter by letter. */
  note: string;
  [later: string]: unknown;
}

export const CLIENT_SCHEMA = 1;

/** Maps that later versions fill. They are there from birth, so that two devices never make the same map apart and lose one. */
const LATER_MAPS = [
  'fiscal',
  'health',
  'patchTests',
  'preferences',
  'categories',
  'custom',
  'links',
  'alerts',
  'consents',
  'points',
  'account',
  'subscriptions',
  'promotions',
  'photos',
  'settled',
] as const;

const EMPTY_PROFILE: Profile = {
  kind: 'person',
  given: '',
  family: '',
  middle: '',
  addressAs: '',
  nickname: '',
  company: '',
  sex: '',
  birthDate: '',
  language: '',
  externalId: '',
};
const EMPTY_ADDRESS: Address = { street: '', postcode: '', city: '', country: '' };

/** All births are the same change, byte for byte: same author, same time. Two devices that import one row make one document. */
const BIRTH_ACTOR = '00'.repeat(16);

let birth: A.Doc<ClientDocument> | undefined;

/** A new client document with every map and list it will ever need, and nothing in it. Needs Automerge's WASM. The caller frees it. */
export function newClientDocument(): A.Doc<ClientDocument> {
  birth ??= A.change(A.init<ClientDocument>({ actor: BIRTH_ACTOR }), { time: 0 }, (draft) => {
    draft.schema = CLIENT_SCHEMA;
    draft.type = new A.ImmutableString('client');
    draft.createdAt = new A.ImmutableString('');
    draft.profile = stored(EMPTY_PROFILE) as unknown as ClientDocument['profile'];
    draft.address = stored(EMPTY_ADDRESS) as unknown as ClientDocument['address'];
    for (const name of ['phones', 'emails', 'socials', 'cards', 'comments', 'visits', ...LATER_MAPS] as const)
      (draft as Record<string, unknown>)[name] = {};
    draft.note = '';
  });
  return A.clone(birth);
}
