import { type Code, lengthDoubt, weighted, withoutGaps } from './code.ts';

const WEIGHTS = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1] as const;

/**
 * A Latvian company's number in the Register of Enterprises (reģistrācijas numurs): 11 digits, the first one from 4 on, since
 * those below are people's codes; their weighted sum leaves 3 when divided by 11. The VAT number is the same with LV before it.
 */
export const lvRegistration: Code = {
  keys: 'digits',
  tidy: (typed) => {
    const digits = withoutGaps(typed).replace(/^LV/i, '');
    return /^\d+$/.test(digits) ? digits : typed.trim();
  },
  doubt: (code) => {
    if (!/^\d+$/.test(code)) return { code: 'form' };
    if (code.length !== 11) return lengthDoubt(code, 11);
    if (/^[0-3]/.test(code)) return { code: 'form' };
    return weighted(code, WEIGHTS) % 11 === 3 ? null : { code: 'checkDigit' };
  },
};
