import type { ClientCard } from '../../model/card.ts';
import { type CardSummary, summarize } from '../../model/summary.ts';

const summaries = new WeakMap<ClientCard, CardSummary>();

/** The card's summary, worked out once for all parts of the screen that show something of it. */
export function summaryOf(card: ClientCard): CardSummary {
  const summary = summaries.get(card) ?? summarize(card);
  summaries.set(card, summary);
  return summary;
}
