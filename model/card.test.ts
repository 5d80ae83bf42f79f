import { expect, it } from 'vitest';
import { serviceCost, visitTotal } from './card.ts';
import type { EntryId } from './ids.ts';

it.each([
  ['no discount', 6200, 0, 6200],
  ['a discount', 6200, 1200, 5000],
  ['the whole price', 6200, 6200, 0],
  ['more than the price', 6200, 10000, 0],
  ['a discount of what costs nothing', 0, 500, 0],
])('a service with %s costs what is left of its price', (_, price, discount, cost) => {
  expect(serviceCost({ price, discount })).toBe(cost);
});

it('a discount above its service’s price takes nothing off the next service', () => {
  const line = (price: number, discount: number) => ({ id: `${price}` as EntryId, serviceId: '' as const, name: '', price, discount });
  expect(visitTotal({ services: [line(6200, 10000), line(3800, 0)], covered: 0 })).toBe(3800);
});
