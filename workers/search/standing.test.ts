import { describe, expect, it } from 'vitest';
import { cardId, client } from './testing/memory.ts';
import { started } from './testing/started.ts';

const SALON = [
  client(1, { visits: 9, spent: 5000, currency: 'EUR' }),
  client(2, { visits: 4, spent: 9000, currency: 'EUR' }),
  client(3, { visits: 4, spent: 5000, currency: 'EUR' }),
  client(4, { visits: 2, spent: 0, currency: 'EUR' }),
  client(5, { visits: 30, spent: 99_000, currency: 'USD' }),
  client(6, { visits: 0, missed: 3 }),
];

describe('the place in the salon’s top', () => {
  it.each([
    [1, { byVisits: { place: 2, of: 5 }, bySpend: { place: 2, of: 4 } }],
    [2, { byVisits: { place: 3, of: 5 }, bySpend: { place: 1, of: 4 } }],
    [3, { byVisits: { place: 3, of: 5 }, bySpend: { place: 2, of: 4 } }],
    [4, { byVisits: { place: 5, of: 5 }, bySpend: null }],
    [5, { byVisits: { place: 1, of: 5 }, bySpend: { place: 1, of: 1 } }],
    [6, { byVisits: null, bySpend: null }],
    [7, { byVisits: null, bySpend: null }],
  ])('of client %i', async (n, expected) => {
    const { search } = await started(SALON);
    expect(await search.standing(cardId(n))).toEqual(expected);
  });

  it('follows what changes, and who is erased', async () => {
    const { search, source, ports } = await started(SALON);
    source.put(client(4, { visits: 10, spent: 6000, currency: 'EUR' }));
    source.erase(cardId(5));
    await ports.pass(500);
    expect(await search.standing(cardId(4))).toEqual({ byVisits: { place: 1, of: 4 }, bySpend: { place: 2, of: 4 } });
  });
});
