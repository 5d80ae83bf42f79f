import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordLists } from './word-lists.ts';

it('a slot has the words it was given last, however often lists are replaced', () => {
  const change = fc.record({ slot: fc.nat(1_500), words: fc.array(fc.nat(50), { maxLength: 40 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (changes, rounds) => {
      const lists = new WordLists();
      const last = new Map<number, readonly number[]>();
      for (let round = 0; round < rounds; round++) {
        for (const { slot, words } of changes) {
          const turned = words.map((word) => (word + round) % 51);
          lists.set(slot, turned);
          last.set(slot, turned);
        }
      }
      const values = Uint8Array.from({ length: 51 }, (_, word) => word % 7);
      for (const [slot, words] of last) {
        expect(lists.of(slot)).toEqual(words);
        const counted = words.map((word) => word % 7).filter(Boolean);
        expect(lists.least(slot, values)).toBe(counted.length > 0 ? Math.min(...counted) : 0);
      }
    }),
    { numRuns: 60 },
  );
});

it('lists that were replaced a hundred thousand times leave no trace in the others', () => {
  const lists = new WordLists();
  lists.set(1, [4, 5, 6]);
  for (let n = 0; n < 30_000; n++) lists.set(0, [n % 9, 1, 2, 3, 7, 8, n % 5]);
  expect(lists.of(1)).toEqual([4, 5, 6]);
  expect(lists.of(0)).toEqual([29_999 % 9, 1, 2, 3, 7, 8, 29_999 % 5]);
});
