import type { DBSchema } from 'idb';
import type { CardId, DocumentId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';

/** The device's one database, shared by the store and search workers of every tab. */
export const DATABASE_NAME = 'kartoteka';
export const DATABASE_VERSION = 1;

/** What the device knows of one document without loading it. Kept for erased ones too, so that nothing brings them back. */
export interface DocRow {
  readonly doc: DocumentId;
  /** Hashes of the latest changes, sorted; null: only loading the document tells. */
  readonly heads: readonly string[] | null;
  /** Grows with every write of the document's bytes: what was worked out from an older state is not stored over a newer one. */
  readonly version: number;
  /** Incremental chunks since the last compaction. */
  readonly tail: number;
  readonly erased: boolean;
}

/** Bytes of a document, in automerge-repo's layout: an `incremental` is one change and named by its hash, a `snapshot` is several or all. */
export interface ChunkRow {
  readonly doc: DocumentId;
  readonly kind: 'snapshot' | 'incremental';
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** What the server has not acknowledged: changes of a document in the order they depend on each other, or its erasure. */
export interface OutboxRow {
  readonly doc: DocumentId;
  readonly n: number;
  readonly changes: readonly Uint8Array[];
  readonly erase: boolean;
}

/** A row of the read model. `rev` grows with every write to any row, so "what changed since" is one range of the index. */
export interface SummaryRow {
  readonly doc: CardId;
  readonly rev: number;
  /** The version of the document that the summary was made from, sorted. */
  readonly heads: readonly string[];
  /** null: the card was erased. */
  readonly summary: CardSummary | null;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** A document named for later work: `stale`, its heads or summary must be worked out; `unsent`, the server lacks its summary. */
export interface MarkRow {
  readonly doc: DocumentId;
}

/** The stores and what they hold. */
export interface Rows {
  meta: MetaRow;
  docs: DocRow;
  chunks: ChunkRow;
  outbox: OutboxRow;
  summaries: SummaryRow;
  stale: MarkRow;
  unsent: MarkRow;
  /** Chunks that failed their check, set aside until the document is whole again. */
  damaged: ChunkRow;
}
export type StoreName = keyof Rows;

/** Which fields of a row make its key. */
export const KEYS = {
  meta: ['key'],
  docs: ['doc'],
  chunks: ['doc', 'kind', 'hash'],
  outbox: ['doc', 'n'],
  summaries: ['doc'],
  stale: ['doc'],
  unsent: ['doc'],
  damaged: ['doc', 'kind', 'hash'],
} as const satisfies { [S in StoreName]: readonly (keyof Rows[S])[] };
export const STORE_NAMES = Object.keys(KEYS) as readonly StoreName[];

export interface DeviceSchema extends DBSchema {
  meta: { key: string; value: MetaRow };
  docs: { key: string; value: DocRow };
  chunks: { key: [string, string, string]; value: ChunkRow };
  outbox: { key: [string, number]; value: OutboxRow };
  summaries: { key: string; value: SummaryRow; indexes: { rev: number } };
  stale: { key: string; value: MarkRow };
  unsent: { key: string; value: MarkRow };
  damaged: { key: [string, string, string]; value: ChunkRow };
}
