import { deserialize, serialize } from 'node:v8';
import Libsql from 'libsql';
import { KEYS, type Rows, STORE_NAMES, type StoreName, type SummaryRow } from '../../workers/storage/schema.ts';
import { StorageProblem } from '../../workers/storage/storage-problem.ts';
import type { DeviceStorage, Key, Range, StorageReader, StorageWriter } from '../../workers/store/storage-port.ts';

/**
 * A device's storage in an SQLite file, for devices without a browser. `strict` waits for the disk (`synchronous=FULL`),
 * `relaxed` leaves it to the next checkpoint; either way a transaction is kept as a whole.
 */
export function sqliteStorage(path: string): DeviceStorage {
  const db = new Libsql(path);
  db.prepare('PRAGMA journal_mode=WAL').get([]);
  // Keys come in no order: with room for the inner pages, and moved into the file less often, each is written fewer times.
  db.exec('PRAGMA cache_size=-32000');
  db.prepare('PRAGMA wal_autocheckpoint=8000').get([]);
  for (const store of STORE_NAMES)
    db.exec(`CREATE TABLE IF NOT EXISTS ${store} (key TEXT PRIMARY KEY, rev INTEGER, bytes BLOB, value BLOB) WITHOUT ROWID`);
  db.exec('CREATE UNIQUE INDEX IF NOT EXISTS summaries_rev ON summaries (rev)');
  const tables = prepareTables(db);
  let last: Promise<unknown> = Promise.resolve();
  let durability = '';
  let closed = false;

  function inOrder<T>(run: () => Promise<T>): Promise<T> {
    const result = last.then(() => {
      if (closed) throw new StorageProblem('storageGone');
      return run();
    });
    last = result.catch(() => {});
    return result;
  }

  async function transaction<T>(begin: string, body: () => Promise<T>): Promise<T> {
    try {
      db.exec(begin);
      const result = await body();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw isSqliteError(error)
        ? new StorageProblem(/full/i.test(error.message) ? 'storageFull' : 'storageGone', { cause: error })
        : error;
    }
  }

  return {
    read: (_stores, body) => inOrder(() => transaction('BEGIN', () => body(reader(tables)))),
    write: (_stores, wanted, body) =>
      inOrder(() => {
        const mode = wanted === 'strict' ? 'FULL' : 'NORMAL';
        if (mode !== durability) db.exec(`PRAGMA synchronous=${mode}`);
        durability = mode;
        return transaction('BEGIN IMMEDIATE', () => body(writer(tables)));
      }),
    summariesSince: (rev, limit) => inOrder(async () => tables.since.all([rev, limit]).map((row) => unpack<SummaryRow>(row))),
    // The driver takes it ill to be closed inside a transaction.
    close: () => {
      void last.then(() => {
        closed = true;
        db.close();
      });
    },
  };
}

/** Stores whose rows hold bytes among the rest. */
const WITH_BYTES: ReadonlySet<StoreName> = new Set(['meta', 'outbox']);

interface StoredRow {
  readonly bytes: Blob | null;
  readonly value: Blob | string;
}
/** The driver gives blobs of one row as Buffers, and those of many as ArrayBuffers. */
type Blob = Uint8Array | ArrayBuffer;
type Statement<Row> = {
  get(values: unknown[]): Row | undefined;
  all(values: unknown[]): Row[];
  run(values: unknown[]): { changes: number };
};
type Table = {
  get: Statement<StoredRow>;
  range: Statement<StoredRow>;
  count: Statement<{ n: number }>;
  put: Statement<never>;
  add: Statement<never>;
  delete: Statement<never>;
  deleteAll: Statement<never>;
};
type Tables = { [S in StoreName]: Table } & { since: Statement<StoredRow> };

function prepareTables(db: Libsql.Database): Tables {
  const prepare = <Row>(sql: string): Statement<Row> => db.prepare(sql) as unknown as Statement<Row>;
  const table = (name: StoreName): Table => ({
    get: prepare(`SELECT bytes, value FROM ${name} WHERE key = ?`),
    range: prepare(`SELECT bytes, value FROM ${name} WHERE key > ? AND key < ? ORDER BY key LIMIT ?`),
    count: prepare(`SELECT count(*) AS n FROM ${name} WHERE key > ? AND key < ?`),
    put: prepare(`INSERT OR REPLACE INTO ${name} (key, rev, bytes, value) VALUES (?, ?, ?, ?)`),
    add: prepare(`INSERT INTO ${name} (key, rev, bytes, value) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`),
    delete: prepare(`DELETE FROM ${name} WHERE key = ?`),
    deleteAll: prepare(`DELETE FROM ${name} WHERE key > ? AND key < ?`),
  });
  return {
    ...(Object.fromEntries(STORE_NAMES.map((name) => [name, table(name)])) as { [S in StoreName]: Table }),
    since: prepare('SELECT bytes, value FROM summaries WHERE rev > ? ORDER BY rev LIMIT ?'),
  };
}

function reader(tables: Tables): StorageReader {
  return {
    get: async <S extends StoreName>(store: S, key: Key) => {
      const row = tables[store].get.get([text(key)]);
      return row && unpack<Rows[S]>(row);
    },
    has: async (store, key) => tables[store].get.get([text(key)]) !== undefined,
    range: async <S extends StoreName>(store: S, range: Range) =>
      tables[store].range.all([...bounds(range), range.limit ?? -1]).map((row) => unpack<Rows[S]>(row)),
    count: async (store, prefix = []) => tables[store].count.get(bounds({ prefix }))?.n ?? 0,
  };
}

function writer(tables: Tables): StorageWriter {
  return {
    ...reader(tables),
    put: (store, row) => void tables[store].put.run(pack(store, row)),
    add: async (store, row) => tables[store].add.run(pack(store, row)).changes > 0,
    delete: (store, key) => void tables[store].delete.run([text(key)]),
    deleteAll: (store, prefix) => void tables[store].deleteAll.run(bounds({ prefix })),
  };
}

/** The bytes of a document lie beside the rest as they are; the rest is JSON, save where bytes are among it. */
function pack<S extends StoreName>(store: S, row: Rows[S]): unknown[] {
  const fields = row as unknown as Record<string, string | number>;
  const { bytes = null } = row as { bytes?: Uint8Array };
  const rest = bytes ? { ...row, bytes: undefined } : row;
  return [
    text(KEYS[store].map((field) => fields[field] ?? '')),
    store === 'summaries' ? (fields.rev ?? null) : null,
    bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    WITH_BYTES.has(store) ? serialize(rest) : JSON.stringify(rest),
  ];
}

function unpack<T>({ bytes, value }: StoredRow): T {
  const rest = (typeof value === 'string' ? JSON.parse(value) : deserialize(new Uint8Array(value))) as object;
  return (bytes ? { ...rest, bytes: new Uint8Array(bytes) } : rest) as T;
}

/** Keys as text that sorts as the keys do. */
function text(key: Key): string {
  return key.map((part) => (typeof part === 'number' ? String(part).padStart(16, '0') : part)).join('\u0001');
}

function bounds({ prefix = [], after }: Range): [string, string] {
  const start = prefix.length > 0 ? `${text(prefix)}\u0001` : '';
  return [after ? text(after) : start, prefix.length > 0 ? `${text(prefix)}\u0002` : '\uffff'];
}

function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE');
}
