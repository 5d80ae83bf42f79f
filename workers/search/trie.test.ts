import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slips } from './slips.ts';
import { Trie } from './trie.ts';

const word = fc.stringMatching(/^[abc]{1,7}$/);

function trieOf(texts: readonly string[]): Trie {
  const trie = new Trie();
  for (const [value, text] of texts.entries()) trie.add(text, value);
  return trie;
}

describe('the tree of letters', () => {
  it('finds exactly the texts that are so, or begin so', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (texts, typed) => {
        const trie = trieOf(texts);
        const found: (readonly [number, boolean])[] = [];
        trie.under(typed, (value, whole) => found.push([value, whole]));
        const expected = texts.flatMap((text, value) => (text.startsWith(typed) ? [[value, text === typed] as const] : []));
        expect(found.sort(([a], [b]) => a - b)).toEqual(expected);
        expect(trie.count(typed)).toBe(expected.length);
        const same: number[] = [];
        trie.at(typed, (value) => same.push(value));
        expect(same.sort((a, b) => a - b)).toEqual(expected.filter(([, whole]) => whole).map(([value]) => value));
      }),
      { numRuns: 500 },
    );
  });

  it('finds exactly the texts that are so near', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.stringMatching(/^[abc]{3,7}$/),
        fc.boolean(),
        fc.integer({ min: 1, max: 2 }),
        (texts, typed, half, most) => {
          const found = new Map<number, number>();
          trieOf(texts).near(typed, most, half, (value, count) => found.set(value, Math.min(count, found.get(value) ?? 9)));
          const expected = texts.flatMap((text, value) => {
            const least = slips(typed, text, most, half);
            return least <= most ? [[value, least] as const] : [];
          });
          expect([...found].sort(([a], [b]) => a - b)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['oksana', 'oksana', 0],
  ['okasna', 'oksana', 1],
  ['oksan', 'oksana', 1],
  ['oksanna', 'oksana', 1],
  ['aksana', 'oksana', 1],
  ['naskao', 'oksana', 3],
])('%s is %s with slips: %i', (typed, text, expected) => {
  expect(slips(typed, text, 2, false)).toBe(expected);
});
