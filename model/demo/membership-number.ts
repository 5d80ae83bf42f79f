import type { Random } from './random.ts';

/** EAN-13 numbers that start with 2 are for use inside a shop: no product in the world has one. */
const IN_STORE = '29';

/** A card's number as its barcode says it, with the right check digit. */
export function membershipNumber(random: Random): string {
  const body = IN_STORE + String(random.int(0, 9_999_999_999)).padStart(10, '0');
  return body + ean13CheckDigit(body);
}

/** The 13th digit for the first twelve (GS1 General Specifications, 7.9). */
export function ean13CheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
