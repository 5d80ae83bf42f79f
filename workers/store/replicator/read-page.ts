import type { BlobHash, DocumentId } from '../../../model/ids.ts';
import {
  chunkType,
  DamagedChunk,
  type Digest,
  hashFromBytes,
  readChangeHeader,
  readSnapshotHeads,
} from '../../../model/wire/change-header.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import { byDocument, type LogPage } from '../rows/apply-page.ts';
import type { WholeDocument } from '../rows/store-whole.ts';
import type { TravellingSummary } from '../rows/summaries.ts';
import type { Answer } from './session.ts';

/** Reads a page of the log. Documents with a change that can't be read are named: they are fetched whole instead. */
export function readPage(answer: Answer<'pull'>, epoch: string, digest: Digest): { page: LogPage; unread: DocumentId[] } {
  const unread: DocumentId[] = [];
  const rows: { doc: DocumentId; change: NamedChange | null }[] = [];
  const snapshots = new Map<DocumentId, WholeDocument>();
  for (const [name, bytes] of answer.rows) {
    const doc = name as DocumentId;
    if (bytes === null) continue;
    try {
      if (chunkType(bytes) === 'document') {
        snapshots.set(doc, { doc, heads: readSnapshotHeads(bytes, digest), bytes });
        continue;
      }
      const { hash, deps } = readChangeHeader(bytes, digest);
      rows.push({ doc, change: { hash, deps, bytes } });
    } catch (error) {
      if (!(error instanceof DamagedChunk)) throw error;
      unread.push(doc);
    }
  }
  return {
    page: {
      epoch,
      upto: answer.upto,
      snapshots,
      changes: byDocument(rows.filter(({ doc }) => !snapshots.has(doc))),
      later: byDocument(rows.filter(({ doc }) => snapshots.has(doc))),
      tombstones: answer.tombstones.map(([doc, at, by]) => ({ doc: doc as DocumentId, at, by })),
      fresh: readSummaries(answer.fresh, answer.photos),
    },
    unread,
  };
}

/** Reads summaries with the pictures that their cards refer to; a card that `photos` does not name has none. */
export function readSummaries(summaries: Answer<'pull'>['fresh'], photos: Answer<'pull'>['photos'] = []): TravellingSummary[] {
  const photosOf = new Map(photos);
  return summaries.map(([doc, heads, bytes]) => ({
    doc: doc as DocumentId,
    heads: heads.map(hashFromBytes),
    bytes,
    photos: (photosOf.get(doc) ?? []).map(([picture, thumbnail]) => ({ picture: blobHashOf(picture), thumbnail: blobHashOf(thumbnail) })),
  }));
}

function blobHashOf(bytes: Uint8Array): BlobHash {
  // The frame's schema has counted its bytes.
  return hashFromBytes(bytes) as string as BlobHash;
}
