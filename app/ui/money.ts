import type { MinorUnits } from '../../model/ids.ts';
import { fractionDigits } from './format.ts';

/** More than any visit costs, and far below where sums would lose precision. */
const MOST = 100_000_000_00;

/**
 * Reads an amount as people write it, with comma or point and with or without the currency: `12,50`, `12.5`, `1 200`,
 * `1.234,50 €`. The smallest unit of the currency; '' is 0; null where it can't be read.
 */
export function readMoney(text: string, currency: string): MinorUnits | null {
  const digits = fractionDigits(currency);
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Sc}|[\p{L}]+\.?|[\s'’]/gu, '')
    .trim();
  if (plain === '') return text.trim() === '' ? 0 : null;
  const parts = /^(\d[\d.,]*?)(?:([.,])(\d*))?$/.exec(plain);
  if (!parts) return null;
  const [, head = '', mark = '', tail = ''] = parts;
  // Three digits behind a mark are thousands, as no currency here has tenths of a cent; so is a mark that was used before.
  const grouped = mark !== '' && tail.length === 3 && digits < 3;
  const whole = grouped ? head + mark + tail : head;
  const fraction = grouped ? '' : tail;
  if (fraction.length > digits || !isGrouped(whole, grouped ? '' : mark)) return null;
  const amount = Number(whole.replace(/[.,]/g, '')) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
  return amount <= MOST ? amount : null;
}

/** Reads an amount that may be below zero, with whichever minus or dash before it; otherwise as `readMoney`. */
export function readSignedMoney(text: string, currency: string): MinorUnits | null {
  const [minus = ''] = /^\s*[-−–]\s*/.exec(text) ?? [];
  const amount = readMoney(text.slice(minus.length), currency);
  if (minus === '') return amount;
  // A minus alone is no amount.
  return amount === null || text.trim() === minus.trim() ? null : 0 - amount;
}

/** Reads a share of an amount as people write it: `10%`, `12,5 %`, up to the whole; null where no share is written or there is nothing to take it of. */
export function readShare(text: string, whole: MinorUnits): MinorUnits | null {
  const [, written = ''] = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%\s*$/.exec(text.normalize('NFKC')) ?? [];
  const percent = Number(written.replace(',', '.'));
  return written === '' || percent > 100 || whole <= 0 ? null : Math.round((whole * percent) / 100);
}

/** Digits alone, or in groups of three behind one kind of mark that isn't the decimal one. */
function isGrouped(whole: string, decimal: string): boolean {
  if (/^\d+$/.test(whole)) return true;
  const mark = whole.includes('.') ? '.' : ',';
  return mark !== decimal && new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(whole);
}

/** An amount for editing: digits and the language's decimal mark, nothing in a field that is 0. */
export function typedMoney(amount: MinorUnits, currency: string, language: string): string {
  if (amount === 0) return '';
  const digits = fractionDigits(currency);
  const whole = amount % 10 ** digits === 0;
  return new Intl.NumberFormat(language, {
    useGrouping: false,
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}
