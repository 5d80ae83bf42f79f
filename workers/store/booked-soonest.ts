import type { CardId, IsoDate } from '../../model/ids.ts';
import type { StorePorts } from './ports.ts';

const PAGE = 500;
const DAY_MS = 86_400_000;

/** Of the cards whose rows were written after revision `from`, those with a booking from today on, the soonest first. @throws StorageProblem */
export async function bookedSoonest({ storage, clock }: StorePorts, from: number, rest: () => Promise<void>): Promise<CardId[]> {
  // Wherever the salon is, it is this day there, or the next.
  const today = new Date(clock.now() - DAY_MS / 2).toISOString().slice(0, 10);
  const booked: { readonly on: IsoDate; readonly card: CardId }[] = [];
  for (let after = from, more = true; more; ) {
    const rows = await storage.summariesSince(after, PAGE);
    for (const { doc, summary } of rows) {
      const on = summary?.booked.find((date) => date >= today);
      if (on) booked.push({ on, card: doc });
    }
    after = rows.at(-1)?.rev ?? after;
    more = rows.length === PAGE;
    await rest();
  }
  return booked.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ card }) => card);
}
