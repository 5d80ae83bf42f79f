import { expect, test } from 'vitest';
import type { CardSummary } from '../../model/summary.ts';
import { started } from '../../workers/search/testing/started.ts';
import { inventBase } from '../bench/search-base.ts';
import { type Labelled, ownSet } from '../bench/search-labelled.ts';

const BASE = 5_000;
const LEAST = 0.95;

const { clients, queries } = ownSet(0);
const rows: readonly CardSummary[] = [...clients, ...inventBase(BASE - clients.length, clients.length)];
const { search } = await started(rows);

test('there are enough queries, of enough kinds, to judge by', () => {
  expect(queries.length).toBeGreaterThanOrEqual(600);
  expect(kinds().length).toBeGreaterThanOrEqual(12);
});

test.each(kinds())('who is meant is among the first five: %s', async (kind) => {
  const asked = queries.filter((one) => one.kind === kind);
  const missed: string[] = [];
  for (const one of asked) if (!(await isFound(one))) missed.push(one.query);
  expect(missed.length / asked.length, `missed: ${missed.join('; ')}`).toBeLessThanOrEqual(1 - LEAST);
});

function kinds(): string[] {
  return [...new Set(queries.map(({ kind }) => kind))];
}

async function isFound({ query, meant }: Labelled): Promise<boolean> {
  const answer = await search.search(query, 5);
  return answer?.hits.some(({ summary }) => meant.some((n) => rows[n]?.id === summary.id)) ?? false;
}
