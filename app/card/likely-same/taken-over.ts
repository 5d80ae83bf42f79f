import { blankCard } from '../../../model/blank-card.ts';
import type { ClientCard } from '../../../model/card.ts';
import { cardKey } from '../../../model/card-key.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { EntryId } from '../../../model/ids.ts';
import { emailKey, phoneKey } from '../../../model/likely-same/likely-same.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { isBlank } from '../blank-card.ts';

/** A new card that says no more than who it is and how to reach them: nothing is lost with it that isn't taken over. */
export function isOnlyBegun(card: ClientCard): boolean {
  return isBlank({ ...card, profile: blankCard(card.id).profile, phones: [], emails: [], cards: [] });
}

/** What of a new card the other client's card doesn't say: it goes onto that one when they turn out to be one person. */
export function takenOver(card: ClientCard, other: CardSummary, newId: () => EntryId): readonly ClientEdit[] {
  const { birthDate } = card.profile;
  const isNew = (had: readonly string[], keyOf: (text: string) => string) => {
    const keys = new Set(had.map(keyOf));
    return (text: string) => text.trim() !== '' && !keys.has(keyOf(text));
  };
  const isNewPhone = isNew(other.phones, (phone) => phoneKey(phone) || phone);
  const isNewEmail = isNew(other.emails, (email) => emailKey(email) || email);
  const isNewCard = isNew(other.cards, cardKey);
  return [
    ...entries({ ...card, phones: card.phones.filter((one) => isNewPhone(one.e164 || one.typed)) }, 'phones', newId),
    ...entries({ ...card, emails: card.emails.filter((one) => isNewEmail(one.address)) }, 'emails', newId),
    ...entries({ ...card, cards: card.cards.filter((one) => isNewCard(one.number)) }, 'cards', newId),
    ...(birthDate !== '' && other.birthDate === '' ? [{ type: 'setProfile', changes: { birthDate } } as const] : []),
  ].map(quietly);
}

/** Messages go where they went: to the number that the client's own card names. */
function quietly(edit: ClientEdit): ClientEdit {
  if (edit.type !== 'addEntry') return edit;
  if (edit.collection === 'phones') return { ...edit, fields: { ...edit.fields, messages: false } };
  return edit.collection === 'emails' ? { ...edit, fields: { ...edit.fields, messages: false } } : edit;
}

/** What makes another card say what this one said, where `isOnlyBegun`. */
export function begunAgain(card: ClientCard, newId: () => EntryId): readonly ClientEdit[] {
  return [
    { type: 'setProfile', changes: card.profile },
    ...entries(card, 'phones', newId),
    ...entries(card, 'emails', newId),
    ...entries(card, 'cards', newId),
  ];
}

function entries(card: ClientCard, collection: 'phones' | 'emails' | 'cards', newId: () => EntryId): readonly ClientEdit[] {
  if (collection === 'phones') return card.phones.map(({ id: _id, ...fields }) => ({ type: 'addEntry', collection, id: newId(), fields }));
  if (collection === 'emails') return card.emails.map(({ id: _id, ...fields }) => ({ type: 'addEntry', collection, id: newId(), fields }));
  return card.cards.map(({ id: _id, ...fields }) => ({ type: 'addEntry', collection, id: newId(), fields }));
}
