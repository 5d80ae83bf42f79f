import { describe, expect, it } from 'vitest';
import { seededRandom } from '../demo/random.ts';
import type { Entry, SubscriptionEvent } from '../entries/fields.ts';
import type { EntryId } from '../ids.ts';
import type { SalonEntry } from '../salon.ts';
import { fitsVisit, subscriptionsOf } from './subscriptions.ts';

const TODAY = '2026-11-23';
type Event = Entry<'subscriptions'>;

function event(id: string, what: SubscriptionEvent, visits: number, more: Partial<Record<keyof Event, string>> = {}): Event {
  const blank = {
    of: '',
    name: 'Manicure x 10',
    typeId: '',
    serviceId: '',
    price: 0,
    currency: 'EUR',
    validUntil: '',
    visitId: '',
    staffId: '',
    corrects: '',
  };
  return { ...blank, id, event: what, visits, at: `2026-11-01T10:00:${id.length}0Z`, ...more } as Event;
}
const sold = (visits: number, validUntil = '') => event('sale', 'sold', visits, { validUntil });
const used = (id: string, minute = 10, visits = 1) => event(id, 'used', visits, { of: 'sale', at: `2026-11-10T10:${minute}:00Z` });
const prolonged = (id: string, validUntil: string, visits = 0) => event(id, 'prolonged', visits, { of: 'sale', validUntil });
const back = (id: string, of: Event) => ({ ...of, id: id as EntryId, corrects: of.id });

function told(events: readonly Event[], today = TODAY): string {
  return subscriptionsOf({ subscriptions: events }, today)
    .map((one) => `${one.standing} ${one.left}/${one.bought} ${one.validUntil}`.trim())
    .join('; ');
}

describe('what is left of a subscription', () => {
  it.each<[string, readonly Event[], string]>([
    ['all of it when it was sold', [sold(10)], 'usable 10/10'],
    ['a visit less for each that was used', [sold(10), used('a'), used('b')], 'usable 8/10'],
    ['two less for a visit that took two', [sold(10), used('a', 10, 2)], 'usable 8/10'],
    ['nothing after the last visit', [sold(2), used('a'), used('b')], 'usedUp 0/2'],
    ['a visit more when a use is taken back', [sold(2), used('a'), used('b'), back('c', used('b'))], 'usable 1/2'],
    ['below nothing where two devices used the last visit: both are kept', [sold(1), used('a'), used('b')], 'overdrawn -1/1'],
    ['as it should be once one of the two is taken back', [sold(1), used('a'), used('b'), back('c', used('a'))], 'usedUp 0/1'],
    ['as it should be once a visit was added', [sold(1), used('a'), used('b'), prolonged('p', '', 1)], 'usedUp 0/2'],
    ['usable on its last day', [sold(3, TODAY)], `usable 3/3 ${TODAY}`],
    ['expired on the day after', [sold(3, '2026-11-22')], 'expired 3/3 2026-11-22'],
    ['used up rather than expired', [sold(1, '2026-11-22'), used('a')], 'usedUp 0/1 2026-11-22'],
    ['usable again when it was prolonged', [sold(3, '2026-11-22'), prolonged('p', '2026-12-31')], 'usable 3/3 2026-12-31'],
    [
      'until the later day where two devices prolonged it',
      [sold(3, '2026-11-22'), prolonged('p', '2027-01-31'), prolonged('q', '2026-12-31')],
      'usable 3/3 2027-01-31',
    ],
    [
      'until the day it had before a prolonging that was taken back',
      [sold(3, '2026-11-22'), prolonged('p', '2026-12-31'), back('q', prolonged('p', '2026-12-31'))],
      'expired 3/3 2026-11-22',
    ],
    ['gone with a sale that was taken back', [sold(3), back('x', sold(3))], ''],
    ['shown all the same where another device had used it meanwhile', [sold(3), back('x', sold(3)), used('a')], 'overdrawn -1/0'],
    ['there again when the sale stands again', [sold(3), back('x', sold(3)), back('y', back('x', sold(3))), used('a')], 'usable 2/3'],
  ])('is %s', (_, events, expected) => {
    expect(told(events)).toBe(expected);
  });

  it('is the same in whatever order what was written on several devices arrives', () => {
    const random = seededRandom(5);
    const all = [
      sold(3, '2026-12-01'),
      used('a', 11),
      used('b', 12),
      used('c', 13),
      used('d', 14),
      back('e', used('b', 12)),
      back('f', back('e', used('b', 12))),
      prolonged('g', '2027-02-01', 1),
      back('h', prolonged('g', '2027-02-01', 1)),
    ];
    const expected = subscriptionsOf({ subscriptions: all }, TODAY);
    expect(expected[0]).toMatchObject({ left: -1, validUntil: '2026-12-01' });
    for (let round = 0; round < 200; round++) {
      const shuffled = all.map((one) => [random.next(), one] as const).sort(([a], [b]) => a - b);
      const [one] = subscriptionsOf({ subscriptions: shuffled.map(([, entry]) => entry) }, TODAY);
      expect(one).toEqual(expected[0]);
    }
  });

  it('is too much by the uses that were written last', () => {
    const [one] = subscriptionsOf({ subscriptions: [used('late', 30), sold(1), used('soon', 20)] }, TODAY);
    expect(one?.tooMany.map(({ id }) => id)).toEqual(['late']);
    expect(one?.uses.map(({ id }) => id)).toEqual(['late', 'soon']);
  });
});

it('what needs somebody comes first, what is used up last', () => {
  const of = (id: string, visits: number, validUntil = '') => ({ ...sold(visits, validUntil), id: id as EntryId });
  const use = (id: string, sale: string) => ({ ...used(id), of: sale as EntryId });
  const all = [of('full', 0), of('old', 2, '2026-01-01'), of('good', 2), of('over', 0), use('u', 'over')];
  expect(subscriptionsOf({ subscriptions: all }, TODAY).map(({ id }) => id)).toEqual(['over', 'good', 'old', 'full']);
});

describe('a visit', () => {
  const type: SalonEntry<'subscriptionTypes'> = {
    id: 'ten' as EntryId,
    name: '',
    visits: 10,
    price: 0,
    days: 0,
    serviceId: 'nails' as EntryId,
    active: true,
  };
  const [forNails] = subscriptionsOf({ subscriptions: [{ ...sold(10), typeId: type.id }] }, TODAY);
  const [forAnything] = subscriptionsOf({ subscriptions: [sold(10)] }, TODAY);
  const visit = (...services: readonly (readonly [string, string])[]) => ({
    services: services.map(([serviceId, name]) => ({ serviceId: serviceId as EntryId | '', name })),
  });
  it.each([
    ['of the service is what a subscription of that service is for', forNails, visit(['hair', 'Cut'], ['nails', 'Manicure']), true],
    ['of another service is not', forNails, visit(['hair', 'Cut']), false],
    ['of any service fits a subscription that names none', forAnything, visit(['', 'Massage']), true],
    ['of which nothing is said fits none', forAnything, visit(['', '']), false],
  ])('%s', (_, subscription, of, fits) => {
    expect(subscription && fitsVisit(subscription, of, [type])).toBe(fits);
  });
});
