import { seededRandom } from '../../model/demo/random.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Given } from './search.ts';

const SEED = 99;
const FROM_BASE = 300;

/** The same order each time. */
export function shuffled<T>(list: readonly T[]): T[] {
  const random = seededRandom(SEED);
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.int(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Texts to be typed key by key: all labelled queries, and 300 of what somebody at the desk would type for a client of the base. */
export function traceOf({ rows, queries }: Pick<Given, 'rows' | 'queries'>): string[] {
  const random = seededRandom(SEED);
  const ofBase = Array.from({ length: FROM_BASE }, () => {
    // Who comes today mostly came lately.
    const row = rows[Math.floor(random.next() ** 2 * rows.length)];
    const texts = row ? waysToAsk(row).filter(Boolean) : [];
    return texts[Math.floor(random.next() ** 2 * texts.length)] ?? '';
  });
  return shuffled([...queries.map(({ query }) => query), ...ofBase.filter(Boolean)]);
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
