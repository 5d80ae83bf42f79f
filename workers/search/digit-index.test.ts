import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DigitIndex } from './digit-index.ts';
import { DIGIT_MATCH, digitMatcher } from './digit-match.ts';

const number = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-3]{${min},${max}}$`));
const row = fc
  .record({
    phones: fc.array(fc.oneof(number(3, 12), number(1, 4), fc.constantFrom('37121230123', '79161230', '390612')), { maxLength: 2 }),
    cards: fc.array(fc.oneof(number(1, 6), fc.constantFrom('ab1230', '12ab', '1ab2310')), { maxLength: 2 }),
  })
  .map(({ phones, cards }) => ` ${phones.join(' ')} #${cards.join('#')}#`);
const term = fc.record({ digits: number(1, 7), national: fc.oneof(fc.constant(''), number(3, 6)) });

/** How well each slot matches, as the index tells it; where it tells to look, as a look at the digits says. */
function found(index: DigitIndex, rows: readonly string[], asked: { readonly digits: string; readonly national: string }) {
  const matcher = digitMatcher({ kind: 'digits', ...asked });
  const first = new Map<number, number>();
  index.candidates({ kind: 'digits', ...asked }, (slot, match) => {
    if (!first.has(slot)) first.set(slot, match ?? matcher(rows[slot] ?? ''));
  });
  return [...first].filter(([, match]) => match < DIGIT_MATCH.none).sort(([a], [b]) => a - b);
}

it('names each row with the digits, and how they match, as a look at all rows would', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.array(row, { maxLength: 8 }), term, (rows, others, asked) => {
      const index = new DigitIndex();
      // Rows that changed or went are found by what they have now, were they there from the start or not.
      const [early, late] = [others.slice(0, 4), others.slice(4)];
      const filling = index.fill([{ slots: [...early.keys()], clients: early.map((digits) => ({ digits })) }]);
      while (!filling.next().done);
      for (const [n, other] of late.entries()) index.add(early.length + n, other);
      for (const [slot, other] of others.entries()) index.drop(slot, other);
      for (const [slot, digits] of rows.entries()) index.add(slot, digits);
      const isShort = asked.digits.length < 3;
      const matcher = digitMatcher({ kind: 'digits', ...asked, ...(isShort ? { national: '' } : {}) });
      const expected = rows.map((digits, slot) => [slot, matcher(digits)]).filter(([, match]) => (match ?? 0) < DIGIT_MATCH.none);
      expect(found(index, rows, isShort ? { ...asked, national: '' } : asked)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
