import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hunksOf, partedHunksOf } from './text-changes.ts';

const TEXT = fc
  .array(fc.constantFrom('Anna', 'anna', 'тея', 'no', 'на', '💇', ' ', ' ', '.', '\n', 'a', 'é'), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** What the hunks say was written, by what it replaced. */
function told(before: string, after: string): (readonly [string, string])[] {
  const old = Array.from(before);
  return hunksOf(old, Array.from(after)).map(({ at, removed, inserted }) => [old.slice(at, at + removed).join(''), inserted.join('')]);
}

it('what is told, done to the old text, gives the new one', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (before, after) => {
      for (const hunks of [hunksOf, partedHunksOf]) {
        const points = Array.from(before);
        for (const { at, removed, inserted } of hunks(points, Array.from(after)).reverse()) points.splice(at, removed, ...inserted);
        expect(points.join('')).toBe(after);
      }
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['a letter in a word', 'Allergic to amonia.', 'Allergic to ammonia.', [['', 'm']]],
  ['a word taken out', 'Likes strong tea.', 'Likes tea.', [['strong ', '']]],
  ['a word written in the place of another', 'Likes tea, no sugar.', 'Likes tonic, no sugar.', [['tea', 'tonic']]],
  [
    'two words far from each other',
    'Likes tea. Comes on Mondays with her daughter. No perfume.',
    'Likes coffee. Comes on Mondays with her daughter. No scents.',
    [
      ['tea', 'coffee'],
      ['perfume', 'scents'],
    ],
  ],
  [
    'a text rewritten, whatever letters and words it happens to share with the old one',
    'Allergic to ammonia. Likes tea.',
    'Now allergic to nickel too',
    [['Allergic to ammonia. Likes tea.', 'Now allergic to nickel too']],
  ],
])('%s is told as that', (_, before, after, changes) => {
  expect(told(before, after)).toEqual(changes);
});

it('long texts that have nothing in common are one replacement, at once', () => {
  const before = Array.from({ length: 3000 }, (_, i) => `a${i}`).join(' ');
  const after = Array.from({ length: 3000 }, (_, i) => `b${i}`).join('-');
  expect(told(before, after)).toEqual([[before, after]]);
});
