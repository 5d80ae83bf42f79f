import * as A from '@automerge/automerge/slim';
import type { ChunkRow } from '../../storage/schema.ts';
import { sameHeads } from '../rows/add-changes.ts';
import type { DeviceStorage } from '../storage-port.ts';
import { headsOf, type StoredDocument } from './read-stored.ts';

/**
 * Puts one snapshot in the place of exactly those chunks the document was loaded from; what was added meanwhile stays. Tried
 * first: a snapshot that can't be loaded back to the same version replaces nothing. @throws StorageProblem
 */
export async function storeCompacted(storage: DeviceStorage, stored: StoredDocument, doc: A.Doc<unknown>): Promise<boolean> {
  const heads = headsOf(doc);
  if (A.getMissingDeps(doc, []).length > 0) return false;
  const bytes = A.save(doc);
  if (!loadsTo(bytes, heads)) return false;
  const { doc: id } = stored.row;
  return storage.write(['docs', 'chunks', 'damaged'], 'relaxed', async (writer) => {
    const row = await writer.get('docs', [id]);
    if (!row || row.erased) return false;
    for (const chunk of stored.chunks) writer.delete('chunks', [id, chunk.kind, chunk.hash]);
    writer.put('chunks', { doc: id, kind: 'snapshot', hash: heads.join('.'), bytes });
    writer.deleteAll('damaged', [id]);
    const merged = stored.chunks.filter((chunk) => chunk.kind === 'incremental').length;
    writer.put('docs', { ...row, version: row.version + 1, tail: Math.max(0, row.tail - merged) });
    return true;
  });
}

function loadsTo(bytes: Uint8Array, heads: readonly string[]): boolean {
  let copy: A.Doc<unknown> | undefined;
  try {
    copy = A.load(bytes);
    return sameHeads(headsOf(copy), heads);
  } catch {
    return false;
  } finally {
    if (copy) A.free(copy);
  }
}

/** Moves damaged chunks out of the document's way; they are kept until it is whole again. @throws StorageProblem */
export function setAside(storage: DeviceStorage, damaged: readonly ChunkRow[]): Promise<void> {
  return storage.write(['docs', 'chunks', 'damaged'], 'relaxed', async (writer) => {
    for (const chunk of damaged) {
      // Erased since it was read: nothing of it is kept, damaged or not.
      if ((await writer.get('docs', [chunk.doc]))?.erased !== false) continue;
      writer.delete('chunks', [chunk.doc, chunk.kind, chunk.hash]);
      writer.put('damaged', chunk);
    }
  });
}
