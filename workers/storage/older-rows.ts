import { blankCard } from '../../model/blank-card.ts';
import type { CardId } from '../../model/ids.ts';
import { type CardSummary, summarize } from '../../model/summary.ts';

const BLANK = summarize(blankCard('' as CardId));
const FIELDS = Object.keys(BLANK);

/** True where a row's summary has all that summaries have today; one that an earlier Kartoteka stored may lack what came later. */
export function isWhole(summary: CardSummary): boolean {
  return FIELDS.every((field) => field in summary);
}

/** A summary of an earlier Kartoteka, until it is made anew from its document: as if nothing had been entered of what came later. */
export function wholeSummary(summary: CardSummary): CardSummary {
  return isWhole(summary) ? summary : { ...BLANK, ...summary };
}
