import type { CardId } from '../../model/ids.ts';
import { joinSummaries } from '../../model/merge/join-summaries.ts';
import { gathered } from '../../model/merge/parts.ts';
import { nameOrder } from '../../model/names/collation.ts';
import { type CardSummary, isInBase } from '../../model/summary.ts';
import { GROUP_STORES, type Group, readGroup } from '../store/rows/heirs.ts';
import type { DeviceStorage, StorageReader } from '../store/storage-port.ts';

/** A client as the base has them: of merged cards, all together. */
export interface BaseRow {
  readonly summary: CardSummary;
  /** The cards that they are of, the one that stands for all first. */
  readonly group: Group;
}

/** Rows read at a time. */
const PAGE = 1_000;

/**
 * Who may be in the base now, in the order of the list: of each only what orders them is kept, so that the rows of 50,000 clients are
 * never in memory together. @throws StorageProblem
 */
export async function everybody(storage: DeviceStorage, locale: string, stop: () => void): Promise<readonly CardId[]> {
  type Ordered = Pick<CardSummary, 'id' | 'kind' | 'given' | 'family' | 'middle' | 'nickname' | 'company' | 'phones'>;
  // A row that is written meanwhile comes once more.
  const found = new Map<CardId, Ordered>();
  for (let rev = 0; ; ) {
    const rows = await storage.summariesSince(rev, PAGE);
    stop();
    for (const { summary } of rows) {
      // A merged one may stand for itself again: where its heir was erased.
      if (!summary) continue;
      if (!isInBase(summary) && summary.more.merge === undefined) {
        found.delete(summary.id);
        continue;
      }
      const { id, kind, given, family, middle, nickname, company, phones } = summary;
      found.set(id, { id, kind, given, family, middle, nickname, company, phones });
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    rev = last.rev;
  }
  return [...found.values()].sort(nameOrder(locale)).map(({ id }) => id);
}

/** Cards into which others were merged once. @throws StorageProblem */
export async function readHeirs(storage: DeviceStorage): Promise<ReadonlySet<CardId>> {
  const rows = await storage.read(['heirs'], (reader) => reader.range('heirs', {}));
  return new Set(rows.map(({ into }) => into));
}

/** The rows of these clients, in their order; those that are not in the base (any more), or for whom another stands, are left out. @throws StorageProblem */
export async function rowsOf(storage: DeviceStorage, ids: readonly CardId[], heirs: ReadonlySet<CardId>): Promise<readonly BaseRow[]> {
  const rows = await storage.read(GROUP_STORES, (reader) => Promise.all(ids.map((id) => rowOf(reader, id, heirs))));
  return rows.flatMap((row) => (row && isInBase(row.summary) ? [row] : []));
}

async function rowOf(reader: StorageReader, id: CardId, heirs: ReadonlySet<CardId>): Promise<BaseRow | null> {
  const summary = await summaryOf(reader, id);
  if (!summary) return null;
  if (!heirs.has(id) && summary.more.merge === undefined) return { summary, group: [id] };
  const group = await readGroup(reader, id);
  if (group[0] !== id) return null;
  const others = await Promise.all(group.slice(1).map((one) => summaryOf(reader, one)));
  const candidate = (of: CardSummary) => ({ id: of.id, of, merge: of.more.merge });
  const joined = joinSummaries(gathered([candidate(summary), ...others.flatMap((one) => (one ? [candidate(one)] : []))]));
  // Its own merge, into a card that is not here or of a ring, counts for nothing.
  const { merge: _, ...more } = joined.more;
  return { summary: { ...joined, more }, group };
}

async function summaryOf(reader: StorageReader, id: CardId): Promise<CardSummary | null> {
  return (await reader.get('summaries', [id]))?.summary ?? null;
}
