import type { ClientCard } from '../../model/card.ts';
import { NO_DETAILS } from '../../model/details/definitions.ts';
import type { ClientEdit, EntryCollection } from '../../model/edits/client-edit.ts';
import type { CardId } from '../../model/ids.ts';

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
    phones: [],
    emails: [],
    socials: [],
    cards: [],
    note: '',
    comments: [],
    visits: [],
  };
}

/** Whether a card says nothing of anybody: no text, no number, no entries. Whether person or company is no news by itself. */
export function isBlank(card: ClientCard): boolean {
  const { kind: _kind, ...profile } = card.profile;
  const values: unknown[] = [profile, card.address, card.details].flatMap((fields) => Object.values(fields));
  const lists = [card.phones, card.emails, card.socials, card.cards, card.comments, card.visits];
  return (
    values.every((value) => value === 0 || String(value).trim() === '') &&
    card.note.trim() === '' &&
    lists.every((list) => list.length === 0)
  );
}

const COLLECTIONS = ['phones', 'emails', 'socials', 'cards', 'comments', 'visits'] as const satisfies readonly EntryCollection[];

/** What makes a card that was emptied say again what `card` said. */
export function saidAgain(card: ClientCard): readonly ClientEdit[] {
  return [
    { type: 'setProfile', changes: card.profile },
    { type: 'setAddress', changes: card.address },
    { type: 'setDetails', changes: card.details },
    ...(card.note === '' ? [] : [{ type: 'editNote', text: card.note } as const]),
    ...COLLECTIONS.flatMap((collection) =>
      card[collection].map(({ id }) => ({ type: 'setRemoved', collection, id, removed: false }) as const),
    ),
  ];
}
