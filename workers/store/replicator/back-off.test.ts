import { expect, it } from 'vitest';
import { backOff } from './back-off.ts';

it('waits longer each time, from about half a second to ten seconds, and never the same for all', () => {
  const waits = [0, 1, 2, 3, 50].map((attempt) => [backOff(attempt, 0), backOff(attempt, 1)]);
  expect(waits).toEqual([
    [250, 500],
    [500, 1_000],
    [1_000, 2_000],
    [2_000, 4_000],
    [5_000, 10_000],
  ]);
});
