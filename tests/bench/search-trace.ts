import { seededRandom } from '../../model/demo/random.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Given } from './search.ts';
import type { Labelled } from './search-labelled.ts';

const SEED = 99;
const FROM_BASE = 300;
const FROM_QUERIES = 300;

/** The same order each time. */
function shuffled<T>(list: readonly T[]): T[] {
  const random = seededRandom(SEED);
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.int(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** The places of the queries, shuffled, and so that any first part of them has as much of each kind. */
export function evenly(queries: readonly Labelled[]): number[] {
  const kinds = new Map<string, number[]>();
  for (const n of shuffled(queries.map((_, at) => at))) {
    const kind = queries[n]?.kind ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), n]);
  }
  const placed = [...kinds.values()].flatMap((places) => places.map((n, at) => ({ n, at: at / places.length })));
  return placed.sort((a, b) => a.at - b.at).map(({ n }) => n);
}

/** Texts to be typed key by key: 300 of the labelled queries, and 300 of what somebody at the desk would type for a client of the base. */
export function traceOf({ rows, queries }: Pick<Given, 'rows' | 'queries'>): string[] {
  const random = seededRandom(SEED);
  const ofBase = Array.from({ length: FROM_BASE }, () => {
    // Who comes today mostly came lately.
    const row = rows[Math.floor(random.next() ** 2 * rows.length)];
    const texts = row ? waysToAsk(row).filter(Boolean) : [];
    return texts[Math.floor(random.next() ** 2 * texts.length)] ?? '';
  });
  const labelled = evenly(queries).slice(0, FROM_QUERIES);
  return shuffled([...labelled.map((n) => queries[n]?.query ?? ''), ...ofBase].filter(Boolean));
}

function waysToAsk({ given, family, company, phones, emails, cards }: CardSummary): string[] {
  return [
    `${given} ${family}`.trim().toLowerCase(),
    company,
    family,
    `${family} ${given}`.trim(),
    phones[0]?.slice(-7) ?? '',
    phones[0] ?? '',
    emails[0] ?? '',
    cards[0] ?? '',
  ];
}
