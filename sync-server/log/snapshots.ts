import type { Database } from '../database.ts';
import { sha256 } from '../digest.ts';

/** A document's changes up to a number as one Automerge document, as stored. */
export interface StoredSnapshot {
  readonly doc: number;
  /** The number of the last change in it. */
  readonly upto: number;
  /** The device that made all changes in it, or -1. */
  readonly device: number;
  readonly changes: number;
  /** As stored: sorted, one after the other. */
  readonly heads: Uint8Array;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

/** True where a snapshot's bytes are still those that were verified when it was made. */
export function isWholeSnapshot(snapshot: Pick<StoredSnapshot, 'bytes' | 'sha256'>): boolean {
  return Buffer.compare(sha256(snapshot.bytes), snapshot.sha256) === 0;
}

/** Reads snapshots by their document. */
export class Snapshots {
  private readonly select;

  constructor(database: Database) {
    this.select = database.prepare<StoredSnapshot>('SELECT * FROM snapshots WHERE doc = ?');
  }

  of(doc: number): StoredSnapshot | undefined {
    return this.select.get(doc);
  }
}
