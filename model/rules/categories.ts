import type { IsoDate } from '../ids.ts';
import type { SalonEntry } from '../salon.ts';
import type { CardSummary } from '../summary.ts';
import { fitsRule, type RuleSalon } from './matches.ts';
import { readRule } from './rule.ts';

export type Category = SalonEntry<'categories'>;

/** A category that a client is in, and why. */
export interface GivenCategory {
  readonly category: Category;
  readonly byHand: boolean;
  readonly byRule: boolean;
}

/**
 * The categories that a client is in, in the salon's order: those given by hand, and those whose rule fits today. One that the salon
 * does not use any more is given to nobody by its rule; by hand it stays.
 */
export function categoriesOf(client: CardSummary, salon: RuleSalon, today: IsoDate): readonly GivenCategory[] {
  return salon.categories.flatMap((category) => {
    const byHand = client.categories.includes(category.id);
    const byRule = category.active && category.rule !== '' && fitsRule(readRule(category.rule), salon, today, category.id)(client);
    return byHand || byRule ? [{ category, byHand, byRule }] : [];
  });
}

/** The same for many clients, by ids alone: the rules are read once. */
export function categoryReader(salon: RuleSalon, today: IsoDate): (client: CardSummary) => readonly string[] {
  const given = salon.categories.map(({ id, active, rule }) => ({
    id,
    fits: active && rule !== '' ? fitsRule(readRule(rule), salon, today, id) : null,
  }));
  return (client) => given.filter(({ id, fits }) => client.categories.includes(id) || fits?.(client)).map(({ id }) => id);
}

/** The best discount of a client's categories, and whose it is; null where none gives any. Only categories in use give one, at most 100 per cent. */
export function discountOf(given: readonly GivenCategory[]): { readonly category: Category; readonly percent: number } | null {
  let best: { readonly category: Category; readonly percent: number } | null = null;
  for (const { category } of given) {
    const percent = Math.min(category.discount, 100);
    if (category.active && percent > (best?.percent ?? 0)) best = { category, percent };
  }
  return best;
}
