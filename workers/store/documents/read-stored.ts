import * as A from '@automerge/automerge/slim';
import type { ChangeHash, DocumentId } from '../../../model/ids.ts';
import { checkChunk, DamagedChunk, type Digest, readChangeHeader, splitChunks } from '../../../model/wire/change-header.ts';
import type { ChunkRow, DocRow } from '../../storage/schema.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import { joined } from '../rows/commit-local.ts';
import type { DeviceStorage } from '../storage-port.ts';

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
  /** False: something that belongs to the document is not here. What is here can be read all the same. */
  readonly whole: boolean;
}

/**
 * Loads a document from its chunks, each checked by itself: Automerge alone would silently drop a damaged one together with
 * every later edit. The caller frees it.
 */
export function loadStored(stored: StoredDocument, digest: Digest, actor: string): LoadedDocument {
  const { sound, damaged } = soundPieces(stored.chunks, digest);
  let doc = loadPieces(sound, actor);
  // Every version that is known to belong to the document: by its row, and by the names of the chunks that failed.
  const due = [...(stored.row.heads ?? []), ...[...damaged, ...stored.aside].flatMap((chunk) => chunk.hash.split('.'))];
  if (isIncomplete(doc, due)) doc = A.loadIncremental(doc, joined(stored.waiting));
  return { doc, damaged, whole: !isIncomplete(doc, due) };
}

function loadPieces(sound: readonly Uint8Array[], actor: string): A.Doc<unknown> {
  const empty = A.init<unknown>({ actor });
  return sound.length === 0 ? empty : A.loadIncremental(empty, joined(sound));
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

function isSound(chunk: Uint8Array, digest: Digest): boolean {
  try {
    checkChunk(chunk, digest);
    return true;
  } catch (error) {
    if (error instanceof DamagedChunk) return false;
    throw error;
  }
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
