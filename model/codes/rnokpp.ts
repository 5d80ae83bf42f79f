import { type Code, contradiction, lengthDoubt, type Told, weighted, withoutGaps } from './code.ts';

const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7] as const;
const DAY = 86_400_000;

/**
 * Ukraine's taxpayer number (РНОКПП, before 2012 ІПН; the State Register of natural persons who pay taxes, order of the Ministry
 * of Finance 822 of 29.09.2017): five digits count the days since 31 December 1899 to the birth date, four are a number whose
 * last digit is odd for men and even for women, the tenth is a check digit. Who has refused one for their faith has a passport's
 * series and number instead: that is not judged.
 */
export const rnokpp: Code = {
  keys: 'digits',
  tidy: (typed) => {
    const code = withoutGaps(typed).toUpperCase();
    return /^(?:\d+|[А-ЯІЇЄҐ]{2}\d{6})$/.test(code) ? code : typed.trim();
  },
  doubt: (code, whose) => {
    if (/^[А-ЯІЇЄҐ]{2}\d{6}$/.test(code)) return null;
    if (!/^\d+$/.test(code)) return { code: 'form' };
    if (code.length !== 10) return lengthDoubt(code, 10);
    return checkDigit(code) === code[9] ? contradiction(told(code), whose) : { code: 'checkDigit' };
  },
  tells: (code, today) => {
    if (!/^\d{10}$/.test(code) || checkDigit(code) !== code[9]) return null;
    const one = told(code);
    return one.birthDate <= today ? one : null;
  },
};

function told(code: string): Told {
  const birthDate = new Date(Date.UTC(1899, 11, 31) + Number(code.slice(0, 5)) * DAY).toISOString().slice(0, 10);
  return { sex: Number(code[8]) % 2 === 1 ? 'male' : 'female', birthDate };
}

function checkDigit(code: string): string {
  // The first weight is negative: the sum may be, too.
  return String((((weighted(code, WEIGHTS) % 11) + 11) % 11) % 10);
}
