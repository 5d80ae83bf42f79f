import type { CardId, DocumentId, IsoDate } from '../../../model/ids.ts';
import type { DaysFrom } from '../../../model/visits/days-from.ts';
import type { VisitFact } from '../../../model/visits/fact.ts';
import type { StorageWriter } from '../storage-port.ts';

/**
 * Writes a card's visits by day: the days that are not what is there already, and nothing else. Tells the earliest of them, or
 * null where there were none. Stores: days, daysOf.
 */
export async function putDays(writer: StorageWriter, doc: DocumentId, facts: readonly VisitFact[]): Promise<IsoDate | null> {
  const standing = await writer.get('daysOf', [doc]);
  return put(writer, doc, new Map(standing?.days), facts);
}

/** The same for a card of which nothing is here. Stores: days, daysOf. */
export function putNewDays(writer: StorageWriter, doc: DocumentId, facts: readonly VisitFact[]): IsoDate | null {
  return put(writer, doc, new Map(), facts);
}

/** The same for its visits from a day on: what is there of the days before stays. Stores: days, daysOf. */
export async function putDaysFrom(writer: StorageWriter, doc: DocumentId, { from, facts }: DaysFrom): Promise<IsoDate | null> {
  const row = await writer.get('daysOf', [doc]);
  const standing = new Map(row?.days);
  const before = new Map([...standing].filter(([date]) => date < from));
  for (const date of before.keys()) standing.delete(date);
  return put(writer, doc, standing, facts, before);
}

/** `kept`: days that stay as they are. */
function put(
  writer: StorageWriter,
  doc: DocumentId,
  standing: ReadonlyMap<IsoDate, string>,
  facts: readonly VisitFact[],
  kept: ReadonlyMap<IsoDate, string> = new Map(),
): IsoDate | null {
  const card = doc as CardId;
  const now = new Map(kept);
  let changed: IsoDate | null = null;
  const note = (date: IsoDate) => {
    if (changed === null || date < changed) changed = date;
  };
  for (const [date, visits] of byDay(facts)) {
    const print = fingerprint(JSON.stringify(visits));
    now.set(date, print);
    if (standing.get(date) === print) continue;
    writer.put('days', { date, doc: card, facts: visits });
    note(date);
  }
  for (const date of standing.keys()) {
    if (now.has(date)) continue;
    writer.delete('days', [date, doc]);
    note(date);
  }
  if (changed !== null && now.size === 0) writer.delete('daysOf', [doc]);
  else if (changed !== null) writer.put('daysOf', { doc: card, days: [...now] });
  return changed;
}

function byDay(facts: readonly VisitFact[]): Map<IsoDate, VisitFact[]> {
  const days = new Map<IsoDate, VisitFact[]>();
  for (const fact of facts) {
    const day = days.get(fact.date);
    if (day) day.push(fact);
    else days.set(fact.date, [fact]);
  }
  return days;
}

/** 64 bits of what a day says (FNV-1a, twice): compared with those of the day that is there, which then need not be read. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xc9dc5118;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 16), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
