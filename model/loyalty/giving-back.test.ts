import { expect, it } from 'vitest';
import type { Entry } from '../entries/fields.ts';
import type { EntryId } from '../ids.ts';
import { givingBack, paidWith } from './giving-back.ts';

const id = (name: string) => name as EntryId;
const VISIT = id('visit');
const signed = { staffId: '', at: '2026-11-23T10:00:00Z', corrects: '', currency: 'EUR' } as const;

function use(name: string, visitId: EntryId | '', event: 'used' | 'sold' = 'used'): Entry<'subscriptions'> {
  const what = { event, of: id('sale'), name: 'Ten massages', typeId: '', serviceId: '', visits: 1, price: 0, validUntil: '' } as const;
  return { ...signed, ...what, id: id(name), visitId };
}
function money(name: string, amount: number, visitId: EntryId | ''): Entry<'account'> {
  return { ...signed, id: id(name), amount, reason: '', visitId };
}

it('a payment taken back gives back what that visit was paid with, once, and nothing else', () => {
  const card = {
    subscriptions: [use('sale', VISIT, 'sold'), use('a', VISIT), use('other', id('earlier'))],
    account: [money('deposit', 5000, VISIT), money('b', -2700, VISIT), money('loose', -100, '')],
  };
  let made = 0;
  const edits = givingBack(card, VISIT, () => ({ id: id(`back${++made}`), at: '2026-11-23T11:00:00Z', staffId: '' }));
  expect(edits).toMatchObject([
    { type: 'addEntry', collection: 'subscriptions', fields: { corrects: 'a', staffId: '' } },
    { type: 'addEntry', collection: 'account', fields: { corrects: 'b', amount: -2700 } },
  ]);
  const then = {
    subscriptions: [...card.subscriptions, { ...use('a', VISIT), id: id('back1'), corrects: id('a') }],
    account: [...card.account, { ...money('b', -2700, VISIT), id: id('back2'), corrects: id('b') }],
  };
  expect(paidWith(then, VISIT)).toEqual({ subscriptions: [], account: [] });
});
