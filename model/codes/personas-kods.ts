import { type Code, contradiction, dayThatIs, lengthDoubt, type Told, weighted, withoutGaps } from './code.ts';

const WEIGHTS = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Latvia's personal code: 11 digits with a hyphen after the sixth. Until July 2017 `DDMMYY-CNNNK`: birth date, century (0: 18xx,
 * 1: 19xx, 2: 20xx), number, check digit `(1101 − Σ weight·digit) mod 11 mod 10`. Since then (Fizisko personu reģistra likums)
 * `3`, a digit from 2 to 9, and nine of chance: it says nothing and has no check digit.
 */
export const personasKods: Code = {
  keys: 'digits',
  tidy: (typed) => {
    const digits = withoutGaps(typed).replace(/[-–—]/g, '');
    return /^\d{11}$/.test(digits) ? `${digits.slice(0, 6)}-${digits.slice(6)}` : typed.trim();
  },
  doubt: (code, whose) => {
    const digits = code.replace('-', '');
    if (!/^\d+$/.test(digits)) return { code: 'form' };
    if (digits.length !== 11) return lengthDoubt(digits, 11);
    if (isOfChance(digits)) return null;
    const born = bornIn(digits);
    if (!born) return { code: 'noSuchDay' };
    return checkDigit(digits) === digits[10] ? contradiction(born, whose) : { code: 'checkDigit' };
  },
  tells: (code) => {
    const digits = code.replace('-', '');
    return /^\d{11}$/.test(digits) && !isOfChance(digits) && checkDigit(digits) === digits[10] ? bornIn(digits) : null;
  },
};

function isOfChance(digits: string): boolean {
  return /^3[2-9]/.test(digits);
}

function bornIn(digits: string): Told | null {
  const century = { 0: 1800, 1: 1900, 2: 2000 }[digits[6] ?? ''];
  if (century === undefined) return null;
  const birthDate = dayThatIs(century + Number(digits.slice(4, 6)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
  return birthDate === null ? null : { sex: null, birthDate };
}

function checkDigit(digits: string): string {
  return String(((1101 - weighted(digits, WEIGHTS)) % 11) % 10);
}
