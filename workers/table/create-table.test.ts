import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import { NO_SALON } from './ports.ts';
import { cardId, client, memoryTable } from './testing/memory-table.ts';

const ALL = { rule: '', sorts: [], columns: [] };
const merged = (into: number) => ({
  merge: JSON.stringify({ into: cardId(into), at: '2026-11-01T00:00:00.000Z', by: '', fields: {}, same: {} }),
});

describe('the table', () => {
  it('answers in the order of the list, and tells of what comes', async () => {
    const held = await memoryTable([client(1, { family: 'Zariņa' }), client(2, { family: 'Ābola' })]);
    expect(held.state()).toMatchObject({ ready: true, total: 2, read: 2, of: 2 });
    const before = held.state().version;
    await held.put(client(3, { family: 'Bērziņa' }));
    expect(held.state().version).toBeGreaterThan(before);
    const answer = await held.table.setView('screen', { ...ALL, columns: ['family', 'gone'] }, 1, 5);
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['Bērziņa', null],
      ['Zariņa', null],
    ]);
    expect(await held.table.ids('screen', 1, 2)).toEqual([cardId(3)]);
  });

  it('answers while cards are still being read, and is worth asking again when there are twice as many', async () => {
    const held = await memoryTable(Array.from({ length: 9_500 }, (_, n) => client(n, { family: `Client ${n}` })));
    const { told } = held;
    expect(told.some(({ ready, read, of }) => !ready && read > 0 && of === 9_500)).toBe(true);
    expect(held.state()).toMatchObject({ ready: true, read: 9_500, total: 9_500 });
    expect(new Set(told.map(({ version }) => version)).size).toBeLessThan(8);
    expect((await held.table.setView('screen', ALL, 0, 1))?.found).toBe(9_500);
  });

  it('ends a question that was asked anew, and no other one’s', async () => {
    const held = await memoryTable([client(1, { visits: 3 })]);
    const rule = '{"all":[["visits","least",2]]}';
    const [older, newer, another, count] = await Promise.all([
      held.table.setView('screen', ALL, 0, 1),
      held.table.setView('screen', { ...ALL, rule }, 0, 1),
      held.table.setView('bulk', ALL, 0, 1),
      held.table.count('screen', rule),
    ]);
    expect(older).toBeNull();
    expect(newer?.found).toBe(1);
    expect(another?.found).toBe(1);
    expect(count).toMatchObject({ count: 1, total: 1 });
  });

  it('keeps what was found for who scrolls through it, though somebody left the base', async () => {
    const held = await memoryTable([1, 2, 3].map((n) => client(n, { family: `Client ${n}` })));
    await held.table.setView('screen', ALL, 0, 1);
    await held.erase(cardId(2));
    expect((await held.table.rows('screen', 0, 5))?.rows.map(({ summary }) => summary.id)).toEqual([cardId(1), cardId(3)]);
    expect(await held.table.rows('nobody', 0, 5)).toBeNull();
  });

  it('shows merged cards as one client, and deleted ones apart', async () => {
    const deleted = { deleted: '{"at":"2026-11-20T00:00:00.000Z","by":""}' };
    const held = await memoryTable([
      client(1, { family: 'A', visits: 2 }),
      client(2, { family: 'A', visits: 3 }, merged(1)),
      client(3, {}, deleted),
    ]);
    expect((await held.table.setView('screen', ALL, 0, 5))?.rows.map(({ summary }) => summary.visits)).toEqual([5]);
    expect((await held.table.deleted()).map(({ id }) => id)).toEqual([cardId(3)]);
    await held.put(client(2, { family: 'A', visits: 3 }), client(3));
    expect((await held.table.setView('screen', ALL, 0, 5))?.found).toBe(3);
    expect(await held.table.deleted()).toEqual([]);
  });

  it('adds money up in each currency', async () => {
    const held = await memoryTable([
      client(1, { spent: 1_000, currency: 'EUR' }),
      client(2, { spent: 3_000, currency: 'EUR' }),
      client(3, { spent: 700, currency: 'UAH' }),
      client(4),
    ]);
    const answer = await held.table.setView('screen', { ...ALL, columns: ['spent', 'age'] }, 0, 0);
    expect(answer?.totals).toEqual([
      {
        column: 'spent',
        kind: 'money',
        sums: [
          { currency: 'EUR', sum: 4_000, average: 1_333, given: 3 },
          { currency: 'UAH', sum: 700, average: 700, given: 1 },
        ],
      },
      { column: 'age', kind: 'number', sum: 0, average: 0, given: 0 },
    ]);
  });

  it('sorts what is chosen in the order in which it is offered, and lists by the salon’s names', async () => {
    const staff = (id: string, name: string) => ({ id: id as EntryId, name, color: '', active: true, work: '' });
    const salon = { ...NO_SALON, staff: [staff('a', 'Zane'), staff('b', 'Anna')] };
    const rows = [
      client(1, { visits: 1 }, { lastStaff: ['a'] }),
      client(2, {}, { lastStaff: ['b'] }),
      client(3, { visits: 3, lastVisit: '2026-11-20' }),
    ];
    const held = await memoryTable(rows, salon);
    const by = async (column: string) => {
      await held.table.setView('screen', { ...ALL, sorts: [{ column, descending: false }] }, 0, 0);
      return (await held.table.ids('screen')).map((id) => rows.findIndex((row) => row.id === id) + 1);
    };
    expect(await by('status')).toEqual([2, 1, 3]);
    expect(await by('lastStaff')).toEqual([2, 1, 3]);
  });

  it('asked for one category, still knows who is in another', async () => {
    const category = (id: string) => ({ id: id as EntryId, name: id, color: '', discount: 0, rule: '', active: true });
    const held = await memoryTable([client(1, { categories: ['vip'] }), client(2)], {
      ...NO_SALON,
      categories: [category('vip'), category('often')],
    });
    const found = async (condition: unknown) => (await held.table.count('screen', JSON.stringify({ all: [condition] })))?.count;
    expect(await found(['category', 'is', 'often'])).toBe(0);
    expect(await found(['category', 'empty'])).toBe(1);
    expect(await found(['category', 'is', 'vip'])).toBe(1);
  });

  it('suggests what clients have in a column, what begins so first', async () => {
    const held = await memoryTable([
      client(1, { city: 'Jūrmala' }),
      client(2, { city: 'Rīga' }),
      client(3, { city: 'Rīga' }),
      client(4, { city: 'Jaunjūrmala' }),
    ]);
    expect(await held.table.words('city', 'jur', 5)).toEqual([
      { word: 'Jūrmala', count: 1 },
      { word: 'Jaunjūrmala', count: 1 },
    ]);
    expect(await held.table.words('city', '', 1)).toEqual([{ word: 'Rīga', count: 2 }]);
    expect(await held.table.words('visits', '', 1)).toEqual([]);
  });

  it('passes over a condition that is still being written', async () => {
    const held = await memoryTable([client(1), client(2, { city: 'Rīga' })]);
    const found = async (parts: unknown) => (await held.table.count('screen', JSON.stringify({ all: parts })))?.count;
    expect(await found([['visits', 'least']])).toBe(2);
    expect(
      await found([
        ['visits', 'least'],
        ['city', 'is', 'Rīga'],
      ]),
    ).toBe(1);
    expect(await found([['moon', 'is', 'full']])).toBe(0);
  });
});
