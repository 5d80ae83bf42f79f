import { type Code, lengthDoubt, weighted, withoutGaps } from './code.ts';

/**
 * A Ukrainian company's number (ЄДРПОУ): 8 digits, the last one a check digit: the sum of the others, each times its place, mod 11
 * (for numbers from 30 to 60 million the first digit weighs 7 and the others one less than their place); where that is 10,
 * again with weights greater by two, and 10 then stands for 0.
 */
export const edrpou: Code = {
  keys: 'digits',
  tidy: (typed) => (/^\d+$/.test(withoutGaps(typed)) ? withoutGaps(typed) : typed.trim()),
  doubt: (code) => {
    if (!/^\d+$/.test(code)) return { code: 'form' };
    if (code.length !== 8) return lengthDoubt(code, 8);
    return checkDigit(code) === Number(code[7]) ? null : { code: 'checkDigit' };
  },
};

function checkDigit(code: string): number {
  const weights = /^[345]/.test(code) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const first = weighted(code, weights) % 11;
  if (first < 10) return first;
  const again = weights.map((weight) => weight + 2);
  return (weighted(code, again) % 11) % 10;
}
