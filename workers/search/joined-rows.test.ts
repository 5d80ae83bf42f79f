import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDeleted } from '../../model/deleted.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { printMerge } from '../../model/merge/merge.ts';
import { printOf } from '../../model/merge/print-of.ts';
import { displayName } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { factsOf } from '../../model/visits/fact.ts';
import { createSearch } from './create-search.ts';
import { cardId, client, memoryRows, memorySnapshots, testPorts } from './testing/memory.ts';
import { started } from './testing/started.ts';

/** A row that says it was merged, leaving the names of the card it went into. */
function mergedInto(row: CardSummary, into: CardSummary): CardSummary {
  const at = '2026-05-01T10:00:00.000Z';
  const print = ({ given }: CardSummary): string => printOf(at, 'profile.given', given);
  const fields = { 'profile.given': { lead: 'into', into: print(into), from: print(row) } } as const;
  return { ...row, more: { ...row.more, merge: printMerge({ into: into.id, at, by: '', fields, same: {} }) } };
}

const hand = client(1, { given: 'Oksana', phones: ['+37120000001'], visits: 2, spent: 3000, currency: 'EUR', lastVisit: '2025-05-01' });
const other = client(2, {
  given: 'Ksenia',
  phones: ['+37120000002'],
  cards: ['C-77'],
  visits: 3,
  spent: 4000,
  currency: 'EUR',
  lastVisit: '2025-06-01',
});
const third = client(3, { given: 'Berta', visits: 4, spent: 1000, currency: 'EUR' });

describe('clients whose cards were merged', () => {
  it('are one row, which is found by what any of the cards says', async () => {
    const { search } = await started([hand, mergedInto(other, hand), third]);
    expect((await search.rows(0, 10)).rows.map((row) => [displayName(row), row.visits, row.spent])).toEqual([
      ['Berta', 4, 1000],
      ['Oksana', 5, 7000],
    ]);
    for (const query of ['oksana', 'ksenia', '20000002', 'c77']) {
      expect((await search.search(query, 5))?.hits.map(({ summary }) => summary.id)).toEqual([hand.id]);
    }
    expect(await search.byCardNumber('C-77')).toBe(hand.id);
    expect(await search.position(other.id)).toBe(1);
    expect(await search.standing(other.id)).toEqual({ byVisits: { place: 1, of: 2 }, bySpend: { place: 1, of: 2 } });
    expect((await search.client(other.id))?.id).toBe(hand.id);
  });

  it('are two rows again when it is taken back, and when the one that stands for both was erased elsewhere', async () => {
    const { search, source, ports } = await started([hand, mergedInto(other, hand)]);
    source.put(other);
    await ports.pass(500);
    expect((await search.rows(0, 10)).rows.map((row) => row.visits)).toEqual([3, 2]);
    source.put(mergedInto(other, hand));
    source.erase(hand.id);
    await ports.pass(500);
    expect((await search.rows(0, 10)).rows.map((row) => [row.id, row.visits])).toEqual([[other.id, 3]]);
  });

  it('hold nothing of a card that was erased in the same breath as another was merged into it', async () => {
    const { search, source, ports } = await started([mergedInto(hand, third), other]);
    source.erase(hand.id);
    source.put(mergedInto(other, hand));
    await ports.pass(500);
    expect((await search.rows(0, 10)).rows.map(({ id }) => id)).toEqual([other.id]);
  });

  it('have the visits of all cards in the journal, each leading to the card that stands for them', async () => {
    const facts = (n: number) => factsOf({ visits: [{ ...BLANK_VISIT, id: `v${n}` as EntryId, date: '2025-06-15', time: `0${n}:00` }] });
    const days = {
      between: async () => [hand, other].map(({ id: doc }, n) => ({ doc, facts: facts(n + 1) })),
      rowsOf: async () => [],
      unread: async () => 0,
      onNews: () => undefined,
    };
    const source = memoryRows();
    source.put(hand, mergedInto(other, hand));
    const ports = testPorts(source);
    const search = createSearch({ ...ports, days });
    await search.start('en', () => undefined);
    await ports.pass(500);
    const { visits } = await search.visits('2025-06-15', '2025-06-15');
    expect(visits.map(({ card, client: whose }) => [card, whose?.visits])).toEqual([
      [hand.id, 5],
      [hand.id, 5],
    ]);
  });
});

type Step = { readonly card: number; readonly does: 'write' | 'merge' | 'delete' | 'erase' | 'reload'; readonly into: number };
const step: fc.Arbitrary<Step> = fc.record({
  card: fc.nat(4),
  does: fc.constantFrom('write', 'write', 'merge', 'merge', 'delete', 'erase', 'reload'),
  into: fc.nat(4),
});

it('whatever was merged, deleted, erased and taken back, in whatever order, rows are as if all were read anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), async (steps) => {
      const [source, snapshots] = [memoryRows(), memorySnapshots()];
      const ports = testPorts(source, snapshots);
      const open = async () => {
        const search = createSearch(ports);
        await search.start('en', () => undefined);
        await ports.pass(500);
        return search;
      };
      let search = await open();
      const gone = new Set<CardId>();
      for (const [at, { card, does, into }] of steps.entries()) {
        const row = client(card, { given: `N${card} ${at}`, visits: at + 1, phones: [`+3712000000${card}`] });
        if (gone.has(row.id)) continue;
        if (does === 'write') source.put(row);
        else if (does === 'merge') source.put(mergedInto(row, client(into, { given: `N${into}` })));
        else if (does === 'delete') source.put({ ...row, more: { deleted: printDeleted({ at: '', by: '' }) } });
        else if (does === 'erase') source.erase(cardId(card));
        else {
          // The tab is closed when what it knows has been saved, and opened again.
          await ports.pass(60_000);
          search = await open();
        }
        if (does === 'erase') gone.add(row.id);
        if (at % 3 === 0) await ports.pass(500);
      }
      await ports.pass(500);
      const fresh = createSearch(testPorts(source));
      await fresh.start('en', () => undefined);
      await ports.pass(500);
      const all = await fresh.rows(0, 10);
      expect((await search.rows(0, 10)).rows).toEqual(all.rows);
      for (const n of [0, 1, 2, 3, 4]) {
        expect(await search.position(cardId(n))).toBe(await fresh.position(cardId(n)));
        expect((await search.search(`2000000${n}`, 5))?.hits.map(({ summary }) => summary.id)).toEqual(
          (await fresh.search(`2000000${n}`, 5))?.hits.map(({ summary }) => summary.id),
        );
      }
    }),
    { numRuns: 25 },
  );
});
