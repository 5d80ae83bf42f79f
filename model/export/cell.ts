import type { BirthDate, MinorUnits } from '../ids.ts';

/** One cell of an exported table: typed, so that a spreadsheet can sort and add up. `null`: nothing. */
export type ExportCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A birth date without its year stays text. */
  | { readonly kind: 'date'; readonly date: BirthDate }
  | { readonly kind: 'money'; readonly amount: MinorUnits; readonly currency: string };

/** A text cell; nothing where there is no text. */
export function textCell(text: string): ExportCell {
  return text === '' ? null : { kind: 'text', text };
}

export function numberCell(value: number): ExportCell {
  return { kind: 'number', value };
}

/** A cell with a date; a date without a year is text, and no date nothing. */
export function dateCell(date: BirthDate): ExportCell {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? { kind: 'date', date } : textCell(date);
}
