import type { Database, SqlValue } from '../database.ts';

/** A document with something that is stored of it beside its SHA-256; both are empty where there is nothing. */
export interface PackedRow {
  readonly n: number;
  readonly id: string;
  /** As stored: sorted, one after the other. */
  readonly heads: Uint8Array;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

interface Packed {
  readonly ns: string | null;
  readonly ids: string;
  readonly sizes: string;
  readonly heads: Uint8Array;
  readonly bytes: Uint8Array;
  readonly digests: Uint8Array;
}

/**
 * Reads many rows as one: what the driver takes for handing over a row is many times what SQLite takes for reading it.
 * SQLite joins text only, and casts bytes to it and back as they are.
 */
export class PackedRows {
  private readonly statement;

  /** `select`: gives n, id, heads, bytes and sha256 (the last two may be null), in order. */
  constructor(database: Database, select: string) {
    const joined = (column: string) => `CAST(group_concat(CAST(${column} AS TEXT), '') AS BLOB)`;
    this.statement = database.prepare<Packed>(
      `SELECT group_concat(n) AS ns, group_concat(id) AS ids, group_concat(length(heads) || ' ' || length(bytes) || ' ' || length(sha256)) AS sizes,
        ${joined('heads')} AS heads, ${joined('bytes')} AS bytes, ${joined('sha256')} AS digests
       FROM (SELECT n, id, heads, coalesce(bytes, x'') AS bytes, coalesce(sha256, x'') AS sha256 FROM (${select}))`,
    );
  }

  all(...values: SqlValue[]): PackedRow[] {
    const packed = this.statement.get(...values);
    if (!packed || packed.ns === null) return [];
    const ids = packed.ids.split(',');
    const sizes = packed.sizes.split(',').map((three) => three.split(' ').map(Number));
    const heads = new Pieces(packed.heads);
    const bytes = new Pieces(packed.bytes);
    const digests = new Pieces(packed.digests);
    return packed.ns.split(',').map((n, i) => {
      const [head = 0, length = 0, digest = 0] = sizes[i] ?? [];
      return { n: Number(n), id: ids[i] ?? '', heads: heads.next(head), bytes: bytes.next(length), sha256: digests.next(digest) };
    });
  }
}

/** Bytes cut one piece after the other. */
class Pieces {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
