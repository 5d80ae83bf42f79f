import { describe, expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import type { ClientCard } from '../../../model/card.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { summarize } from '../../../model/summary.ts';
import { applyClientEdit } from '../apply-edit.ts';
import { knownOf, reasonsBetween } from './known-of.ts';
import { begunAgain, isOnlyBegun, takenOver } from './taken-over.ts';

const blank = blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId);
let made = 0;
const newId = () => `01J0000000000000000000000${++made}` as EntryId;
const begun: ClientCard = {
  ...blank,
  profile: { ...blank.profile, given: 'Oksana', family: 'Shevchenko', birthDate: '1990-05-12' },
  phones: [
    { id: newId(), typed: '067 123 45 67', e164: '+380671234567', label: 'mobile', messages: true },
    { id: newId(), typed: '+39 347 123 4567', e164: '+393471234567', label: 'mobile', messages: false },
  ],
  emails: [{ id: newId(), address: 'Oksana@ukr.net', label: 'personal', messages: true }],
  cards: [{ id: newId(), number: '1002 0034', type: 'barcode', state: 'active', issuedOn: '', typeId: '' }],
};

describe('when a new card is given up for the client’s own', () => {
  it('that one gets what it did not say, and messages go where they went', () => {
    const other = summarize({ ...begun, profile: { ...begun.profile, birthDate: '' }, phones: begun.phones.slice(0, 1), cards: [] });
    const edits = takenOver(begun, { ...other, emails: ['oksana@ukr.net'] }, newId);
    const card = edits.reduce(applyClientEdit, blank);
    expect(card.phones.map((one) => [one.e164, one.messages])).toEqual([['+393471234567', false]]);
    expect(card.emails).toEqual([]);
    expect(card.cards.map((one) => one.number)).toEqual(['1002 0034']);
    expect(card.profile.birthDate).toBe('1990-05-12');
    expect(card.profile.given).toBe('');
  });

  it('nothing is changed on one that says it all', () => {
    expect(takenOver(begun, summarize(begun), newId)).toEqual([]);
  });

  it('it can be made again as it was', () => {
    const again = begunAgain(begun, newId).reduce(applyClientEdit, blank);
    expect(knownOf(again)).toEqual(knownOf(begun));
  });

  it('it said no more than who it is, or it stays', () => {
    expect(isOnlyBegun(begun)).toBe(true);
    expect(isOnlyBegun({ ...begun, note: 'Allergic' })).toBe(false);
    expect(isOnlyBegun({ ...begun, address: { ...begun.address, city: 'Rīga' } })).toBe(false);
  });
});

it.each<[string, ClientCard, string[]]>([
  ['nothing', begun, []],
  ['a name', { ...begun, profile: { ...begun.profile, family: 'Koval' } }, ['name', 'nameAndBirth', 'similarName', 'similarNameAndBirth']],
  ['a birth date', { ...begun, profile: { ...begun.profile, birthDate: '' } }, ['nameAndBirth', 'similarNameAndBirth']],
  ['a phone', { ...begun, phones: [] }, ['phone']],
  ['an e-mail', { ...begun, emails: [] }, ['email']],
  ['a note', { ...begun, note: 'Tea' }, []],
])('of a card on which %s was changed only that is a reason to tell of others', (_, now, reasons) => {
  expect([...reasonsBetween(knownOf(begun), knownOf(now))].sort()).toEqual(reasons);
});
