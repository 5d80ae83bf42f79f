import { describe, expect, it, test } from 'vitest';
import { type Visit, visitTotal } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import type { EntryId } from '../ids.ts';
import { isOwed, moneyOf } from '../statistics/money.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { coverageOf, withCoverage } from './coverage.ts';

const id = (name: string) => name as EntryId;
const service = (name: string, price: number, discount = 0) => ({ id: id(`a ${name}`), serviceId: id(name), name, price, discount });
const SERVICES = [service('massage', 4000), service('cut', 5000, 500), service('wax', 900)];

it.each<[string, readonly (EntryId | '')[], readonly string[], number]>([
  ['nothing', [], [], 0],
  ['the service it is for, were it the cheapest', [id('massage')], ['a massage'], 4000],
  ['the dearest where it is for any', [''], ['a cut'], 4500],
  ['what the one for a certain service leaves', ['', id('massage')], ['a cut', 'a massage'], 8500],
  ['no service twice', [id('massage'), id('massage')], ['a massage'], 4000],
  ['nothing that was not done', [id('nails')], [], 0],
])('a subscription pays for %s', (_, uses, covered, amount) => {
  const paid = coverageOf(
    { services: SERVICES },
    uses.map((serviceId) => ({ serviceId })),
  );
  expect([...paid.covered].sort()).toEqual(covered);
  expect(paid.amount).toBe(amount);
});

const VISIT: Visit = { ...BLANK_VISIT, id: id('visit'), date: '2026-11-01', status: 'paid', currency: 'EUR', services: SERVICES };
const use = (serviceId: EntryId | '', more: Partial<Entry<'subscriptions'>> = {}): Entry<'subscriptions'> => ({
  id: id(`use of ${serviceId}`),
  staffId: '',
  at: '2026-11-01T10:00:00.000Z',
  corrects: '',
  event: 'used',
  of: id('sale'),
  name: '',
  typeId: '',
  serviceId,
  visits: 1,
  price: 0,
  currency: 'EUR',
  validUntil: '',
  visitId: VISIT.id,
  ...more,
});
const takenBack = (one: Entry<'subscriptions'>): Entry<'subscriptions'> => ({ ...one, id: id('back'), corrects: one.id });

describe('what a subscription stands for is no money', () => {
  test.each<[string, readonly Entry<'subscriptions'>[], number]>([
    ['without a subscription everything is', [], 9400],
    ['one service of three', [use(id('massage'))], 5400],
    ['all of them', [use('', { visits: 3 })], 0],
    ['a use that was taken back counts for nothing', [use(id('massage')), takenBack(use(id('massage')))], 9400],
    ['nor does one of another visit', [use(id('massage'), { visitId: id('another') })], 9400],
    ['nor a sale', [use(id('massage'), { event: 'sold', of: '' })], 9400],
  ])('%s', (_, subscriptions, money) => {
    const [paid = VISIT] = withCoverage([VISIT], subscriptions);
    expect(visitTotal(paid)).toBe(money);
    expect(moneyOf([paid]).map(({ spent, open }) => [spent, open])).toEqual([[money, 0]]);
    // The same visit, were its money not taken yet.
    const owed: Visit = { ...paid, status: 'arrived' };
    expect(moneyOf([owed]).map(({ spent, open }) => [spent, open])).toEqual([[0, money]]);
    expect(isOwed(owed, '2026-11-23')).toBe(money > 0);
  });

  test('what did not change is the very same', () => {
    const visits = [VISIT, { ...VISIT, id: id('later') }];
    expect(withCoverage(visits, [])).toBe(visits);
    const [covered, later] = withCoverage(visits, [use('')]);
    expect(covered?.covered).toBe(4500);
    expect(later).toBe(visits[1]);
    expect(withCoverage([covered ?? VISIT], [])).toEqual([VISIT]);
  });
});
