import type { CardSummary } from '../../model/summary.ts';

/** Whether two rows show the same client with the same figures: each field, and each part of those that hold several. */
export function sameRow(a: CardSummary, b: CardSummary): boolean {
  const keys = Object.keys(a) as (keyof CardSummary)[];
  return keys.length === Object.keys(b).length && keys.every((key) => sameValue(a[key], b[key]));
}

function sameValue(a: CardSummary[keyof CardSummary], b: CardSummary[keyof CardSummary]): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
