import type { ClientCard } from '../card.ts';
import { latestWords } from '../consents/consents.ts';
import type { MinorUnits } from '../ids.ts';
import { inForce } from './in-force.ts';

/** What the points of a card come to: the sum of the entries that count. */
export function pointsOf({ points }: Pick<ClientCard, 'points'>): number {
  return inForce(points).reduce((sum, one) => sum + one.amount, 0);
}

/** What is held for the client in each currency (ISO 4217), the largest amount first. Different currencies are never added together. */
export function accountOf({ account }: Pick<ClientCard, 'account'>): readonly { readonly currency: string; readonly amount: MinorUnits }[] {
  const sums = new Map<string, MinorUnits>();
  for (const one of inForce(account)) sums.set(one.currency, (sums.get(one.currency) ?? 0) + one.amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount })).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** The purposes that the client agreed to last, by their ids, sorted: the latest word on each counts. */
export function purposesAgreedTo(card: Pick<ClientCard, 'consents'>): readonly string[] {
  return [...latestWords(card)]
    .filter(([, { given }]) => given)
    .map(([purpose]) => purpose)
    .sort();
}
