import type { IsoDate } from '../../model/ids.ts';
import { fitsRule } from '../../model/rules/matches.ts';
import { readRule } from '../../model/rules/rule.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { RuleAsked, RuleCount } from '../contracts/search.ts';

/** The rows in the list's order, as they are when they are come by. */
export interface Listed {
  readonly slots: ArrayLike<number>;
  row(slot: number): CardSummary | undefined;
}

/**
 * Counts whom a rule fits, one row after the other, with the first few in the list's order. Yields between rows, for whoever waits
 * to be let in; a row that came meanwhile is counted when the base tells of it.
 */
export function* countFitting(listed: Listed, { rule, salon, of, some }: RuleAsked, today: IsoDate): Generator<undefined, RuleCount> {
  const fits = fitsRule(readRule(rule), salon, today, of);
  const first: CardSummary[] = [];
  let total = 0;
  let count = 0;
  for (let at = 0; at < listed.slots.length; at++) {
    const row = listed.row(listed.slots[at] ?? -1);
    if (row) {
      total++;
      if (fits(row)) {
        count++;
        if (first.length < some) first.push(row);
      }
    }
    yield;
  }
  return { count, total, some: first };
}
