import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { createRowPages } from './row-pages.ts';

const named = (given: string): CardSummary => ({
  id: given as CardId,
  kind: 'person',
  given,
  family: '',
  middle: '',
  nickname: '',
  company: '',
  phones: [],
  emails: [],
  cards: [],
  birthDate: '',
  city: '',
  createdAt: '',
  visits: 0,
  firstVisit: '',
  lastVisit: '',
  spent: 0,
  currency: '',
  missed: 0,
  booked: [],
});

/** A base whose rows say their version (or what is `told` instead) and place, with answers given by hand. */
function base(told?: string) {
  const asked: { start: number; answer: (version: number) => Promise<void> }[] = [];
  let changes = 0;
  const pages = createRowPages(
    (start, count) =>
      new Promise((resolve) => {
        asked.push({
          start,
          answer: async (version) => {
            resolve({ version, rows: Array.from({ length: count }, (_, i) => named(`${told ?? `v${version}`} ${start + i}`)) });
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    () => {
      changes++;
    },
  );
  return { pages, asked, changes: () => changes };
}

it('only the pages on screen are asked for', () => {
  const { pages, asked } = base();
  pages.need(120, 160, 1);
  expect(asked.map((one) => one.start)).toEqual([100, 150]);
});

it('rows stay on screen while newer ones are on their way', async () => {
  const { pages, asked } = base();
  pages.need(0, 10, 1);
  await asked[0]?.answer(1);
  expect(pages.row(7)?.given).toBe('v1 7');
  pages.need(0, 10, 2);
  expect(pages.row(7)?.given).toBe('v1 7');
  await asked[1]?.answer(2);
  expect(pages.row(7)?.given).toBe('v2 7');
});

it('a base that changes faster than it answers is asked once at a time', async () => {
  const { pages, asked } = base();
  for (let version = 1; version <= 20; version++) pages.need(0, 10, version);
  expect(asked).toHaveLength(1);
  await asked[0]?.answer(1);
  // By itself: nobody has to ask again.
  expect(asked).toHaveLength(2);
  await asked[1]?.answer(20);
  pages.need(0, 10, 20);
  expect(asked).toHaveLength(2);
});

it('a change elsewhere in the base leaves the rows on screen as they are', async () => {
  const { pages, asked, changes } = base('same');
  pages.need(0, 10, 1);
  await asked[0]?.answer(1);
  const before = pages.row(7);
  expect(changes()).toBe(1);
  pages.need(0, 10, 2);
  await asked[1]?.answer(2);
  expect(pages.row(7)).toBe(before);
  expect(changes()).toBe(1);
});

it('rows that have been scrolled out of sight are not read again', async () => {
  const { pages, asked } = base();
  pages.need(0, 10, 1);
  pages.need(500, 510, 2);
  await asked[0]?.answer(1);
  expect(asked.map((one) => one.start)).toEqual([0, 500]);
});

it('scrolling through 50,000 clients keeps only what is near', async () => {
  const { pages, asked } = base();
  for (let row = 0; row < 50_000; row += 50) {
    pages.need(row, row + 10, 1);
    await asked.at(-1)?.answer(1);
  }
  expect(pages.row(49_990)?.given).toBe('v1 49990');
  expect(pages.row(0)).toBeUndefined();
});
