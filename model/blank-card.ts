import type { ClientCard } from './card.ts';
import { NO_DETAILS } from './details/definitions.ts';
import { COLLECTION_NAMES } from './entries/definitions.ts';
import type { EntryLists } from './entries/fields.ts';
import { NO_MARKS } from './entries/marks.ts';
import type { CardId } from './ids.ts';

const NO_ENTRIES = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as EntryLists;

/** A client of whom nothing is known yet. */
export function blankCard(id: CardId): ClientCard {
  return {
    id,
    heads: [],
    createdAt: '',
    profile: {
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
    },
    address: { street: '', postcode: '', city: '', country: '' },
    details: NO_DETAILS,
    ...NO_ENTRIES,
    marks: NO_MARKS,
    custom: {},
    note: '',
    visits: [],
  };
}
