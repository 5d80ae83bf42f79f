import { type Code, lengthDoubt, weighted, withoutGaps } from './code.ts';

const OF_COMPANY = [2, 4, 10, 3, 5, 9, 4, 6, 8] as const;
const OF_PERSON = [7, ...OF_COMPANY] as const;
const OF_PERSON_AND_CHECK = [3, ...OF_PERSON] as const;

/**
 * Russia's taxpayer number (ИНН; order ММВ-7-6/435@ of 29.06.2012): 10 digits with one check digit for companies, 12 with two for
 * people and sole traders. A check digit is the weighted sum of those before it, mod 11, mod 10.
 */
export const inn: Code = {
  keys: 'digits',
  tidy: (typed) => (/^\d+$/.test(withoutGaps(typed)) ? withoutGaps(typed) : typed.trim()),
  doubt: (code, { kind }) => {
    if (!/^\d+$/.test(code)) return { code: 'form' };
    // Sole traders are companies to some salons: they have a person's number.
    if (code.length !== 12 && (code.length !== 10 || kind === 'person')) return lengthDoubt(code, ...(kind === 'person' ? [12] : [10, 12]));
    const checks = code.length === 10 ? [OF_COMPANY] : [OF_PERSON, OF_PERSON_AND_CHECK];
    return checks.every((weights) => (weighted(code, weights) % 11) % 10 === Number(code[weights.length])) ? null : { code: 'checkDigit' };
  },
};
