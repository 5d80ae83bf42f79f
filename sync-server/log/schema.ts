import { randomBytes } from 'node:crypto';
import bs58check from 'bs58check';
import type { Database } from '../database.ts';

/**
 * A document's changes lie together, in order (`changes` is clustered by document), so that serving whole documents reads
 * the disk straight through; `changes_by_seq` is the log's order. Documents are named by a small number inside.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    heads BLOB NOT NULL,          -- 32 bytes a head, sorted
    erased INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE IF NOT EXISTS changes (
    doc INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    device INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (doc, seq)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS changes_by_seq ON changes (seq);
  CREATE UNIQUE INDEX IF NOT EXISTS changes_by_hash ON changes (doc, hash);
  CREATE TABLE IF NOT EXISTS tombstones (
    seq INTEGER PRIMARY KEY,
    doc INTEGER NOT NULL,
    at INTEGER NOT NULL DEFAULT 0,    -- epoch ms, 0: nobody knows
    device INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT ''     -- the device's, then
  );
  CREATE TABLE IF NOT EXISTS summaries (doc INTEGER PRIMARY KEY, heads BLOB NOT NULL, bytes BLOB NOT NULL, sha256 BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS damaged (
    doc INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (doc, seq)
  ) WITHOUT ROWID;
  -- All changes of a document up to a number as one Automerge document, in their place: these changes are in no other table
  -- but \`compacted\`, by name. \`device\`: the one that made them all, or -1.
  CREATE TABLE IF NOT EXISTS snapshots (
    doc INTEGER PRIMARY KEY,
    upto INTEGER NOT NULL,
    device INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    heads BLOB NOT NULL,
    bytes BLOB NOT NULL,
    sha256 BLOB NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS snapshots_by_upto ON snapshots (upto);
  CREATE TABLE IF NOT EXISTS compacted (
    doc INTEGER NOT NULL, hash BLOB NOT NULL, seq INTEGER NOT NULL, device INTEGER NOT NULL,
    PRIMARY KEY (doc, hash)
  ) WITHOUT ROWID;
  -- Changes with which their document can't be loaded, and what follows them: kept, and given to nobody.
  CREATE TABLE IF NOT EXISTS quarantine (
    doc INTEGER NOT NULL, hash BLOB NOT NULL, seq INTEGER NOT NULL, device INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (doc, hash)
  ) WITHOUT ROWID;
  -- Pictures of a document in the version \`heads\`: picture and thumbnail in turn, 32 bytes each. No row: it has none.
  CREATE TABLE IF NOT EXISTS photos (doc INTEGER PRIMARY KEY, heads BLOB NOT NULL, bytes BLOB NOT NULL, sha256 BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS blob_refs (
    doc INTEGER NOT NULL,                   -- 0: none, kept by a restore
    hash BLOB NOT NULL,
    dropped_at INTEGER NOT NULL DEFAULT 0,  -- epoch ms; 0: the document refers to it
    PRIMARY KEY (doc, hash)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS blob_refs_by_hash ON blob_refs (hash);
  CREATE INDEX IF NOT EXISTS blob_refs_dropped ON blob_refs (dropped_at) WHERE dropped_at > 0;
  -- What is whole in the folder \`blobs\`.
  CREATE TABLE IF NOT EXISTS blobs (hash BLOB PRIMARY KEY, size INTEGER NOT NULL, type TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
  -- Who took clients out of the program as a file. Only added to.
  CREATE TABLE IF NOT EXISTS exports (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    note TEXT NOT NULL UNIQUE,        -- the device's name for it
    at INTEGER NOT NULL,              -- epoch ms, by the device's clock
    heard_at INTEGER NOT NULL,
    format TEXT NOT NULL,
    count INTEGER NOT NULL,
    device TEXT NOT NULL,
    name TEXT NOT NULL                -- the device's, then
  );
  CREATE TRIGGER IF NOT EXISTS exports_stay BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'exports stay on record'); END;
  CREATE TRIGGER IF NOT EXISTS exports_stay_so BEFORE UPDATE ON exports BEGIN SELECT RAISE(ABORT, 'exports stay on record'); END;
  CREATE TABLE IF NOT EXISTS devices (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    credential BLOB NOT NULL,
    paired_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    revoked_at INTEGER NOT NULL DEFAULT 0,
    wiped_at INTEGER NOT NULL DEFAULT 0,
    cursor INTEGER NOT NULL DEFAULT 0,  -- it has the log up to here
    waiting INTEGER NOT NULL DEFAULT 0  -- changes that it had not sent, when it was last here
  );
`;

/** What a newer version needs in the tables of an older one. */
const ADDED = [
  ['tombstones', 'at', 'INTEGER NOT NULL DEFAULT 0'],
  ['tombstones', 'device', 'INTEGER NOT NULL DEFAULT 0'],
  ['tombstones', 'name', "TEXT NOT NULL DEFAULT ''"],
  ['devices', 'revoked_at', 'INTEGER NOT NULL DEFAULT 0'],
  ['devices', 'wiped_at', 'INTEGER NOT NULL DEFAULT 0'],
  ['devices', 'cursor', 'INTEGER NOT NULL DEFAULT 0'],
  ['devices', 'waiting', 'INTEGER NOT NULL DEFAULT 0'],
] as const;

/** Goes up with every change to the tables. */
const TABLES_VERSION = 4;

/** What the log is called, fixed when it is made; only the epoch changes, when the log may have lost something. */
export interface LogNames {
  readonly server: string;
  /** The salon document's id. */
  readonly salon: string;
  readonly epoch: string;
}

/** Makes what is missing, and the log's names at its first start. */
export function prepareTables(database: Database): LogNames {
  database.exec('BEGIN');
  database.exec(TABLES);
  addColumns(database);
  const names = {
    server: meta(database, 'server', () => randomBytes(16).toString('hex')),
    salon: meta(database, 'salon', () => bs58check.encode(randomBytes(16))),
    epoch: meta(database, 'epoch', newEpoch),
  };
  database.exec('COMMIT');
  return names;
}

function addColumns(database: Database): void {
  const columns = database.prepare<{ name: string }>('SELECT name FROM pragma_table_info(?)');
  for (const [table, column, type] of ADDED)
    if (!columns.all(table).some(({ name }) => name === column)) database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  database.exec(`PRAGMA user_version = ${TABLES_VERSION}`);
}

/** Every table that holds something of documents' contents: found by its column `doc`, so that an erasure forgets none. */
export function tablesOfDocuments(database: Database): string[] {
  const columns = database.prepare<{ name: string }>('SELECT name FROM pragma_table_info(?)');
  return database
    .prepare<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'tombstones'")
    .all()
    .map(({ name }) => name)
    .filter((table) => columns.all(table).some(({ name }) => name === 'doc'));
}

export function newEpoch(): string {
  return randomBytes(8).toString('hex');
}

/** A stored text, made where there is none yet. */
export function meta(database: Database, key: string, make: () => string): string {
  const row = database.prepare<{ value: string }>('SELECT value FROM meta WHERE key = ?').get(key);
  if (row) return row.value;
  const value = make();
  setMeta(database, key, value);
  return value;
}

export function setMeta(database: Database, key: string, value: string): void {
  database.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);
}
