import type { CardId, DocumentId, IsoDate } from '../../../model/ids.ts';
import type { VisitFact } from '../../../model/visits/fact.ts';
import type { StorageWriter } from '../storage-port.ts';

/**
 * Writes a card's visits by day: the days that are not what is there already, and nothing else. Tells whether there were any.
 * Stores: days, daysOf.
 */
export async function putDays(writer: StorageWriter, doc: DocumentId, facts: readonly VisitFact[]): Promise<boolean> {
  const standing = await writer.get('daysOf', [doc]);
  return put(writer, doc, new Map(standing?.days), facts);
}

/** The same for a card of which nothing is here. Stores: days, daysOf. */
export function putNewDays(writer: StorageWriter, doc: DocumentId, facts: readonly VisitFact[]): boolean {
  return put(writer, doc, new Map(), facts);
}

function put(writer: StorageWriter, doc: DocumentId, standing: ReadonlyMap<IsoDate, string>, facts: readonly VisitFact[]): boolean {
  const card = doc as CardId;
  const now = new Map<IsoDate, string>();
  let changed = false;
  for (const [date, visits] of byDay(facts)) {
    const print = fingerprint(JSON.stringify(visits));
    now.set(date, print);
    if (standing.get(date) === print) continue;
    writer.put('days', { date, doc: card, facts: visits });
    changed = true;
  }
  for (const date of standing.keys()) {
    if (now.has(date)) continue;
    writer.delete('days', [date, doc]);
    changed = true;
  }
  if (changed && now.size === 0) writer.delete('daysOf', [doc]);
  else if (changed) writer.put('daysOf', { doc: card, days: [...now] });
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
