import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelySame } from '../../../model/likely-same/likely-same.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { cardId, client, type MemoryTable, memoryTable } from '../testing/memory-table.ts';

const phones = ['+37129123456'];

async function pairsOf(held: MemoryTable, weak = false): Promise<readonly string[]> {
  const { pairs } = await held.table.duplicates({ from: 0, count: 100, weak });
  return pairs.map(({ a, b, reasons }) => `${a.given || a.company}+${b.given || b.company}: ${reasons.join(' ')}`);
}

describe('two cards are told to be likely one person', () => {
  it.each<[string, Partial<CardSummary>, Partial<CardSummary>, string]>([
    [
      'who is written in two scripts and was born on one day',
      { given: 'Oksana', family: 'Shevchenko', birthDate: '1990-05-12' },
      { given: 'Оксана', family: 'Шевченко', birthDate: '1990-05-12' },
      'Oksana+Оксана: nameAndBirth',
    ],
    ['with one phone', { given: 'Anna', phones }, { given: 'Anna', family: 'Rossi', phones }, 'Anna+Anna: phone'],
    [
      'with one e-mail, capitals aside',
      { given: 'Anna', emails: ['a@b.it'] },
      { given: 'Annamaria', emails: ['A@B.it'] },
      'Anna+Annamaria: email',
    ],
    ['with one card, spaces aside', { given: 'Anna', cards: ['12 34'] }, { given: '', family: 'Rossi', cards: ['1234'] }, 'Anna+: card'],
    [
      'by a short form of the name, and a birthday without its year',
      { given: 'Катя', family: 'Коваль', birthDate: '--05-12' },
      { given: 'Екатерина', family: 'Коваль', birthDate: '1990-05-12' },
      'Катя+Екатерина: similarNameAndBirth',
    ],
    [
      'a company with one phone',
      { kind: 'company', company: 'Studio Bella', phones },
      { kind: 'company', company: 'Bella Studio', phones },
      'Studio Bella+Bella Studio: phone name',
    ],
  ])('%s', async (_who, a, b, told) => {
    const held = await memoryTable([client(1, a), client(2, b), client(3, { given: 'Nobody', phones: ['+37120000000'] })]);
    expect(await pairsOf(held)).toEqual([told]);
  });
});

describe('a pair is not told', () => {
  it.each<[string, CardSummary, CardSummary]>([
    [
      'of a mother and her child with one phone',
      client(1, { given: 'Оксана', family: 'Шевченко', phones }),
      client(2, { given: 'Софія', family: 'Шевченко', phones }),
    ],
    ['of two who only are called alike', client(1, { given: 'Anna', family: 'Rossi' }), client(2, { given: 'Anna', family: 'Rossi' })],
    [
      'of two who both book online',
      client(1, { given: 'Anna', phones }, { online: 'anna' }),
      client(2, { given: 'Anna', phones }, { online: 'anna2' }),
    ],
    ['that somebody said is none', client(1, { given: 'Anna', phones }, { notSame: [cardId(2)] }), client(2, { given: 'Anna', phones })],
    ['of a card that was deleted', client(1, { given: 'Anna', phones }, { deleted: '{}' }), client(2, { given: 'Anna', phones })],
  ])('%s', async (_whom, a, b) => expect(await pairsOf(await memoryTable([a, b]))).toEqual([]));
});

it('pairs that less can be said of are told when they are asked for, after the others', async () => {
  const held = await memoryTable([
    client(1, { given: 'Оксана', family: 'Шевченко', phones }),
    client(2, { given: 'Софія', family: 'Шевченко', phones }),
    client(3, { given: 'Anna', family: 'Rossi' }),
    client(4, { given: 'Anna', family: 'Rossi' }),
    client(5, { given: 'Oksana', family: 'Sevcenko', phones }),
  ]);
  expect((await held.table.duplicates({ from: 0, count: 10, weak: false })).weak).toBeNull();
  const told = await held.table.duplicates({ from: 0, count: 10, weak: true });
  expect(told.pairs.map(({ meaning, isWeak }) => (isWeak ? 'name' : meaning))).toEqual(['same', 'family', 'family', 'name']);
  expect(told).toMatchObject({ total: 4, weak: 3 });
  expect(await held.table.duplicates({ from: 0, count: 10, weak: false })).toMatchObject({ total: 1, weak: 3 });
});

it('a name that half of the base has is no pair, even when asked', async () => {
  const held = await memoryTable(Array.from({ length: 40 }, (_, n) => client(n, { given: 'Anna', family: 'Rossi' })));
  expect((await held.table.duplicates({ from: 0, count: 1, weak: true })).total).toBeLessThan(80);
});

it('who books online leads, and otherwise the card that was made first', async () => {
  const later = '2025-01-01T00:00:00.000Z';
  const held = await memoryTable([
    client(1, { given: 'Anna', phones, createdAt: later }),
    client(2, { given: 'Anna', phones }),
    client(3, { given: 'Zane', emails: ['z@z.lv'] }),
    client(4, { given: 'Zane', emails: ['z@z.lv'], createdAt: later }, { online: 'zane' }),
  ]);
  const { pairs } = await held.table.duplicates({ from: 0, count: 10, weak: false });
  expect(pairs.map(({ a }) => a.id)).toEqual([cardId(2), cardId(4)]);
});

it('pairs come and go with what changes, and the version tells of it', async () => {
  const held = await memoryTable([client(1, { given: 'Anna', phones }), client(2, { given: 'Zane', emails: ['z@z.lv'] })]);
  expect(await pairsOf(held)).toEqual([]);
  const before = held.state().version;
  await held.put(client(2, { given: 'Anna', phones }));
  expect(held.state().version).toBeGreaterThan(before);
  expect(await pairsOf(held)).toEqual(['Anna+Anna: phone']);
  await held.put(
    client(2, { given: 'Anna', phones }, { merge: JSON.stringify({ into: cardId(1), at: '', by: '', fields: {}, same: {} }) }),
  );
  expect(await pairsOf(held)).toEqual([]);
});

const NAMES = ['Anna', 'Анна', 'Oksana', 'Оксана', ''];
const FAMILIES = ['Rossi', 'Шевченко', 'Shevchenko', ''];
const one = fc.record({
  given: fc.constantFrom(...NAMES),
  family: fc.constantFrom(...FAMILIES),
  phones: fc.constantFrom([], phones, ['+37120000000']),
  emails: fc.constantFrom([], ['a@b.it']),
  birthDate: fc.constantFrom('', '1990-05-12', '--05-12', '1991-01-01'),
});

it('they are those whom comparing each with each finds, after whatever changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ n: fc.integer({ min: 0, max: 7 }), one }), { minLength: 2, maxLength: 14 }), async (puts) => {
      const held = await memoryTable();
      await held.table.duplicates({ from: 0, count: 1, weak: false });
      const rows = new Map<number, CardSummary>();
      for (const put of puts) {
        rows.set(put.n, client(put.n, put.one));
        await held.put(client(put.n, put.one));
      }
      const all = [...rows.values()];
      const each = all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => [[a, b, likelySame(a, b)] as const]));
      const likely = each.filter(([, , told]) => told?.meaning === 'same' && !told.isWeak);
      const named = (a: CardSummary, b: CardSummary) => [a.id, b.id].sort().join(' ');
      const { pairs } = await held.table.duplicates({ from: 0, count: 100, weak: false });
      expect(pairs.map(({ a, b }) => named(a, b)).sort()).toEqual(likely.map(([a, b]) => named(a, b)).sort());
      const strengths = pairs.map(({ strength }) => strength);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

it('of a phone that hundreds share, those are told whose names sound alike, also after they changed', async () => {
  // Each name of its own: nobody of them sounds like another.
  const letters = 'abdegiklmnoprstuvz';
  const crowd = Array.from({ length: 150 }, (_, n) => `B${letters[n % 18]}r${letters[Math.floor(n / 18)]}nt${letters[(n * 5) % 18]}`);
  const held = await memoryTable(crowd.map((family, n) => client(n, { family, phones })));
  const told = async () => (await pairsOf(held)).filter((pair) => /ксана|ksana/.test(pair));
  await held.put(
    client(200, { given: 'Oksana', family: 'Zaharova', phones }),
    client(201, { given: 'Оксана', family: 'Захарова', phones }),
  );
  expect(await told()).toHaveLength(1);
  await held.put(client(200, { given: 'Ilze', family: 'Kalniņa', phones }));
  expect(await told()).toEqual([]);
  await held.put(client(200, { given: 'Oksana', family: 'Zaharova', phones }));
  expect(await told()).toHaveLength(1);
});
