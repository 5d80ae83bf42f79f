import { type Code, lengthDoubt, withoutGaps } from './code.ts';

/**
 * Italy's VAT number: 11 digits, the last one a check digit (D.M. 23 December 1976, art. 35 D.P.R. 633/1972): digits at odd
 * places as they are, at even ones doubled and less 9 where that makes more than 9; together a multiple of ten. A VAT number of
 * another country, which begins with its letters, is not judged.
 */
export const partitaIva: Code = {
  keys: 'capitals',
  tidy: (typed) => {
    const code = withoutGaps(typed).toUpperCase();
    return /^(?:IT)?\d+$/.test(code) ? code.replace('IT', '') : /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(code) ? code : typed.trim();
  },
  doubt: (code) => {
    if (/^[A-Z]{2}(?=.*\d)[A-Z0-9]{2,13}$/.test(code)) return null;
    if (!/^\d+$/.test(code)) return { code: 'form' };
    if (code.length !== 11) return lengthDoubt(code, 11);
    return sumOf(code) % 10 === 0 && !/^0{7}/.test(code) ? null : { code: 'checkDigit' };
  },
};

function sumOf(code: string): number {
  const values = [...code].map((digit, place) => (place % 2 === 0 ? Number(digit) : Number(digit) * 2));
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
}
