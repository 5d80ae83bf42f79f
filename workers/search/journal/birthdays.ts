import { nextYearly } from '../../../model/dates/yearly.ts';
import type { IsoDate } from '../../../model/ids.ts';
import type { Birthday } from '../../contracts/search.ts';
import type { Listed } from '../count.ts';
import { FirstFew } from './first-few.ts';

/** Whose birthday is within so many days of `today`, one row after the other, the next first. Yields between rows. */
export function* birthdaysWithin(
  listed: Listed,
  today: IsoDate,
  days: number,
  limit: number,
): Generator<undefined, { readonly clients: readonly Birthday[]; readonly total: number }> {
  const first = new FirstFew<Birthday>(limit, (a, b) => a.inDays - b.inDays);
  for (let at = 0; at < listed.slots.length; at++) {
    const summary = listed.row(listed.slots[at] ?? -1);
    const next = summary?.birthDate ? nextYearly(summary.birthDate, today) : null;
    if (summary && next && next.inDays <= days) first.add({ summary, ...next });
    yield;
  }
  return { clients: first.items, total: first.total };
}
