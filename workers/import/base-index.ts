import type { CardId } from '../../model/ids.ts';
import { type ClientIndex, keysOf } from '../../model/import/match-client.ts';
import { rootOf } from '../../model/merge/heirs.ts';
import { readMerge } from '../../model/merge/merge.ts';
import { type CardSummary, isInBase } from '../../model/summary.ts';
import type { ImportSink, Outcome } from '../contracts/store.ts';

/**
 * The clients of the base who share a key with the file: the base's rows are gone through once, and only of these anything is kept.
 * A card that was merged into another is found by what it says, and stands for that one.
 */
export async function indexBase(
  sink: ImportSink,
  wanted: ReadonlySet<string>,
  isWanted: (id: CardId) => boolean,
  isLeftOut: (id: CardId) => boolean,
  stopped: () => boolean,
): Promise<Outcome<ClientIndex>> {
  const byKey = new Map<string, CardId[]>();
  const kept = new Map<CardId, CardSummary>();
  const heirs = new Map<CardId, CardId>();
  const there = new Set<CardId>();
  const deleted = new Set<CardId>();
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<ImportSink['rows']>> = await sink.rows(after);
    if (!page.ok) return page;
    if (stopped()) return { ok: false, problem: 'cancelled' };
    for (const row of page.value.rows) {
      there.add(row.id);
      if (row.more.deleted !== undefined) deleted.add(row.id);
      const merge = readMerge(row.more.merge);
      if (merge) heirs.set(row.id, merge.into);
      if (isLeftOut(row.id) || row.more.deleted !== undefined || (!merge && !isInBase(row))) continue;
      const keys = keysOf({ ...row, externalId: row.more.externalId ?? '' }).filter((key) => wanted.has(key));
      if (keys.length > 0 || isWanted(row.id)) kept.set(row.id, row);
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), row.id]);
    }
    after = page.value.next;
  }
  return { ok: true, value: withHeirs(byKey, kept, { into: heirs, there, deleted }) };
}

interface Merges {
  readonly into: ReadonlyMap<CardId, CardId>;
  readonly there: ReadonlySet<CardId>;
  readonly deleted: ReadonlySet<CardId>;
}

function withHeirs(
  byKey: ReadonlyMap<string, readonly CardId[]>,
  kept: ReadonlyMap<CardId, CardSummary>,
  { into, there, deleted }: Merges,
): ClientIndex {
  if (into.size === 0) return { byKey, summaries: kept };
  // One whose heir is not here, or was erased, stands for itself.
  const heirOf = (card: CardId): CardId | null => {
    const heir = into.get(card);
    return heir !== undefined && there.has(heir) ? heir : null;
  };
  const standing = (id: CardId): CardId => rootOf(id, heirOf);
  // Of the card that stands for it, the row may not have been kept: then what the other says has to do.
  const summaries = new Map<CardId, CardSummary>();
  for (const [id, row] of kept) {
    const root = standing(id);
    if (deleted.has(root)) continue;
    const own = kept.get(root) ?? row;
    summaries.set(root, { ...own, id: root });
  }
  return {
    byKey: new Map([...byKey].map(([key, ids]) => [key, [...new Set(ids.map(standing))].filter((id) => !deleted.has(id))])),
    summaries,
  };
}
