import type { ExportCell } from './cell.ts';

/** How a csv file is written in a language: Excel opens it as a table only with the separator that its country has. */
export interface CsvForm {
  readonly separator: ',' | ';';
  readonly decimal: ',' | '.';
}

export function csvFormOf(locale: string): CsvForm {
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  return { decimal, separator: decimal === ',' ? ';' : ',' };
}

/** A cell as text of a csv file: dates as in ISO 8601, which every spreadsheet and our import read alike. */
export function csvText(cell: ExportCell, { decimal }: CsvForm, digitsOf: (currency: string) => number): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text);
    case 'date':
      return cell.date;
    case 'number':
      return String(cell.value).replace('.', decimal);
    case 'money': {
      const digits = digitsOf(cell.currency);
      return (cell.amount / 10 ** digits).toFixed(digits).replace('.', decimal);
    }
  }
}

/**
 * Text that a spreadsheet would take for a formula (OWASP, "CSV injection") gets an apostrophe before it, which our import takes off
 * again. A sign with nothing but figures after it, as phones have, computes nothing, and is left as other programs expect it.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-][\d ]*$/.test(text) ? `'${text}` : text;
}
