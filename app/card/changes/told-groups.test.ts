import { createInstance } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts } from '../../../locales/index.ts';
import { blankCard } from '../../../model/blank-card.ts';
import { type FieldRef, type FieldValue, fieldKey } from '../../../model/history.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import type { CardChange } from '../../../workers/contracts/store.ts';
import { formatFor } from '../../ui/format.ts';
import type { Wording } from './field-words.ts';
import { toldGroups } from './told-groups.ts';

const ID = '01K00000000000000000000001' as EntryId;
const CUT = '01K00000000000000000000002' as EntryId;
const PRIVACY = { id: '01K00000000000000000000004' as EntryId, name: 'Personal data', kind: 'privacy', active: true };
const INESE = '01K00000000000000000000003' as EntryId;
const NOTE: FieldRef = { in: 'note' };
const given = (field = 'given'): FieldRef => ({ in: 'profile', field });
const visit = (field: string | null): FieldRef => ({ in: 'visits', id: ID, field });
const service = (field: string | null): FieldRef => ({ in: 'visitServices', visitId: ID, id: CUT, field });
const phone = (field: string | null): FieldRef => ({ in: 'phones', id: ID, field });

let wording: Wording;
beforeAll(async () => {
  const texts = createInstance();
  await texts.init({ lng: 'en', resources: { en: await loadTexts('en') }, interpolation: { escapeValue: false } });
  const staff = [{ id: INESE, name: 'Inese', color: '', active: true, work: '' }];
  const t = texts.getFixedT<['card', 'visit', 'changes']>('en', ['card', 'visit', 'changes']);
  const card = blankCard('x' as CardId);
  wording = { t, format: formatFor('en-GB'), language: 'en', country: 'IE', currency: 'EUR', card, staff, purposes: [PRIVACY] };
});

/** `seconds` after the first; `change`: fields with the same name were set at once. */
function change(change: string, field: FieldRef, from: FieldValue, to: FieldValue, seconds: number, device = 'desk'): CardChange {
  const restore = [{ type: 'editNote', text: String(from) }] as const;
  return { key: `${change} ${fieldKey(field)}`, field, from, to, device, deviceName: device, at: 1_000_000 + seconds * 1_000, restore };
}

function lines(...changes: CardChange[]) {
  return toldGroups(changes, wording).flatMap((group) => group.lines.map(({ from, to, back, whole }) => ({ from, to, back, whole })));
}

it('a stretch of typing in one field is one entry, and brings back what stood before it', () => {
  const typing = [
    change('d', NOTE, 'Dry sc', 'Dry scalp', 200),
    change('c', NOTE, 'Dr', 'Dry sc', 90),
    change('b', NOTE, '', 'Dr', 60),
    change('a', NOTE, 'Old words', '', 0),
  ];
  const [group] = toldGroups(typing, wording);
  expect(toldGroups(typing, wording)).toHaveLength(1);
  expect(group?.lines).toMatchObject([{ from: 'Old words', to: 'Dry scalp', restore: [{ type: 'editNote', text: 'Old words' }] }]);
  expect(group?.at).toBe(1_200_000);
});

it('what was written later, in another field or by another device about then is told for itself', () => {
  expect(lines(change('b', NOTE, 'one', 'two', 121), change('a', NOTE, '', 'one', 0))).toHaveLength(2);
  expect(lines(change('b', given('family'), '', 'Rossi', 1), change('a', given(), '', 'Anna', 0))).toHaveLength(2);
  const apart = [
    change('d', given(), 'Helena', 'Elèna', 20, 'tablet'),
    change('c', given(), 'Elena', 'Helena', 15, 'tablet'),
    change('b', given(), 'Elena', 'Elèna', 10),
    change('a', given(), '', 'Elena', 0),
  ];
  expect(lines(...apart).map(({ to }) => to)).toEqual(['Elèna', 'Helena', 'Elèna', 'Elena']);
});

it('a visit that came is told in the order people say it', () => {
  const parts: [FieldRef, FieldValue][] = [
    [visit('payment'), 'card'],
    [service('price'), 2500],
    [visit('status'), 'paid'],
    [visit('note'), '7/43'],
    [{ in: 'visitStaff', visitId: ID, id: INESE }, true],
    [visit('time'), '10:30'],
    [service('name'), 'Cut'],
    [service(null), true],
    [visit('minutes'), 0],
    [visit('currency'), 'EUR'],
    [visit('date'), '2025-05-12'],
  ];
  const came = [change('a', visit(null), false, true, 0), ...parts.map(([field, to]) => change('a', field, '', to, 0))];
  expect(lines(...came).map(({ to }) => to)).toEqual(['added: 12 May 2025, 10:30, Cut €25, Inese, Paid, card, 7/43']);
});

it('a phone is told as the card shows it, whole from the first digit on, and its coming is taken back by removing it', () => {
  const typed = [
    change('c', phone('typed'), '087', '0871234567', 3),
    change('b', phone('typed'), '0', '087', 2),
    change('a', phone(null), false, true, 1),
    change('a', phone('typed'), '', '0', 1),
  ];
  expect(lines(...typed)).toEqual([{ from: 'removed', to: 'added: +353 87 123 4567', back: 'remove', whole: true }]);
  expect(lines(change('d', phone('typed'), '0871234567', '+353871234567', 900))).toEqual([]);
});

it('a country has its name, an emptied figure is empty, and what stood empty is told to be emptied again', () => {
  expect(lines(change('a', { in: 'address', field: 'country' }, '', 'IE', 0))).toMatchObject([{ to: 'Ireland', back: 'empty' }]);
  expect(lines(change('a', visit('minutes'), 60, 0, 0))).toMatchObject([{ from: '60', to: 'empty', back: 'restore' }]);
  expect(lines(change('a', phone(null), true, false, 0))).toMatchObject([{ back: 'putBack' }]);
});

const consent = (field: string | null): FieldRef => ({ in: 'consents', id: ID, field });
it.each([
  ['a consent that was given', [true, ''], 'added: Personal data: given'],
  ['one that was withdrawn', [false, ''], 'added: Personal data: withdrawn'],
  ['a correction', [true, 'another'], 'added: Personal data: corrected'],
] as const)('%s is told with its purpose', (_, [isGiven, corrects], told) => {
  const said = lines(
    change('c', consent(null), null, true, 0),
    change('c', consent('purposeId'), null, PRIVACY.id, 0),
    change('c', consent('given'), null, isGiven, 0),
    change('c', consent('corrects'), null, corrects, 0),
    change('c', consent('how'), null, 'paper', 0),
  );
  expect(said.map((one) => one.to)).toEqual([told]);
});

it('a patch test is told with its day and how it went', () => {
  const test = (field: string | null): FieldRef => ({ in: 'patchTests', id: ID, field });
  const said = lines(
    change('p', test(null), null, true, 0),
    change('p', test('product'), null, 'Colour 6/0', 0),
    change('p', test('date'), null, '2025-11-20', 0),
    change('p', test('result'), null, 'clear', 0),
    change('p', test('staffId'), null, INESE, 0),
  );
  expect(said.map((one) => one.to)).toEqual(['added: Colour 6/0, 20 Nov 2025, No reaction, Inese']);
});

it.each([
  ['points', '', 'added: +50, Birthday'],
  ['points', '01K00000000000000000000009', 'added: Taken back: +50, Birthday'],
  ['account', '', 'added: −€20, Cash'],
  ['subscriptions', '', 'added: Used: Ten blow-dries'],
  ['cardOperations', '', 'added: Blocked 2900, left on the bus'],
] as const)('what is written in a ledger is told by what it says: %s %s', (collection, corrects, expected) => {
  const record = { id: ID, staffId: '', at: '', corrects: corrects as EntryId | '', visitId: '' } as const;
  const sale = { typeId: '', serviceId: '', visits: 1, price: 0, currency: 'EUR', validUntil: '' } as const;
  const held = {
    points: [{ ...record, amount: 50, reason: 'Birthday' }],
    account: [{ ...record, amount: -2000, currency: 'EUR', reason: 'Cash' }],
    subscriptions: [{ ...record, ...sale, event: 'used', of: '', name: 'Ten blow-dries' }],
    cardOperations: [{ ...record, membershipId: '', operation: 'blocked', number: '2900', reason: 'left on the bus' }],
  } as const;
  const [group] = toldGroups([change('a', { in: collection, id: ID, field: null }, null, true, 0)], {
    ...wording,
    card: { ...wording.card, ...held },
  });
  expect(group?.lines).toMatchObject([{ to: expected }]);
});

it('what was chosen from the salon’s lists is told by its name, a linked client and who recommended one by theirs', () => {
  const lists = {
    services: [],
    categories: [{ id: ID, name: 'VIP', color: '', discount: 0, rule: '', active: true }],
    customFields: [{ id: CUT, name: 'Hair type', kind: 'text', choices: '', active: true }],
  };
  const link = (field: string | null): FieldRef => ({ in: 'links', id: ID, field });
  const told = toldGroups(
    [
      change('f', { in: 'details', field: 'referredBy' }, '', '4NMNnkMhL8jXrdJ9jamS58PAVdXu Anna Conti', 600),
      change('e', { in: 'marks', set: 'preferredDays', member: '5' }, null, true, 500),
      change('d', { in: 'marks', set: 'categories', member: ID }, null, true, 400),
      change('c', { in: 'custom', field: CUT }, 'Dry', 'Curly', 300),
      change('a', link(null), null, true, 100),
      change('a', link('kind'), null, 'parent', 100),
      change('a', link('name'), null, 'Anna Conti', 100),
    ],
    { ...wording, salon: lists },
  ).flatMap((group) => group.lines.map(({ to }) => to));
  expect(told).toEqual(['Anna Conti', 'Friday: added', 'VIP: added', 'Hair type: Curly', 'added: Parent, Anna Conti']);
});

it('a finished technical note is told like any other and offers nothing to set back; the rest of its visit does', () => {
  const bowl: FieldRef = { in: 'visitFormulas', visitId: ID, id: CUT, field: 'text' };
  const told = (finishedAt: string) => {
    const visits = [{ ...BLANK_VISIT, id: ID, date: '2026-05-12', finishedAt }];
    const changes = [
      change('c', bowl, '60 g 7/43', '90 g 7/43', 9),
      change('b', visit('note'), 'warm', 'cool', 5),
      change('a', visit('time'), '9:00', '10:00', 0),
    ];
    const groups = toldGroups(changes, { ...wording, card: { ...wording.card, visits } });
    return groups.flatMap((group) => group.lines.map((line) => [line.what, line.to, line.restore.length]));
  };
  const words = [
    ['visitFormula', '90 g 7/43'],
    ['visitNote', 'cool'],
    ['visitTime', '10:00'],
  ];
  expect(told('')).toEqual(words.map((line) => [...line, 1]));
  expect(told('2026-05-12T10:00:00.000Z')).toEqual(words.map((line, place) => [...line, place === 2 ? 1 : 0]));
});
