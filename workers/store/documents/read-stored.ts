import * as A from '@automerge/automerge/slim';
import type { ChangeHash, DocumentId } from '../../../model/ids.ts';
import { type Digest, readChangeHeader, splitChunks } from '../../../model/wire/change-header.ts';
import type { ChunkRow, DocRow } from '../../storage/schema.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import type { DeviceStorage } from '../storage-port.ts';
import { isSound, loadPieces } from './load-pieces.ts';

/** A document as it stands in the storage. */
export interface StoredDocument {
  readonly row: DocRow;
  readonly chunks: readonly ChunkRow[];
  /** Chunks set aside before, because they were damaged. */
  readonly aside: readonly ChunkRow[];
  /** Its changes in the outbox: a second copy, should the first be damaged. */
  readonly waiting: readonly Uint8Array[];
  readonly waitingRows: number;
}

/** Reads a document's bytes in one transaction, so that another tab's compaction can't come in between. @throws StorageProblem */
export function readStored(storage: DeviceStorage, doc: DocumentId): Promise<StoredDocument | null> {
  return storage.read(['docs', 'chunks', 'outbox', 'damaged'], async (reader) => {
    const row = await reader.get('docs', [doc]);
    if (!row || row.erased) return null;
    const of = { prefix: [doc] };
    const [chunks, outbox, aside] = await Promise.all([
      reader.range('chunks', of),
      reader.range('outbox', of),
      reader.range('damaged', of),
    ]);
    return { row, chunks, aside, waiting: outbox.flatMap((one) => one.changes), waitingRows: outbox.length };
  });
}

export interface LoadedDocument {
  readonly doc: A.Doc<unknown>;
  /** Chunks that failed their check. */
  readonly damaged: readonly ChunkRow[];
  /** Changes that are as their author sent them and that Automerge doesn't take, with all that follow them. */
  readonly refused: readonly NamedChange[];
  /** False: something that belongs to the document is not here. What is here can be read all the same. */
  readonly whole: boolean;
}

/**
 * Loads a document from its chunks, each checked by itself: Automerge alone would silently drop a damaged one together with
 * every later edit. What Automerge itself can't take, which only a faulty or hostile device sends, is left out, and the rest
 * of the card can be used. The caller frees it.
 */
export function loadStored(stored: StoredDocument, digest: Digest, actor: string): LoadedDocument {
  const { sound, damaged } = soundPieces(stored.chunks, digest);
  const aside = stored.aside.filter((chunk) => !isRefused(chunk, digest));
  const refusedBefore = stored.aside.filter((chunk) => isRefused(chunk, digest)).map((chunk) => chunk.hash);
  const incremental = stored.chunks.filter((chunk) => chunk.kind === 'incremental');
  // Every version that is known to belong to the document: by its row, and by the names of its chunks, those that failed too.
  const names = [...(stored.row.heads ?? []), ...[...incremental, ...damaged, ...aside].flatMap((chunk) => chunk.hash.split('.'))];
  const attempt = (pieces: readonly Uint8Array[]): LoadedDocument => {
    const { doc, refused } = loadPieces(pieces, actor, refusedBefore, digest, (one) => !isIncomplete(one, names));
    const out = new Set<string>([...refusedBefore, ...refused.map(({ hash }) => hash)]);
    const due = names.filter((hash) => !out.has(hash));
    return { doc, damaged, refused, whole: !isIncomplete(doc, due) };
  };
  const loaded = attempt(sound);
  if (loaded.whole || stored.waiting.length === 0) return loaded;
  A.free(loaded.doc);
  return attempt([...sound, ...stored.waiting]);
}

/** True while the document lacks a version that is due, or something that one of its changes follows. */
function isIncomplete(doc: A.Doc<unknown>, due: readonly string[]): boolean {
  return A.getHeads(doc).length === 0 || A.getMissingDeps(doc, [...due]).length > 0;
}

/** What can be read of these chunks, in an order in which none comes before what it follows, and the chunks of which something can't. */
export function soundPieces(chunks: readonly ChunkRow[], digest: Digest): { sound: Uint8Array[]; damaged: ChunkRow[] } {
  const sound: Uint8Array[] = [];
  const damaged: ChunkRow[] = [];
  // Snapshots first: a change read before what it follows waits in a queue.
  for (const chunk of [...chunks].sort((a, b) => Number(a.kind === 'incremental') - Number(b.kind === 'incremental'))) {
    const { chunks: pieces, rest } = splitChunks(chunk.bytes);
    const whole = pieces.filter((piece) => isSound(piece, digest));
    sound.push(...whole);
    if (rest.length > 0 || whole.length < pieces.length) damaged.push(chunk);
  }
  return { sound, damaged };
}

/** A change set aside because Automerge doesn't take it: its bytes are those that its author named. */
export function isRefused(chunk: ChunkRow, digest: Digest): boolean {
  return chunk.kind === 'incremental' && isSound(chunk.bytes, digest);
}

/** Names changes by their headers. @throws DamagedChunk */
export function named(changes: readonly Uint8Array[], digest: Digest): NamedChange[] {
  return changes.map((bytes) => {
    const { hash, deps } = readChangeHeader(bytes, digest);
    return { hash, deps, bytes };
  });
}

/** A document's heads, in the one order in which they are compared and stored. */
export function headsOf(doc: A.Doc<unknown>): ChangeHash[] {
  return [...A.getHeads(doc)].sort() as ChangeHash[];
}
