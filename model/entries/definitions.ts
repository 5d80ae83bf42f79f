import { CARD_STATES, CARD_TYPES, EMAIL_LABELS, PHONE_LABELS, SOCIAL_NETWORKS } from '../card.ts';
import {
  CARD_OPERATIONS,
  CONSENT_HOWS,
  type Collection,
  type EntryFields,
  LINK_KINDS,
  PATCH_TEST_RESULTS,
  PHOTO_KINDS,
  type RecordCollection,
  SUBSCRIPTION_EVENTS,
} from './fields.ts';

/** How one value is read from what is stored: text, a number, yes or no, or one of the words known here. */
export type Shape = 'text' | 'number' | 'flag' | Choice;
export interface Choice {
  readonly known: readonly string[];
  /** Stands for a word that is not known here. */
  readonly fallback: string;
  /** Words that earlier versions wrote, and what they are today. */
  readonly once?: Readonly<Record<string, string>>;
}
export type ShapeOf<T> = T extends number ? 'number' : T extends boolean ? 'flag' : 'text' | Choice;
export type Shapes<F> = { readonly [K in keyof F]: ShapeOf<F[K]> };

export interface CollectionDefinition<F> {
  readonly fields: Shapes<F>;
  /** Which entries come first; those made first where nothing is said. */
  readonly newestFirst?: true;
  /** Entries are only added: what was said once stays said. */
  readonly isRecord?: true;
  /** An edit says as well that the entry stays: where somebody took it off meanwhile, people are asked which holds. */
  readonly editKeeps?: true;
}

const of = <const K extends readonly string[]>(known: K, fallback: K[number], once?: Readonly<Record<string, K[number]>>): Choice => ({
  known,
  fallback,
  ...(once && { once }),
});
const RECORD = { staffId: 'text', at: 'text', corrects: 'text' } as const;

/**
 * All that is known of a card's collections: storing, reading, undo, conflicts and changes follow from it. Names are those of the
 * document: none is ever renamed. A new collection wants its fields in `fields.ts`, its line here, its name in `card.json` (`what`)
 * and `MAPS` of the document.
 */
export const COLLECTIONS: { readonly [C in Collection]: CollectionDefinition<EntryFields[C]> } = {
  phones: { fields: { typed: 'text', e164: 'text', label: of(PHONE_LABELS, 'other'), messages: 'flag' } },
  // Addresses were once labelled like phones.
  emails: { fields: { address: 'text', label: of(EMAIL_LABELS, 'other', { home: 'personal' }), messages: 'flag' } },
  socials: { fields: { network: of(SOCIAL_NETWORKS, 'other'), handle: 'text' } },
  cards: {
    fields: { number: 'text', type: of(CARD_TYPES, 'barcode'), state: of(CARD_STATES, 'active'), issuedOn: 'text', typeId: 'text' },
  },
  comments: { fields: { text: 'text', staffId: 'text', at: 'text' }, newestFirst: true },
  patchTests: {
    fields: {
      product: 'text',
      batch: 'text',
      date: 'text',
      result: of(PATCH_TEST_RESULTS, ''),
      staffId: 'text',
      validUntil: 'text',
      note: 'text',
      serviceIds: 'text',
    },
    newestFirst: true,
  },
  links: { fields: { cardId: 'text', kind: of(LINK_KINDS, 'other'), name: 'text' } },
  blacklist: { fields: { reason: 'text', staffId: 'text', at: 'text' } },
  consents: {
    fields: {
      ...RECORD,
      purposeId: 'text',
      textId: 'text',
      given: 'flag',
      how: of(CONSENT_HOWS, 'other'),
      channels: 'text',
      signature: 'text',
      note: 'text',
    },
    newestFirst: true,
    isRecord: true,
  },
  points: { fields: { ...RECORD, amount: 'number', reason: 'text', visitId: 'text' }, newestFirst: true, isRecord: true },
  account: {
    fields: { ...RECORD, amount: 'number', currency: 'text', reason: 'text', visitId: 'text' },
    newestFirst: true,
    isRecord: true,
  },
  subscriptions: {
    fields: {
      ...RECORD,
      event: of(SUBSCRIPTION_EVENTS, 'used'),
      of: 'text',
      name: 'text',
      typeId: 'text',
      serviceId: 'text',
      visits: 'number',
      price: 'number',
      currency: 'text',
      validUntil: 'text',
      visitId: 'text',
    },
    newestFirst: true,
    isRecord: true,
  },
  promotions: {
    fields: { ...RECORD, promotionId: 'text', name: 'text', code: 'text', visitId: 'text' },
    newestFirst: true,
    isRecord: true,
  },
  cardOperations: {
    fields: { ...RECORD, membershipId: 'text', operation: of(CARD_OPERATIONS, 'issued'), number: 'text', reason: 'text' },
    newestFirst: true,
    isRecord: true,
  },
  photos: {
    fields: {
      picture: 'text',
      thumbnail: 'text',
      width: 'number',
      height: 'number',
      kind: of(PHOTO_KINDS, 'result'),
      caption: 'text',
      tags: 'text',
      visitId: 'text',
      staffId: 'text',
      at: 'text',
      beforeId: 'text',
      mayPublish: 'flag',
      turn: 'number',
      crop: 'text',
      marks: 'text',
    },
    newestFirst: true,
    editKeeps: true,
  },
};

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly Collection[];

export function isCollection(name: string): name is Collection {
  return Object.hasOwn(COLLECTIONS, name);
}

/** Whether entries of this collection are only ever added, and a wrong one is corrected by another. */
export function isRecord(name: Collection): name is RecordCollection {
  return COLLECTIONS[name].isRecord === true;
}
