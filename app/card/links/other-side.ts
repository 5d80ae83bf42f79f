import type { ClientCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { LinkFields, LinkKind } from '../../../model/entries/fields.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { displayName } from '../../../model/names/display-name.ts';
import type { Store } from '../../../workers/contracts/store.ts';

/** What this client is to the other, when the other is that to this one. */
const MIRRORED: Readonly<Record<LinkKind, LinkKind>> = {
  family: 'family',
  partner: 'partner',
  parent: 'child',
  child: 'parent',
  friend: 'friend',
  colleague: 'colleague',
  other: 'other',
};

/** An edit of another card, by which it says of this one what this one says of it. */
export interface OtherSide {
  readonly card: CardId;
  readonly edit: ClientEdit;
}

/**
 * The other card's side of an edit, null where it has none. The entry has the same id on both cards, so that whatever is done to one
 * is done to the other, undo and redo too. `linkOf`: links of this card, those that were taken off as well.
 */
export function otherSideOf(card: ClientCard, edit: ClientEdit, linkOf: (id: EntryId) => LinkFields | undefined): OtherSide | null {
  if (!('collection' in edit) || edit.collection !== 'links') return null;
  const link = edit.type === 'addEntry' ? edit.fields : linkOf(edit.id);
  if (!link || link.cardId === '') return null;
  const { id } = edit;
  switch (edit.type) {
    case 'addEntry': {
      const fields: LinkFields = { cardId: card.id, kind: MIRRORED[link.kind], name: displayName(card.profile) };
      return { card: link.cardId, edit: { type: 'addEntry', collection: 'links', id, fields } };
    }
    case 'setEntry': {
      const { kind } = edit.changes;
      if (kind === undefined) return null;
      return { card: link.cardId, edit: { type: 'setEntry', collection: 'links', id, changes: { kind: MIRRORED[kind] } } };
    }
    case 'setRemoved':
      return { card: link.cardId, edit };
  }
}

/**
 * Told of each edit of a card as it is handed over, with the card before it, writes the other side. With no connection both cards are
 * changed on this device at once, and travel to others each by itself: for a while another device may have one side only. Where two
 * devices link the same clients apart, both links stand, and either can be taken off. Where the other card is not on this device, or
 * was erased, the link stands on this card alone, and says so.
 */
export function keepsOtherSides(store: Pick<Store, 'editCard'>): (card: ClientCard, edit: ClientEdit) => void {
  const seen = new Map<EntryId, LinkFields>();
  return (card, edit) => {
    for (const { id, ...fields } of card.links) seen.set(id, fields);
    const side = otherSideOf(card, edit, (id) => seen.get(id));
    if (side) store.editCard(side.card, [side.edit]).catch(() => undefined);
  };
}
