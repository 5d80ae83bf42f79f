import type { Address, ClientCard, Profile } from './card.ts';
import { NO_DETAILS } from './details/definitions.ts';
import { COLLECTION_NAMES } from './entries/definitions.ts';
import type { EntryLists } from './entries/fields.ts';
import { NO_MARKS } from './entries/marks.ts';
import type { CardId } from './ids.ts';

const NO_ENTRIES = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as EntryLists;

/** What a document is born with: its bytes are the same for every version, so nothing is moved here, and nothing added. */
export const BIRTH_PROFILE: Omit<Profile, 'photo' | 'online' | 'merge' | 'deleted'> = {
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
export const BLANK_PROFILE: Profile = { ...BIRTH_PROFILE, photo: '', online: '', merge: '', deleted: '' };
export const BLANK_ADDRESS: Address = { street: '', postcode: '', city: '', country: '' };

/** A client of whom nothing is known yet. */
export function blankCard(id: CardId): ClientCard {
  return {
    id,
    heads: [],
    createdAt: '',
    profile: BLANK_PROFILE,
    address: BLANK_ADDRESS,
    details: NO_DETAILS,
    ...NO_ENTRIES,
    marks: NO_MARKS,
    custom: {},
    note: '',
    visits: [],
  };
}
