import { expect, it } from 'vitest';
import type { EntryId } from '../../../model/ids.ts';
import type { SalonEntry } from '../../../model/salon.ts';
import { toPay } from './to-pay.ts';

const id = (name: string) => name as EntryId;
const service = (name: string, price: number, discount = 0) => ({ id: id(`a ${name}`), serviceId: id(name), name, price, discount });
const type = (name: string, serviceId: EntryId | ''): SalonEntry<'subscriptionTypes'> => ({
  id: id(name),
  name,
  visits: 10,
  price: 0,
  days: 0,
  serviceId,
  active: true,
});
const TYPES = [type('ten massages', id('massage')), type('any', '')];
const SERVICES = [service('massage', 4000), service('cut', 5000, 500), service('wax', 900)];

it.each<[string, readonly (EntryId | '')[], readonly string[], number]>([
  ['nothing', [], [], 9400],
  ['the service it is for, were it the cheapest', [id('ten massages')], ['a massage'], 5400],
  ['the dearest where it is for any', [id('any')], ['a cut'], 4900],
  ['the dearest where its type is not known any more', [id('gone')], ['a cut'], 4900],
  ['what the one for a certain service leaves', [id('any'), id('ten massages')], ['a cut', 'a massage'], 900],
  ['no service twice', [id('ten massages'), id('ten massages')], ['a massage'], 5400],
])('a subscription pays for %s', (_, uses, covered, left) => {
  const paid = toPay(
    { services: SERVICES },
    uses.map((typeId) => ({ typeId })),
    TYPES,
  );
  expect([...paid.covered].sort()).toEqual(covered);
  expect([paid.left, paid.left + paid.coveredAmount]).toEqual([left, 9400]);
});
