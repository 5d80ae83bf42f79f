import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase } from './rebase.ts';

/** A change made of insertions of one's own letters and deletions, at places of the base text. */
function writer(letters: string) {
  return fc.array(
    fc.record({
      at: fc.nat(40),
      remove: fc.nat(3),
      insert: fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 5 }),
    }),
    { maxLength: 4 },
  );
}

function write(base: string, changes: readonly { at: number; remove: number; insert: string }[]): string {
  const points = Array.from(base);
  for (const { at, remove, insert } of changes) points.splice(Math.min(at, points.length), remove, ...Array.from(insert));
  return points.join('');
}

const BASE = fc.string({ unit: fc.constantFrom('а', 'б', 'в', ' ', '\n', '💇'), maxLength: 40 });
const only = (text: string, letters: string) =>
  Array.from(text)
    .filter((point) => letters.includes(point))
    .join('');

describe('the shared note typed on two devices', () => {
  it('keeps every letter that either of two people wrote, in their order', () => {
    fc.assert(
      fc.property(BASE, writer('xyz'), writer('123'), (base, mine, other) => {
        const ours = write(base, mine);
        const theirs = write(base, other);
        const { text } = rebase(base, ours, theirs);
        expect(only(text, 'xyz')).toBe(only(ours, 'xyz'));
        expect(only(text, '123')).toBe(only(theirs, '123'));
      }),
      { numRuns: 500 },
    );
  });

  it('brings back nothing that both deleted and deletes nothing that both kept', () => {
    fc.assert(
      fc.property(BASE, fc.nat(40), fc.nat(40), (base, from, to) => {
        const points = Array.from(base);
        const ours = points.filter((_, at) => at !== from).join('');
        const theirs = points.filter((_, at) => at !== to).join('');
        const { text } = rebase(base, ours, theirs);
        const gone = new Set([from, to].filter((at) => at < points.length)).size;
        // Deleting either of two equal neighbours is the same deletion.
        expect(Array.from(text).length).toBeGreaterThanOrEqual(points.length - gone);
        expect(Array.from(text).length).toBeLessThanOrEqual(points.length - Math.min(gone, 1));
      }),
    );
  });

  it('leaves the text as it is where only one side wrote', () => {
    fc.assert(
      fc.property(BASE, writer('xyz'), (base, changes) => {
        const changed = write(base, changes);
        expect(rebase(base, changed, base).text).toBe(changed);
        expect(rebase(base, base, changed).text).toBe(changed);
        expect(rebase(base, changed, changed).text).toBe(changed);
      }),
    );
  });

  it('keeps the caret after the letter it stood behind', () => {
    fc.assert(
      fc.property(BASE, writer('xyz'), writer('123'), (base, mine, other) => {
        const ours = write(base, mine);
        const { text, place } = rebase(base, ours, write(base, other));
        let at = 0;
        for (const point of ours) {
          at += point.length;
          if ('xyz'.includes(point)) expect(text.slice(0, place(at)).endsWith(point)).toBe(true);
        }
        expect(place(0)).toBe(0);
      }),
    );
  });

  it('leaves a line under ours to itself, and puts what came before the caret in front', () => {
    const after = rebase('Ama il tè', 'Ama il tè verde', 'Ama il tè\nFormula 7/43');
    expect(after.text).toBe('Ama il tè verde\nFormula 7/43');
    expect(after.place(15)).toBe(15);
    const before = rebase('Ama il tè', 'Ama il tè verde', 'Anna: Ama il tè');
    expect(before.text).toBe('Anna: Ama il tè verde');
    expect(before.place(15)).toBe(21);
  });

  it('puts what both begin, or write in the place of the same word, beside each other and not into each other', () => {
    expect(rebase('', 'Vuole il tè', 'Любить каву').text).toBe('Любить каву\nVuole il tè');
    expect(rebase('', 'Vuole il tè', 'Любить каву').place(11)).toBe('Любить каву\nVuole il tè'.length);
    expect(rebase('Ama il tè verde', 'Ama il caffè verde', 'Ama il succo verde').text).toBe('Ama il succo caffè verde');
  });

  it('loses nothing even of texts too different to compare', () => {
    const ours = 'x'.repeat(900);
    const theirs = '1'.repeat(900);
    const { text } = rebase('а'.repeat(900), ours, theirs);
    expect(text).toBe(`${theirs}\n${ours}`);
  });
});
