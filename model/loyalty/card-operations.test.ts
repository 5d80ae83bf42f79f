import { expect, it } from 'vitest';
import type { MembershipCard } from '../card.ts';
import type { EntryId } from '../ids.ts';
import { correctEdits, issueEdits, replacedNumber, replaceEdits, stateEdits, withdrawEdits } from './card-operations.ts';

const id = (text: string) => text as EntryId;
const BY = { id: id('op'), at: '2026-11-23T10:00:00.000Z', staffId: id('anna'), reason: 'left on the bus' };
const CARD: MembershipCard = {
  id: id('card'),
  number: '2900',
  type: 'barcode',
  state: 'active',
  issuedOn: '2026-01-01',
  typeId: id('gold'),
};

it('a card is issued with the record of it', () => {
  expect(issueEdits(CARD, '2026-11-23', BY)).toMatchObject([
    { collection: 'cards', id: 'card', fields: { number: '2900', state: 'active', issuedOn: '2026-11-23', typeId: 'gold' } },
    { collection: 'cardOperations', id: 'op', fields: { operation: 'issued', membershipId: 'card', number: '2900', staffId: 'anna' } },
  ]);
});

it.each([
  ['blocked', 'blocked'],
  ['unblocked', 'active'],
  ['lost', 'lost'],
] as const)('%s: the card is %s then, and the record says who and why', (what, state) => {
  expect(stateEdits(CARD, what, BY)).toMatchObject([
    { type: 'setEntry', id: 'card', changes: { state } },
    { collection: 'cardOperations', fields: { operation: what, reason: 'left on the bus', corrects: '' } },
  ]);
});

it('a replaced card stays, marked, and the new one is of its type', () => {
  const edits = replaceEdits(CARD, { ...BY, newId: id('new'), number: '2911', today: '2026-11-23' });
  expect(edits).toMatchObject([
    { type: 'setEntry', id: 'card', changes: { state: 'replaced' } },
    { collection: 'cards', id: 'new', fields: { number: '2911', state: 'active', type: 'barcode', typeId: 'gold' } },
    { collection: 'cardOperations', fields: { operation: 'replaced', membershipId: 'card', number: '2911' } },
  ]);
});

it('a mistyped number is put right with the record of it; a number left as it was, or emptied, changes nothing', () => {
  expect(correctEdits(CARD, '2999', BY)).toMatchObject([
    { type: 'setEntry', id: 'card', changes: { number: '2999' } },
    { collection: 'cardOperations', fields: { operation: 'corrected', membershipId: 'card', number: '2999', reason: '' } },
  ]);
  expect(correctEdits(CARD, '2900', BY)).toEqual([]);
  expect(correctEdits(CARD, '', BY)).toEqual([]);
});

it('a replacement tells which number went: the one the card had by then', () => {
  const fields = { membershipId: id('card'), reason: '', staffId: '', corrects: '' } as const;
  const issued = { ...fields, id: id('1'), operation: 'issued', number: '2900', at: '2026-01-01' } as const;
  const corrected = { ...fields, id: id('2'), operation: 'corrected', number: '2901', at: '2026-01-02' } as const;
  const replaced = { ...fields, id: id('3'), operation: 'replaced', number: '2911', at: '2026-01-03' } as const;
  expect(replacedNumber(replaced, [issued, corrected, replaced], [])).toBe('2901');
  expect(replacedNumber(replaced, [replaced], [CARD])).toBe('2900');
  expect(replacedNumber(replaced, [replaced], [])).toBe('');
  const back = { ...issued, id: id('4'), at: '2026-01-04', corrects: id('1') };
  expect(replacedNumber(replaced, [issued, replaced, back], [])).toBe('2900');
});

it('a card given by mistake goes, and its record says that it was taken back', () => {
  const fields = {
    membershipId: id('card'),
    operation: 'issued',
    number: '2900',
    reason: '',
    staffId: '',
    at: 'then',
    corrects: '',
  } as const;
  const other = { ...fields, id: id('of another'), membershipId: id('other') };
  const edits = withdrawEdits(id('card'), [{ ...fields, id: id('op') }, other], { newId: () => id('new'), at: BY.at, staffId: id('anna') });
  expect(edits).toMatchObject([
    { type: 'setRemoved', collection: 'cards', id: 'card', removed: true },
    { type: 'addEntry', id: 'new', fields: { corrects: 'op', staffId: 'anna', at: BY.at, operation: 'issued' } },
  ]);
  expect(edits).toHaveLength(2);
});
