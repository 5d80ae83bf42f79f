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

/** A base whose rows say their version and place, with answers given by hand. */
function base() {
  const asked: { start: number; answer: (version: number) => Promise<void> }[] = [];
  const pages = createRowPages(
    (start, count) =>
      new Promise((resolve) => {
        asked.push({
          start,
          answer: async (version) => {
            resolve({ version, rows: Array.from({ length: count }, (_, i) => named(`v${version} ${start + i}`)) });
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    () => undefined,
  );
  return { pages, asked };
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
  pages.need(0, 10, 20);
  expect(asked).toHaveLength(2);
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
