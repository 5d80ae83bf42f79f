import { describe, expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import type { ClientCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { LinkKind } from '../../../model/entries/fields.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { keepsOtherSides } from './other-side.ts';

const CHILD = 'child' as CardId;
const MOTHER = 'mother' as CardId;
const LINK = 'link' as EntryId;

function childWith(...kinds: readonly LinkKind[]): ClientCard {
  const card = blankCard(CHILD);
  return {
    ...card,
    profile: { ...card.profile, given: 'Mia', family: 'Rossi' },
    links: kinds.map((kind) => ({ id: LINK, cardId: MOTHER, kind, name: 'Anna Rossi' })),
  };
}

function written() {
  const edits: [CardId, ClientEdit][] = [];
  const carry = keepsOtherSides({
    editCard: async (id, [edit]) => {
      if (edit) edits.push([id, edit]);
      return { ok: false, problem: 'noSuchCard' };
    },
  });
  return { edits, carry };
}

describe('a link shows on both cards', () => {
  it.each<[LinkKind, LinkKind]>([
    ['parent', 'child'],
    ['child', 'parent'],
    ['family', 'family'],
    ['friend', 'friend'],
  ])('a %s on one is a %s on the other, by the same entry', (kind, mirrored) => {
    const { edits, carry } = written();
    carry(childWith(), { type: 'addEntry', collection: 'links', id: LINK, fields: { cardId: MOTHER, kind, name: 'Anna Rossi' } });
    const fields = { cardId: CHILD, kind: mirrored, name: 'Mia Rossi' };
    expect(edits).toEqual([[MOTHER, { type: 'addEntry', collection: 'links', id: LINK, fields }]]);
  });

  it('a changed kind changes on both', () => {
    const { edits, carry } = written();
    carry(childWith('family'), { type: 'setEntry', collection: 'links', id: LINK, changes: { kind: 'parent' } });
    expect(edits).toEqual([[MOTHER, { type: 'setEntry', collection: 'links', id: LINK, changes: { kind: 'child' } }]]);
  });

  it('taken off one it is taken off the other, and undo puts both back', () => {
    const { edits, carry } = written();
    carry(childWith('parent'), { type: 'setRemoved', collection: 'links', id: LINK, removed: true });
    carry(childWith(), { type: 'setRemoved', collection: 'links', id: LINK, removed: false });
    expect(edits).toEqual([true, false].map((removed) => [MOTHER, { type: 'setRemoved', collection: 'links', id: LINK, removed }]));
  });

  it('nothing else reaches another card', () => {
    const { edits, carry } = written();
    carry(childWith('parent'), { type: 'editNote', text: 'Mia' });
    carry(childWith('parent'), { type: 'setEntry', collection: 'links', id: LINK, changes: { name: 'Anna' } });
    carry(childWith('parent'), { type: 'setRemoved', collection: 'phones', id: LINK, removed: true });
    carry(childWith('parent'), { type: 'setRemoved', collection: 'links', id: 'unknown' as EntryId, removed: true });
    expect(edits).toEqual([]);
  });
});
