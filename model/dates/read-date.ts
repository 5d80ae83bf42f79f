import type { BirthDate } from '../ids.ts';
import { monthNamed } from './month-names.ts';

/** Which comes first where a date is all figures: the day (everywhere we are), or the month (files from American programs). */
export type DateOrder = 'dmy' | 'mdy';

/**
 * A date as read. `impossible`: a date's form, but no such day (31.02.); `unread`: no form we know. An empty date without a
 * problem is one that says so: nothing, or the "no date" of other programs (00.00.0000, 1C's 01.01.0001).
 */
export interface ReadDate {
  /** '' where there is none. */
  readonly date: BirthDate;
  readonly problem: '' | 'impossible' | 'unread';
}

const NO_DATE: ReadDate = { date: '', problem: '' };
const UNREAD: ReadDate = { date: '', problem: 'unread' };
const TIME = /[T,\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/iu;
const YEAR_WORD = /\s*(?:года|год|роки|року|рік|gada|г|р)\.?(?=\s|$)/giu;

/**
 * Reads a typed or imported date: `12.05.1990`, `12/5/90`, `1990-05-12`, `12051990`, `12 maggio 1990`, `1990. gada 12. maijs`,
 * without a year `12.05.` or `--05-12`, with a time after it that is dropped, or Excel's count of days. `today` (ISO) settles
 * two-digit years: the latest that isn't in the future, since people's birthdays and visits have been.
 */
export function readDate(typed: string, order: DateOrder, today: string): ReadDate {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(TIME, '')
    .replace(YEAR_WORD, ' ')
    .trim();
  if (text === '' || /^[\s.\-/_]*$/.test(text)) return NO_DATE;
  const found = inFigures(text, order) ?? withMonthName(text) ?? compact(text) ?? daysCounted(text);
  if (!found) return UNREAD;
  const { day, month } = found;
  const year = found.year === null ? null : fullYear(found.year, today);
  if (isNoDate(year, month, day)) return NO_DATE;
  if (year !== null && (year < 1850 || year > 2200)) return { date: '', problem: 'impossible' };
  if (!exists(year, month, day)) return { date: '', problem: 'impossible' };
  return { date: `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`, problem: '' };
}

/** The order a column of dates is in: month first only where a date can't be read otherwise and none contradicts. */
export function orderOf(texts: Iterable<string>): DateOrder {
  let monthFirst = false;
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[./-](\d{1,2})(?:[./-]|\s*$)/.exec(text) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return 'dmy';
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) monthFirst = true;
  }
  return monthFirst ? 'mdy' : 'dmy';
}

interface Found {
  /** As written, one or two figures for a year without its century; null where there is none. */
  readonly year: string | null;
  readonly month: number;
  readonly day: number;
}

const GAP = String.raw`\s*[./\-–,\s]\s*`;
const YEAR_FIRST = new RegExp(`^(\\d{4})${GAP}(\\d{1,2})${GAP}(\\d{1,2})\\.?$`, 'u');
const YEAR_LAST = new RegExp(`^(\\d{1,2})${GAP}(\\d{1,2})(?:${GAP}(\\d{4}|\\d{2}))?\\.?$`, 'u');

function inFigures(text: string, order: DateOrder): Found | null {
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(text);
  if (yearless) return { year: null, month: Number(yearless[1]), day: Number(yearless[2]) };
  const iso = YEAR_FIRST.exec(text);
  if (iso) return { year: iso[1] ?? null, month: Number(iso[2]), day: Number(iso[3]) };
  const [, first, second, year] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return { year: year ?? null, month: Number(month), day: Number(day) };
}

/** A date with its month in words, in any order: the four-figure number is the year, or the last one. */
function withMonthName(text: string): Found | null {
  const word = /\p{L}{3,}/u.exec(text)?.[0];
  const month = word === undefined ? 0 : monthNamed(word);
  if (word === undefined || month === 0) return null;
  const rest = text.replace(word, ' ').replace(/(?<=\d)(?:st|nd|rd|th)\b/giu, '');
  if (/\p{L}/u.test(rest.replace(/\b(?:de|di|del|of|the)\b/giu, ''))) return null;
  const figures = rest.match(/\d+/g) ?? [];
  const year = figures.find((figure) => figure.length === 4) ?? figures[1] ?? null;
  const day = figures.find((figure) => figure !== year && figure.length <= 2);
  return day === undefined || figures.length > 2 ? null : { year, month, day: Number(day) };
}

/** `19900512` and `12051990`; `120590`, or `900512` where that is no day. */
function compact(text: string): Found | null {
  const [, first = '', middle = '', last = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (first !== '') {
    const dayFirst = exists(null, Number(middle), Number(first));
    return { year: dayFirst ? last : first, month: Number(middle), day: Number(dayFirst ? first : last) };
  }
  if (!/^\d{8}$/.test(text)) return null;
  const part = (from: number, to: number) => text.slice(from, to);
  const yearFirst = { year: part(0, 4), month: Number(part(4, 6)), day: Number(part(6, 8)) };
  if (/^(?:19|20)/.test(text) && exists(Number(yearFirst.year), yearFirst.month, yearFirst.day)) return yearFirst;
  return { year: part(4, 8), month: Number(part(2, 4)), day: Number(part(0, 2)) };
}

/** A date that lost its format in a spreadsheet: days since 30 December 1899, here from 1913 to 2064. */
function daysCounted(text: string): Found | null {
  if (!/^\d{4,5}(?:\.0*)?$/.test(text) || Number(text) < 5000 || Number(text) > 60_000) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return { year: String(date.getUTCFullYear()), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function fullYear(written: string, today: string): number {
  if (written.length > 2) return Number(written);
  const thisYear = Number(today.slice(0, 4));
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(written);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}

function isNoDate(year: number | null, month: number, day: number): boolean {
  return (day === 0 && month === 0) || (year === 1 && month === 1 && day === 1);
}

/** 29 February exists where the year is unknown. */
function exists(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
