import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import { createSearch } from './create-search.ts';
import { cardId, client, memoryRows, memorySnapshots, testPorts } from './testing/memory.ts';
import { started } from './testing/started.ts';

const GIVEN = ['Оксана', 'Oksana', 'Anna', 'Анна-Мария', 'Jānis', 'Юлия', 'Giulia', "D'Arta", ''];
const FAMILY = ['Шевченко', 'Bērziņš', 'Щербакова', 'De Angelis', 'Ivanovs', 'Иванова', 'Kalniņa', ''];
const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`));

const person = (n: number): fc.Arbitrary<CardSummary> =>
  fc
    .record({
      given: fc.constantFrom(...GIVEN),
      family: fc.constantFrom(...FAMILY),
      phones: fc.array(
        digits(7, 12).map((number) => `+${number}`),
        { maxLength: 2 },
      ),
      cards: fc.array(digits(4, 9), { maxLength: 1 }),
      middle: fc.constantFrom('', '', 'Львовна'),
      nickname: fc.constantFrom('', '', 'Ксюша', 'Боня'),
      emails: fc.array(fc.constantFrom('oksana.s@ukr.net', 'anna@inbox.lv', 'info@studio.it'), { maxLength: 1 }),
      lastVisit: fc.constantFrom('', '2025-01-01', '2025-06-01'),
    })
    .map((fields) => client(n, fields));

const QUERIES = [
  'о',
  'an',
  'оксана',
  'shevch',
  'berzins',
  'ivanov',
  'иванов',
  'jrcfyf',
  'annamaria',
  'angelis anna',
  'ukr.net',
  'oksaan',
  '123',
  '4567',
  'анна 12',
  'кова',
];

async function answers(search: Awaited<ReturnType<typeof started>>['search']): Promise<unknown> {
  const found: unknown[] = [];
  for (const query of QUERIES) {
    const answer = await search.search(query, 5);
    found.push([query, answer?.total, answer?.hits.map(({ summary, highlights }) => [summary.id, highlights])]);
  }
  return [found, (await search.rows(0, 100)).rows.map(({ id }) => id)];
}

describe('a client is found', () => {
  it('by every run of four or more digits of a phone or card, written any way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(person(0)),
        fc.nat(),
        async (count, people, pick) => {
          const rows = count.map((_, n) => ({ ...people.next().value, id: cardId(n) }) as CardSummary);
          const { search } = await started(rows);
          const row = rows[pick % rows.length];
          for (const number of [...(row?.phones ?? []), ...(row?.cards ?? [])]) {
            const all = number.replace(/\D/g, '');
            for (let from = 0; from + 4 <= all.length; from++) {
              for (let to = from + 4; to <= all.length; to += 3) {
                const run = all.slice(from, to);
                const typed = pick % 2 ? run : `${run.slice(0, 2)} ${run.slice(2, 3)}-${run.slice(3)}`;
                const answer = await search.search(typed, 50);
                expect(answer?.hits.map(({ summary }) => summary.id)).toContain(row?.id);
              }
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('what is marked', () => {
  it("is there for every client found, and is a stretch of a text that is the client's own", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(person(0)),
        fc.constantFrom(...QUERIES, 'oksna', 'катя', 'lvovna', 'боня анна', 'schevchenko', 'annamaria 4'),
        async (people, typed) => {
          const rows = Array.from({ length: 12 }, (_, n) => ({ ...people.next().value, id: cardId(n) }) as CardSummary);
          const { search } = await started(rows);
          for (const { summary, highlights } of (await search.search(typed, 20))?.hits ?? []) {
            expect(highlights.length, `${typed}: ${displayName(summary)}`).toBeGreaterThan(0);
            for (const { field, text, ranges } of highlights) {
              const otherName = [summary.middle, summary.nickname, summary.company];
              const own = { name: [displayName(summary)], otherName, phone: summary.phones, email: summary.emails, card: summary.cards }[
                field
              ];
              expect(own).toContain(text);
              expect(ranges.length).toBeGreaterThan(0);
              for (const [from, to] of ranges) expect(from >= 0 && from < to && to <= text.length).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('whatever happened before', () => {
  type Step =
    | { readonly type: 'put'; readonly row: CardSummary }
    | { readonly type: 'erase'; readonly n: number }
    | { readonly type: 'save' | 'restart' | 'language' };
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: fc.nat(9).chain((n) => person(n).map((row) => ({ type: 'put' as const, row }))) },
    { weight: 2, arbitrary: fc.nat(9).map((n) => ({ type: 'erase' as const, n })) },
    { weight: 2, arbitrary: fc.constantFrom({ type: 'save' as const }, { type: 'restart' as const }, { type: 'language' as const }) },
  );

  it('answers and order equal those of a search that starts afresh with the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const source = memoryRows();
        const snapshots = memorySnapshots();
        let language = 'lv';
        let ports = testPorts(source, snapshots);
        let search = createSearch(ports);
        await search.start(language, () => undefined);
        for (const one of steps) {
          if (one.type === 'put') source.put(one.row);
          else if (one.type === 'erase') source.erase(cardId(one.n));
          else if (one.type === 'save') await ports.pass(120_000);
          else if (one.type === 'language') {
            language = language === 'lv' ? 'uk' : 'lv';
            await search.setLanguage(language);
          } else {
            ports = testPorts(source, snapshots);
            search = createSearch(ports);
            await search.start(language, () => undefined);
          }
        }
        await ports.pass(1_000);
        const fresh = testPorts(source, memorySnapshots());
        const other = createSearch(fresh);
        await other.start(language, () => undefined);
        await fresh.pass(1_000);
        expect(await answers(search)).toEqual(await answers(other));
      }),
      { numRuns: 25 },
    );
  });
});
