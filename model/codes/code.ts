import type { Profile } from '../card.ts';
import type { IsoDate } from '../ids.ts';

/** Of whom a code is: what it must not contradict. */
export type Whose = Pick<Profile, 'kind' | 'given' | 'middle' | 'family' | 'sex' | 'birthDate'>;

/** What may be wrong with a value. It is kept all the same: people copy codes from papers that are wrong, too. */
export type DoubtCode =
  | 'length'
  | 'form'
  | 'checkLetter'
  | 'checkDigit'
  | 'noSuchDay'
  | 'notBirthDate'
  | 'notSex'
  | 'notFamily'
  | 'notGiven'
  | 'address'
  | 'range';

export interface Doubt {
  readonly code: DoubtCode;
  /** `length`: how many characters there should be, this or that; `range`: from what to what. */
  readonly expected?: readonly number[];
  /** `length`: how many there are. */
  readonly found?: number;
}

/** What a code says of its person. */
export interface Told {
  readonly sex: 'female' | 'male' | null;
  readonly birthDate: IsoDate;
}

/** One kind of code that a country gives to people and companies. */
export interface Code {
  /** What it is typed with: digits alone, capitals too, or what e-mail addresses are made of. */
  readonly keys: 'digits' | 'capitals' | 'address';
  /** The code as it is kept: without gaps, in capitals where that is how it is written. Text that is no such code comes back as typed. */
  readonly tidy: (typed: string) => string;
  /** The first thing that is wrong with a tidied code; null where nothing is. */
  readonly doubt: (code: string, whose: Whose) => Doubt | null;
  /** What a faultless code says of its person; null where it says nothing. `today`: ISO date; nobody is born after it. */
  readonly tells?: (code: string, today: IsoDate) => Told | null;
}

export const withoutGaps = (typed: string): string => typed.replace(/[\s\p{Cf}]/gu, '');

/** A code of so many characters that has another number of them. */
export function lengthDoubt(code: string, ...expected: readonly number[]): Doubt {
  return { code: 'length', expected, found: [...code].length };
}

/** The sum of a code's digits, each times its weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);
}

/** The ISO date, or null where there is no such day. */
export function dayThatIs(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** What a code says of its person against what the card says; a birth date without a year is compared as far as it goes. */
export function contradiction({ sex, birthDate }: Told, whose: Whose): Doubt | null {
  const [year, day] = [whose.birthDate.slice(0, 4), whose.birthDate.slice(-5)];
  const isDate = /^(?:\d{4}|-)-\d\d-\d\d$/.test(whose.birthDate);
  if (isDate && (day !== birthDate.slice(5) || (/^\d/.test(year) && year !== birthDate.slice(0, 4)))) return { code: 'notBirthDate' };
  if (sex && (whose.sex === 'female' || whose.sex === 'male') && whose.sex !== sex) return { code: 'notSex' };
  return null;
}
