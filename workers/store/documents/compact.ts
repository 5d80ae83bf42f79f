import * as A from '@automerge/automerge/slim';
import { chunkType, type Digest, readChangeHeader } from '../../../model/wire/change-header.ts';
import type { ChunkRow } from '../../storage/schema.ts';
import { type NamedChange, sameHeads } from '../rows/add-changes.ts';
import { joined } from '../rows/commit-local.ts';
import type { DeviceStorage } from '../storage-port.ts';
import { headsOf, isRefused, type StoredDocument, soundPieces } from './read-stored.ts';

/**
 * Puts one snapshot in the place of exactly those chunks the document was loaded from; what was added meanwhile stays. Tried
 * first: a snapshot that can't be loaded back to the same version replaces nothing. @throws StorageProblem
 */
export async function storeCompacted(
  storage: DeviceStorage,
  stored: StoredDocument,
  doc: A.Doc<unknown>,
  digest: Digest,
): Promise<boolean> {
  const heads = headsOf(doc);
  if (A.getMissingDeps(doc, []).length > 0) return false;
  const bytes = saveSafely(doc, heads);
  if (!bytes) return false;
  const { doc: id } = stored.row;
  return storage.write(['docs', 'chunks', 'damaged'], 'relaxed', async (writer) => {
    const row = await writer.get('docs', [id]);
    if (!row || row.erased) return false;
    for (const chunk of stored.chunks) writer.delete('chunks', [id, chunk.kind, chunk.hash]);
    writer.put('chunks', { doc: id, kind: 'snapshot', hash: heads.join('.'), bytes });
    // What Automerge refused is no part of the document, and stays where it is.
    for (const chunk of await writer.range('damaged', { prefix: [id] }))
      if (!isRefused(chunk, digest)) writer.delete('damaged', [id, chunk.kind, chunk.hash]);
    const tail = await writer.count('chunks', [id, 'incremental']);
    writer.put('docs', { ...row, version: row.version + 1, tail });
    return true;
  });
}

/** The document's bytes, or null where they could not be loaded again. */
function saveSafely(doc: A.Doc<unknown>, heads: readonly string[]): Uint8Array | null {
  let copy: A.Doc<unknown> | undefined;
  try {
    const bytes = A.save(doc);
    copy = A.load(bytes);
    return sameHeads(headsOf(copy), heads) ? bytes : null;
  } catch {
    return null;
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

/**
 * Takes changes that Automerge doesn't take out of the document: their bytes are kept apart, and the rest is read anew.
 * @throws StorageProblem
 */
export function setRefusedAside(
  storage: DeviceStorage,
  { row: { doc }, chunks }: StoredDocument,
  refused: readonly NamedChange[],
  digest: Digest,
): Promise<void> {
  const out = new Set<string>(refused.map(({ hash }) => hash));
  return storage.write(['docs', 'chunks', 'damaged', 'stale'], 'relaxed', async (writer) => {
    const row = await writer.get('docs', [doc]);
    if (!row || row.erased) return;
    for (const chunk of chunks) {
      const left = soundPieces([chunk], digest).sound.filter((piece) => !out.has(hashOf(piece, digest)));
      if (left.length === 0) writer.delete('chunks', [doc, chunk.kind, chunk.hash]);
      else if (chunk.kind === 'snapshot') writer.put('chunks', { ...chunk, bytes: joined(left) });
    }
    for (const { hash, bytes } of refused) writer.put('damaged', { doc, kind: 'incremental', hash, bytes });
    writer.put('docs', { ...row, heads: null, version: row.version + 1 });
    writer.put('stale', { doc });
  });
}

function hashOf(piece: Uint8Array, digest: Digest): string {
  return chunkType(piece) === 'document' ? '' : readChangeHeader(piece, digest).hash;
}
