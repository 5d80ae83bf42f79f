import { readDate } from '../dates/read-date.ts';
import { readPhone } from '../phones/read-phone.ts';
import { cellText } from './cell-text.ts';
import { isEmail } from './email.ts';
import type { ImportField } from './fields.ts';
import { isCommonGivenName } from './given-names.ts';
import { readSex } from './sex.ts';

const LOOKED_AT = 200;
const MOST = 0.6;

/** What a column's cells look like; `share…` are parts (0–1) of those that are not empty. */
export interface ColumnContent {
  readonly filled: number;
  /** The field the cells can only be, or null. Names are not told here: any word may be one. */
  readonly field: ImportField | null;
  /** One to four words of letters, as names are. */
  readonly shareNames: number;
  readonly shareSeveralWords: number;
  readonly shareGivenNames: number;
}

/** Looks at the first filled cells of a column. `country`: the salon's; `today`: ISO date. */
export function contentOf(cells: Iterable<string>, country: string, today: string): ColumnContent {
  const values: string[] = [];
  for (const cell of cells) {
    const { text } = cellText(cell);
    if (text !== '') values.push(text);
    if (values.length === LOOKED_AT) break;
  }
  const share = (test: (value: string) => boolean) => (values.length === 0 ? 0 : values.filter(test).length / values.length);
  return {
    filled: values.length,
    field: onlyField(values, share, country, today),
    shareNames: share(looksLikeName),
    shareSeveralWords: share((value) => /\S\s+\S/u.test(value)),
    shareGivenNames: share((value) => value.split(/\s+/u).some(isCommonGivenName)),
  };
}

function onlyField(
  values: readonly string[],
  share: (test: (value: string) => boolean) => number,
  country: string,
  today: string,
): ImportField | null {
  if (values.length === 0) return null;
  if (share(isEmail) >= MOST) return 'email';
  if (share((value) => /^@[\w.]{2,}$|instagram\.com\//iu.test(value)) >= MOST) return 'instagram';
  if (share((value) => /^[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]$/iu.test(value)) >= MOST) return 'codiceFiscale';
  if (share((value) => /^\d{6}-\d{5}$/u.test(value)) >= MOST) return 'personasKods';
  if (share((value) => isBirthDate(value, today)) >= MOST) return 'birthDate';
  if (share((value) => isPhone(value, country)) >= MOST) return 'phone';
  if (share((value) => readSex(value) !== null && value.length > 0) >= 0.9 && new Set(values).size <= 4) return 'sex';
  return null;
}

/** A phone and nothing else: digits, and enough of them that a price or a year is none. */
function isPhone(value: string, country: string): boolean {
  return value.replace(/\D/g, '').length >= 7 && readPhone(value, country).e164 !== '';
}

/** A date at which a client may have been born; a column of visits is in the last few years. */
function isBirthDate(value: string, today: string): boolean {
  if (!/[./-]/.test(value)) return false;
  const { date } = readDate(value, 'dmy', today);
  const year = Number(date.slice(0, 4));
  return date.startsWith('--') || (year >= 1900 && year <= Number(today.slice(0, 4)) - 8);
}

/** One to four words of letters, written as names are: with a capital, but for short words (de, van). */
function looksLikeName(value: string): boolean {
  const words = value.split(/\s+/u);
  return words.length <= 4 && words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word) && (word.length <= 3 || !/^\p{Ll}/u.test(word)));
}
