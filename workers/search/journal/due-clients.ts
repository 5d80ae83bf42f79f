import type { CardSummary } from '../../../model/summary.ts';
import { type Due, dueOf } from '../../../model/visits/due.ts';
import type { DueAnswer, DueAsked, DueClient } from '../../contracts/search.ts';
import type { Listed } from '../count.ts';
import { FirstFew } from './first-few.ts';

/**
 * Who is to come again within a span of days, one row after the other; those longest due first. Yields between rows, for whoever
 * waits to be let in.
 */
export function* dueClients(listed: Listed, asked: DueAsked): Generator<undefined, DueAnswer> {
  const first = new FirstFew<DueClient>(asked.limit, (a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0));
  for (let at = 0; at < listed.slots.length; at++) {
    const summary = listed.row(listed.slots[at] ?? -1);
    const due = summary && dueIn(summary, asked);
    if (due) first.add({ summary, due });
    yield;
  }
  return { clients: first.items, total: first.total };
}

/** Nobody is due who is booked already, or whom the salon does not book any more. */
function dueIn({ blacklisted, booked, rhythms }: CardSummary, { from, to, today, services }: DueAsked): Due | undefined {
  if (blacklisted || rhythms.length === 0 || booked.some((date) => date >= today)) return undefined;
  return dueOf(rhythms, services).find(({ on }) => on >= from && on <= to);
}
