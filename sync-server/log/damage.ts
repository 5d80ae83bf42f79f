import { hash } from 'node:crypto';
import { bytesOfHash, DamagedChunk, readChangeHeader, splitChunks } from '../../model/wire/change-header.ts';
import { type Database, StorageFailure } from '../database.ts';
import { nodeDigest } from '../digest.ts';

const MAGIC = [0x85, 0x6f, 0x4a, 0x83];
const CHECKSUM = [0, 1, 2, 3];
const TYPE_AT = 8;
const CHANGE = 1;
const HASH_BYTES = 32;

export interface StoredChange {
  readonly doc: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What turned out to be damaged: a change, or a snapshot, by the number of the last change in it. */
export type Damaged = StoredChange | { readonly doc: number; readonly seq: number; readonly snapshot: Uint8Array };

/**
 * True where a row's bytes still are the change that its hash names: a change's hash is the SHA-256 of its uncompressed
 * form, so it is the row's checksum as well.
 */
export function isWhole(bytes: Uint8Array, name: Uint8Array): boolean {
  if (name.length !== HASH_BYTES) return false;
  if (bytes[TYPE_AT] !== CHANGE) return isWholePacked(bytes, name);
  const isFramed = MAGIC.every((byte, i) => bytes[i] === byte) && CHECKSUM.every((i) => bytes[4 + i] === name[i]);
  return isFramed && sha256Text(bytes.subarray(TYPE_AT)) === asText(name);
}

/** The same for a document's changes, one after the other, and their hashes in the same order. */
export function areWhole(bytes: Uint8Array, hashes: Uint8Array): boolean {
  const { chunks, rest } = splitChunks(bytes);
  if (rest.length > 0 || chunks.length * HASH_BYTES !== hashes.length) return false;
  return chunks.every((chunk, i) => isWhole(chunk, hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)));
}

function isWholePacked(bytes: Uint8Array, name: Uint8Array): boolean {
  try {
    return Buffer.compare(bytesOfHash(readChangeHeader(bytes, nodeDigest).hash), name) === 0;
  } catch (error) {
    if (error instanceof DamagedChunk) return false;
    throw error;
  }
}

/** Digests are compared as text of a byte a letter: for small rows, three times as fast as making buffers of them. */
function sha256Text(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'binary');
}

function asText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Takes damaged rows out of the log and keeps them apart, where a person can look at them. They come back when a device sends the change again. */
export class DamagedRows {
  /** How many there are; nearly always none, and then nothing below asks the disk. */
  count = 0;
  private readonly database: Database;
  private readonly keep;
  private readonly dropChange;
  private readonly drop;
  private readonly keepSnapshot;
  private readonly dropSnapshot;
  private readonly find;
  private readonly findOf;

  constructor(database: Database) {
    this.database = database;
    this.keep = database.prepare('INSERT OR REPLACE INTO damaged (doc, seq, hash, bytes) VALUES (?, ?, ?, ?)');
    this.dropChange = database.prepare('DELETE FROM changes WHERE doc = ? AND seq = ?');
    // Each change that was in it is missed by its name until a device brings it back; the bytes lie beside the last one.
    this.keepSnapshot = database.prepare(
      "INSERT OR REPLACE INTO damaged (doc, seq, hash, bytes) SELECT doc, seq, hash, CASE seq WHEN ? THEN ? ELSE x'' END FROM compacted WHERE doc = ?",
    );
    this.dropSnapshot = ['compacted', 'snapshots'].map((table) => database.prepare(`DELETE FROM ${table} WHERE doc = ?`));
    this.drop = database.prepare('DELETE FROM damaged WHERE doc = ? AND hash = ?');
    this.find = database.prepare<{ seq: number }>('SELECT seq FROM damaged WHERE doc = ? AND hash = ?');
    this.findOf = database.prepare<{ seq: number }>('SELECT seq FROM damaged WHERE doc = ? LIMIT 1');
    this.recount();
  }

  has(doc: number, hash: Uint8Array): boolean {
    return this.count > 0 && this.find.get(doc, hash) !== undefined;
  }

  hasAnyOf(doc: number): boolean {
    return this.count > 0 && this.findOf.get(doc) !== undefined;
  }

  /** Forgets the damaged copy of a change that has come again. @returns whether there was one. */
  replaced(doc: number, hash: Uint8Array): boolean {
    if (this.count === 0) return false;
    const gone = this.drop.run(doc, hash);
    this.count -= gone;
    return gone > 0;
  }

  /** Ids of documents that lack a row, of all or of these. */
  documents(among?: ReadonlySet<number>): string[] {
    if (this.count === 0) return [];
    const rows = this.database.prepare<{ n: number; id: string }>(
      'SELECT n, id FROM documents WHERE n IN (SELECT DISTINCT doc FROM damaged) ORDER BY n',
    );
    return rows.all().flatMap(({ n, id }) => (!among || among.has(n) ? [id] : []));
  }

  recount(): void {
    this.count = this.database.prepare<{ n: number }>('SELECT count(*) AS n FROM damaged').get()?.n ?? 0;
  }

  /** Never throws: where even this can't be written, the row is only left out of what is served. */
  setAside(rows: readonly Damaged[]): void {
    try {
      this.database.exec('BEGIN');
      for (const row of rows) {
        if ('snapshot' in row) this.setSnapshotAside(row.doc, row.seq, row.snapshot);
        else {
          this.keep.run(row.doc, row.seq, row.hash, row.bytes);
          this.dropChange.run(row.doc, row.seq);
        }
      }
      this.database.exec('COMMIT');
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      this.tryRollback();
    }
    this.recount();
  }

  private setSnapshotAside(doc: number, seq: number, bytes: Uint8Array): void {
    this.keepSnapshot.run(seq, bytes, doc);
    for (const statement of this.dropSnapshot) statement.run(doc);
  }

  private tryRollback(): void {
    try {
      this.database.exec('ROLLBACK');
    } catch {
      // Already rolled back by SQLite.
    }
  }
}
