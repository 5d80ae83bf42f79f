import type { CardId, DocumentId } from '../../../model/ids.ts';
import { allIn, rootOf } from '../../../model/merge/heirs.ts';
import { readMerge } from '../../../model/merge/merge.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { StorageReader, StorageWriter } from '../storage-port.ts';

/** What reading a group takes. */
export const GROUP_STORES = ['summaries', 'heirs'] as const;

/** The cards that one stands for with it, itself first; most cards are alone. */
export type Group = readonly [head: CardId, ...others: CardId[]];

/**
 * Remembers that a card's row names an heir, so that the heir's cards are found without looking at any other. It is never taken back:
 * what counts is what the row says now. Stores: heirs.
 */
export function noteHeir(writer: StorageWriter, doc: DocumentId, summary: CardSummary | null): void {
  const record = readMerge(summary?.more.merge);
  if (record) writer.put('heirs', { into: record.into, doc: doc as CardId });
}

/** Of an erased card no trace is left here either. `known`: as its row was. Stores: heirs. */
export function forgetHeirs(writer: StorageWriter, doc: DocumentId, known: CardSummary | null | undefined): void {
  const record = readMerge(known?.more.merge);
  if (record) writer.delete('heirs', [record.into, doc]);
  writer.deleteAll('heirs', [doc]);
}

/**
 * The merged card that this one is of, as far as this device knows. One whose heir is not here, or was erased, stands for itself.
 * A card of no merge costs two short readings. Stores: GROUP_STORES.
 */
export async function readGroup(reader: StorageReader, card: CardId): Promise<Group> {
  const heirs = new Map<CardId, CardId | null>();
  const isThere = async (id: CardId): Promise<boolean> => (await reader.get('summaries', [id]))?.summary != null;
  /** Into which card one was merged; looked up once. */
  const heirOf = async (id: CardId): Promise<CardId | null> => {
    const known = heirs.get(id);
    if (known !== undefined) return known;
    const row = await reader.get('summaries', [id]);
    const heir = readMerge(row?.summary?.more.merge)?.into ?? null;
    const found = heir !== null && (await isThere(heir)) ? heir : null;
    heirs.set(id, found);
    return found;
  };
  for (let at: CardId | null = card; at !== null && !heirs.has(at); at = heirs.get(at) ?? null) await heirOf(at);
  const root = rootOf(card, (id) => heirs.get(id) ?? null);
  const members = new Map<CardId, readonly CardId[]>();
  const open: CardId[] = [root];
  for (const one of open) {
    if (members.has(one)) continue;
    members.set(one, await readMembers(reader, one, heirOf));
    open.push(...(members.get(one) ?? []));
  }
  const [, ...others] = allIn(root, (one) => members.get(one) ?? []);
  return [root, ...others];
}

async function readMembers(reader: StorageReader, id: CardId, heirOf: (id: CardId) => Promise<CardId | null>): Promise<readonly CardId[]> {
  const members: CardId[] = [];
  for (const { doc } of await reader.range('heirs', { prefix: [id] })) if ((await heirOf(doc)) === id) members.push(doc);
  return members;
}
