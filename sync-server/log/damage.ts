import { timingSafeEqual } from 'node:crypto';
import { bytesOfHash, DamagedChunk, readChangeHeader } from '../../model/wire/change-header.ts';
import { type Database, StorageFailure } from '../database.ts';
import { nodeDigest, sha256 } from '../digest.ts';

const TYPE_AT = 8;
const CHANGE = 1;

export interface StoredChange {
  readonly doc: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * True where a row's bytes still are the change that its hash names: a change's hash is the SHA-256 of its uncompressed
 * form, so it is the row's checksum as well.
 */
export function isWhole(bytes: Uint8Array, hash: Uint8Array): boolean {
  if (hash.length !== 32) return false;
  try {
    if (bytes[TYPE_AT] !== CHANGE) return sameBytes(bytesOfHash(readChangeHeader(bytes, nodeDigest).hash), hash);
  } catch (error) {
    if (error instanceof DamagedChunk) return false;
    throw error;
  }
  return isMagic(bytes) && sameBytes(bytes.subarray(4, 8), hash.subarray(0, 4)) && sameBytes(sha256(bytes.subarray(TYPE_AT)), hash);
}

function isMagic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x85 && bytes[1] === 0x6f && bytes[2] === 0x4a && bytes[3] === 0x83;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Takes damaged rows out of the log and keeps them apart, where a person can look at them. They come back when a device sends the change again. */
export class DamagedRows {
  /** How many there are; nearly always none, and then nothing below asks the disk. */
  count = 0;
  private readonly database: Database;
  private readonly keep;
  private readonly dropChange;
  private readonly drop;
  private readonly find;
  private readonly findOf;

  constructor(database: Database) {
    this.database = database;
    this.keep = database.prepare('INSERT OR REPLACE INTO damaged (doc, seq, hash, bytes) VALUES (?, ?, ?, ?)');
    this.dropChange = database.prepare('DELETE FROM changes WHERE doc = ? AND seq = ?');
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
    return this.count > 0 && this.drop.run(doc, hash) > 0;
  }

  recount(): void {
    this.count = this.database.prepare<{ n: number }>('SELECT count(*) AS n FROM damaged').get()?.n ?? 0;
  }

  /** Never throws: where even this can't be written, the row is only left out of what is served. */
  setAside(rows: readonly StoredChange[]): void {
    try {
      this.database.exec('BEGIN');
      for (const { doc, seq, hash, bytes } of rows) {
        this.keep.run(doc, seq, hash, bytes);
        this.dropChange.run(doc, seq);
      }
      this.database.exec('COMMIT');
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      this.tryRollback();
    }
    this.recount();
  }

  private tryRollback(): void {
    try {
      this.database.exec('ROLLBACK');
    } catch {
      // Already rolled back by SQLite.
    }
  }
}
