import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { CardId } from '../../model/ids.ts';
import { type CardSummary, summarize } from '../../model/summary.ts';
import { createRowPages } from './row-pages.ts';

const named = (given: string): CardSummary => ({ ...summarize(blankCard(given as CardId)), given });

/** A base whose rows say their version (or what is `told` instead) and place, with answers given by hand. */
function base(told?: string) {
  const open = new Map<number, (version: number) => void>();
  const asked: number[] = [];
  let changes = 0;
  const pages = createRowPages<CardSummary>(
    (start, count) =>
      new Promise((resolve) => {
        asked.push(start);
        open.set(start, (version) =>
          resolve({ version, rows: Array.from({ length: count }, (_, i) => named(`${told ?? `v${version}`} ${start + i}`)) }),
        );
      }),
    () => {
      changes++;
    },
  );
  const answer = async (start: number, version: number) => {
    const give = open.get(start);
    open.delete(start);
    give?.(version);
    // Answers are promises kept at once: what they lead to is done within a few turns.
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  };
  return {
    pages,
    asked,
    changes: () => changes,
    answer,
    /** Answers whatever is asked, until nothing is. */
    answerAll: async (version: number) => {
      for (let [start] = open.keys(); start !== undefined; [start] = open.keys()) await answer(start, version);
    },
    underWay: () => [...open.keys()],
  };
}

it('what is on screen is asked for first, then what comes next when it is scrolled', async () => {
  const { pages, asked, answerAll } = base();
  pages.need(120, 160, 1);
  expect(asked).toEqual([100, 150]);
  await answerAll(1);
  expect(asked).toEqual([100, 150, 200, 50]);
});

it('rows stay on screen while newer ones are on their way', async () => {
  const { pages, answerAll } = base();
  pages.need(0, 10, 1);
  await answerAll(1);
  expect(pages.row(7)?.given).toBe('v1 7');
  pages.need(0, 10, 2);
  expect(pages.row(7)?.given).toBe('v1 7');
  await answerAll(2);
  expect(pages.row(7)?.given).toBe('v2 7');
});

it('a base that changes faster than it answers is asked for a page once at a time, and again by itself', async () => {
  const { pages, asked, answer } = base();
  for (let version = 1; version <= 20; version++) pages.need(0, 10, version);
  expect(asked.filter((start) => start === 0)).toHaveLength(1);
  await answer(0, 1);
  expect(asked.filter((start) => start === 0)).toHaveLength(2);
  await answer(0, 20);
  pages.need(0, 10, 20);
  expect(asked.filter((start) => start === 0)).toHaveLength(2);
});

it('a change elsewhere in the base leaves the rows on screen as they are', async () => {
  const { pages, changes, answerAll } = base('same');
  pages.need(0, 10, 1);
  await answerAll(1);
  const before = pages.row(7);
  expect(changes()).toBe(1);
  pages.need(0, 10, 2);
  await answerAll(2);
  expect(pages.row(7)).toBe(before);
  expect(changes()).toBe(1);
});

it('dragged from end to end, the list asks next for what is on screen by then, and for nothing that was passed', async () => {
  const { pages, asked, answer, answerAll, underWay } = base();
  for (let row = 0; row <= 40_000; row += 400) pages.need(row, row + 10, 1);
  expect(underWay()).toHaveLength(2);
  const [passed = -1] = underWay();
  await answer(passed, 1);
  expect(asked.at(-1)).toBe(40_000);
  await answerAll(1);
  expect(asked.length).toBeLessThan(8);
  expect(pages.row(40_003)?.given).toBe('v1 40003');
});

it('a question that fails is asked again when the list is next looked at', async () => {
  let fails = true;
  const pages = createRowPages<CardSummary>(
    async (start) => {
      if (fails) throw new Error('the thread is busy ending');
      return { version: 1, rows: [named(`${start}`)] };
    },
    () => undefined,
  );
  pages.need(0, 0, 1);
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  fails = false;
  pages.need(0, 0, 1);
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  expect(pages.row(0)?.given).toBe('0');
});

it('scrolling through 50,000 clients keeps only what is near', async () => {
  const { pages, answerAll } = base();
  for (let row = 0; row < 50_000; row += 50) {
    pages.need(row, row + 10, 1);
    await answerAll(1);
  }
  expect(pages.row(49_990)?.given).toBe('v1 49990');
  expect(pages.row(0)).toBeUndefined();
});
