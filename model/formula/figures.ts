import { MOST } from './formula.ts';

const FRACTIONS: Readonly<Record<string, number>> = { '½': 50, '¼': 25, '¾': 75, '⅓': 33, '⅔': 67 };

/** A typed figure in hundredths: `30`, `1,5`, `½`, `1½`, `1/2`; null for what is none, or too large or too fine to be kept. */
export function hundredthsOf(text: string): number | null {
  const sign = FRACTIONS[text.slice(-1)];
  if (sign !== undefined) return Number(text.slice(0, -1)) * 100 + sign;
  const fraction = /^(1|2|3)[/\\](2|3|4|8)$/u.exec(text);
  if (fraction !== null) return Math.round((Number(fraction[1]) * 100) / Number(fraction[2]));
  const decimal = /^(\d{1,6})(?:[.,](\d{1,2}))?$/u.exec(text);
  if (decimal === null) return null;
  const value = Number(decimal[1]) * 100 + Number((decimal[2] ?? '').padEnd(2, '0'));
  return value <= MOST ? value : null;
}

/** Hundredths as a figure without idle zeros, with a decimal point or comma: 3050 → `30.5`. */
export function figureOf(hundredths: number, decimal: '.' | ','): string {
  return String(hundredths / 100).replace('.', decimal);
}
