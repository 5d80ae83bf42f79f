import { describe, expect, it } from 'vitest';
import type { CardId, EntryId, IsoDate } from '../../../model/ids.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import { factsOf } from '../../../model/visits/fact.ts';
import type { BaseState, DueAsked } from '../../contracts/search.ts';
import { createSearch } from '../create-search.ts';
import { cardId, client, memoryRows, memorySnapshots, testPorts } from '../testing/memory.ts';
import { started } from '../testing/started.ts';
import type { DaySource } from './journal.ts';

const TODAY = '2026-03-10';

/** Days as a device has them stored, with rows of those who are in no base. */
function storedDays(days: readonly (readonly [CardId, IsoDate, string])[], rows: readonly CardSummary[] = [], unread = 0) {
  let hear: () => void = () => {};
  const source: DaySource = {
    between: async (from, to) =>
      days
        .filter(([, date]) => date >= from && date <= to)
        .map(([doc, date, time]) => ({
          doc,
          facts: factsOf({ visits: [{ ...BLANK_VISIT, id: `${date} ${time}` as EntryId, date, time }] }),
        })),
    rowsOf: async (cards) => rows.filter((row) => cards.includes(row.id)),
    unread: async () => unread,
    onNews: (listener) => {
      hear = listener;
    },
  };
  return { source, news: () => hear() };
}

/** A running search over these rows and days. */
async function startedOver(rows: readonly CardSummary[], days: DaySource) {
  const source = memoryRows();
  source.put(...rows);
  const ports = testPorts(source, memorySnapshots());
  const search = createSearch({ ...ports, days });
  const states: BaseState[] = [];
  await search.start('en', (state) => states.push(state));
  await ports.pass(500);
  return { search, source, pass: () => ports.pass(1_000), visitsVersion: () => states.at(-1)?.visitsVersion ?? 0 };
}

describe('the days of the journal', () => {
  it('come by date and time, each visit with whose it is', async () => {
    const days = storedDays(
      [
        [cardId(1), '2026-03-11', '09:00'],
        [cardId(2), '2026-03-10', '15:00'],
        [cardId(1), '2026-03-10', '09:30'],
        [cardId(1), '2026-03-12', '09:00'],
      ],
      [],
      1,
    );
    const { search } = await startedOver([client(1, { given: 'Anna' })], days.source);
    const { visits, unread } = await search.visits('2026-03-10', '2026-03-11');
    expect(visits.map((visit) => [visit.date, visit.time, visit.client?.given ?? null])).toEqual([
      ['2026-03-10', '09:30', 'Anna'],
      ['2026-03-10', '15:00', null],
      ['2026-03-11', '09:00', 'Anna'],
    ]);
    expect(unread).toBe(1);
  });

  it('show who only passed by, who stands in no list, is not found, not counted and not due', async () => {
    const walkIn = client(3, { kind: 'walkIn', given: 'Zita', birthDate: '1990-03-11' });
    const days = storedDays([[walkIn.id, TODAY, '12:00']], [walkIn]);
    const { search } = await startedOver([client(1, { given: 'Anna' }), walkIn], days.source);
    expect((await search.rows(0, 10)).rows.map((row) => row.given)).toEqual(['Anna']);
    expect((await search.search('zita', 10))?.hits).toEqual([]);
    expect((await search.birthdays(TODAY, 7, 10))?.total).toBe(0);
    expect((await search.visits(TODAY, TODAY)).visits[0]?.client?.given).toBe('Zita');
    expect((await search.client(walkIn.id))?.kind).toBe('walkIn');
  });

  it('are to be asked for again when one of them changed, or a client on them, and for nothing else', async () => {
    const days = storedDays([[cardId(1), TODAY, '09:00']]);
    const { search, source, pass, visitsVersion } = await startedOver(
      [client(1, { given: 'Anna' }), client(2, { given: 'Berta' })],
      days.source,
    );
    await search.visits(TODAY, TODAY);
    const before = visitsVersion();
    source.put(client(2, { given: 'Biruta' }));
    await pass();
    expect(visitsVersion()).toBe(before);
    source.put(client(1, { given: 'Agnese' }));
    await pass();
    const renamed = visitsVersion();
    expect(renamed).toBeGreaterThan(before);
    days.news();
    await pass();
    expect(visitsVersion()).toBeGreaterThan(renamed);
  });
});

describe('who is due', () => {
  const cut = 'cut' as EntryId;
  const asked: DueAsked = {
    from: '2026-03-01',
    to: '2026-03-15',
    today: TODAY,
    services: [{ id: cut, intervalDays: 30, active: true }],
    limit: 2,
  };
  const came = (n: number, last: IsoDate, more: Partial<CardSummary> = {}) =>
    client(n, { given: `C${n}`, rhythms: [{ serviceId: cut, last, days: 0 }], ...more });

  it('is told with the longest due first, and how many there are in all', async () => {
    const { search } = await started([
      came(1, '2026-02-10'),
      came(2, '2026-02-01'),
      came(3, '2026-02-05'),
      came(4, '2025-12-01'),
      came(5, '2026-03-01'),
    ]);
    const due = await search.due(asked);
    expect(due?.clients.map(({ summary, due: { on } }) => [summary.given, on])).toEqual([
      ['C2', '2026-03-03'],
      ['C3', '2026-03-07'],
    ]);
    expect(due?.total).toBe(3);
  });

  it('is nobody who is booked from today on, or whom the salon does not book any more', async () => {
    const { search } = await started([
      came(1, '2026-02-05', { booked: [TODAY] }),
      came(2, '2026-02-05', { booked: ['2026-03-09'] }),
      came(3, '2026-02-05', { blacklisted: true }),
    ]);
    expect((await search.due(asked))?.clients.map(({ summary }) => summary.given)).toEqual(['C2']);
  });

  it('a newer question ends the older one', async () => {
    const { search } = await started(Array.from({ length: 400 }, (_, n) => came(n + 1, '2026-02-05')));
    const [older, newer] = await Promise.all([search.due(asked), search.due(asked)]);
    expect(older).toBeNull();
    expect(newer?.total).toBe(400);
  });
});

it('birthdays come the next first, with how old they will be where that is known', async () => {
  const { search } = await started([
    client(1, { given: 'Anna', birthDate: '1990-03-16' }),
    client(2, { given: 'Berta', birthDate: '--03-10' }),
    client(3, { given: 'Cilda', birthDate: '1985-03-18' }),
    client(4, { given: 'Dita' }),
  ]);
  const near = await search.birthdays(TODAY, 7, 10);
  expect(near?.clients.map(({ summary, inDays, years }) => [summary.given, inDays, years])).toEqual([
    ['Berta', 0, null],
    ['Anna', 6, 36],
  ]);
  expect(near?.total).toBe(2);
});
