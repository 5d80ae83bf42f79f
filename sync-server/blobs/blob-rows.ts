import type { Database } from '../database.ts';
import type { PictureType } from './picture-file.ts';
import type { BlobRefs } from './refs.ts';

export interface StoredBlob {
  /** Bytes. */
  readonly size: number;
  readonly type: PictureType;
}

/** Absent blobs of one shard that are told at a time. */
const ABSENT = 100;

/** The blobs that are on the disk, whole and checked. A row comes after its file, and goes before it. */
export class BlobRows {
  /** Those that cards refer to and that were not there at the last look: never sent, or lost, or referred to again after long. */
  absent: readonly Uint8Array[] = [];
  private readonly refs: BlobRefs;
  private readonly select;
  private readonly insert;
  private readonly delete;
  private readonly selectShard;
  private readonly count;
  private readonly selectAbsent;

  constructor(database: Database, refs: BlobRefs) {
    this.refs = refs;
    this.select = database.prepare<StoredBlob>('SELECT size, type FROM blobs WHERE hash = ?');
    this.insert = database.prepare('INSERT INTO blobs (hash, size, type, at) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING');
    this.delete = database.prepare('DELETE FROM blobs WHERE hash = ?');
    this.selectShard = database.prepare<{ name: string }>('SELECT lower(hex(hash)) AS name FROM blobs WHERE hash >= ? AND hash < ?');
    this.count = database.prepare<{ n: number; bytes: number | null }>('SELECT count(*) AS n, sum(size) AS bytes FROM blobs');
    this.selectAbsent = database.prepare<{ hash: Uint8Array }>(
      `SELECT DISTINCT r.hash FROM blob_refs r LEFT JOIN blobs b ON b.hash = r.hash
       WHERE r.hash >= ? AND r.hash < ? AND r.dropped_at = 0 AND b.hash IS NULL LIMIT ${ABSENT}`,
    );
  }

  find(name: string): StoredBlob | undefined {
    return this.select.get(bytesOf(name));
  }

  /** Unless no document refers to it any more. Inside a transaction. */
  put(name: string, { size, type }: StoredBlob, now: number): void {
    if (this.refs.has(name)) this.insert.run(bytesOf(name), size, type, now);
  }

  /** Inside a transaction. */
  remove(name: string): void {
    this.delete.run(bytesOf(name));
  }

  /** Names that begin with these two digits. */
  namesIn(shard: string): Set<string> {
    return new Set(this.selectShard.all(...boundsOf(shard)).map(({ name }) => name));
  }

  /** Those that begin with these two digits, that a card refers to, and that are not there; some of them. */
  absentIn(shard: string): Uint8Array[] {
    return this.selectAbsent.all(...boundsOf(shard)).map(({ hash }) => hash);
  }

  /** Which of these there are none of. */
  lacking(hashes: readonly Uint8Array[]): Uint8Array[] {
    return hashes.filter((hash) => !this.select.get(hash));
  }

  totals(): { count: number; bytes: number } {
    const row = this.count.get();
    return { count: row?.n ?? 0, bytes: row?.bytes ?? 0 };
  }
}

function boundsOf(shard: string): [Uint8Array, Uint8Array] {
  const first = Number.parseInt(shard, 16);
  return [Buffer.of(first), first === 0xff ? Buffer.alloc(33, 0xff) : Buffer.of(first + 1)];
}

function bytesOf(name: string): Uint8Array {
  return Buffer.from(name, 'hex');
}
