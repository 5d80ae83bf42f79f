import Libsql from 'libsql';

/**
 * The only file that knows which SQLite driver is used. Calls are synchronous: a statement takes microseconds and there is
 * one writer. Whatever the disk refuses comes out as `StorageFailure`.
 */
export type SqlValue = string | number | Uint8Array | null;

export interface Statement<Row> {
  /** Executes; says how many rows were changed. */
  run(...values: SqlValue[]): number;
  get(...values: SqlValue[]): Row | undefined;
  all(...values: SqlValue[]): Row[];
}

export interface Database {
  exec(sql: string): void;
  /** `Row` is what the statement selects; the schema is ours, so it is not checked again. */
  prepare<Row = never>(sql: string): Statement<Row>;
  close(): void;
}

/** The disk is full, failing or damaged. The message is SQLite's own and holds no values. */
export class StorageFailure extends Error {
  override name = 'StorageFailure';
}

/**
 * Opens or makes the database file. What is committed is on the disk (`synchronous=FULL` over a write-ahead log), and what
 * is deleted is overwritten (`secure_delete`). @throws StorageFailure
 */
export function openDatabase(path: string): Database {
  const database = connect(path);
  // Answered with a row, so it goes through prepare; 8 KB pages hold a whole small card.
  database.exec('PRAGMA page_size=8192');
  database.prepare('PRAGMA journal_mode=WAL').get();
  for (const setting of ['synchronous=FULL', 'foreign_keys=ON', 'cache_size=-16000', 'temp_store=MEMORY'])
    database.exec(`PRAGMA ${setting}`);
  database.prepare('PRAGMA secure_delete=ON').get();
  database.prepare('PRAGMA busy_timeout=5000').get();
  return database;
}

/**
 * Opens a database file that nobody else uses and that is to stay one file, as a back-up is: no write-ahead log beside it.
 * @throws StorageFailure, where it is no database too
 */
export function openCopy(path: string): Database {
  const database = connect(path);
  database.prepare('PRAGMA journal_mode=DELETE').get();
  for (const setting of ['synchronous=FULL', 'cache_size=-16000']) database.exec(`PRAGMA ${setting}`);
  database.prepare('PRAGMA secure_delete=ON').get();
  database.prepare('PRAGMA busy_timeout=5000').get();
  return database;
}

function connect(path: string): Database {
  const driver = attempt(() => new Libsql(path));
  return {
    exec: (sql) => attempt(() => void driver.exec(sql)),
    prepare: <Row>(sql: string) => toStatement<Row>(attempt(() => driver.prepare<unknown[]>(sql))),
    close: () => void driver.close(),
  };
}

function toStatement<Row>(statement: Libsql.Statement<unknown[]>): Statement<Row> {
  // Values go in as one array: the driver would take a lone blob for an object of named parameters.
  return {
    run: (...values) => attempt(() => statement.run(values).changes),
    get: (...values) => attempt(() => statement.get(values) as Row | undefined),
    all: (...values) => attempt(() => statement.all(values).map((row) => withBytes(row) as Row)),
  };
}

/** Of several rows, this driver hands blobs over as bare ArrayBuffers. */
function withBytes(row: unknown): unknown {
  const cells = row as Record<string, unknown>;
  for (const column in cells) {
    const value = cells[column];
    if (value instanceof ArrayBuffer) cells[column] = Buffer.from(value);
  }
  return row;
}

function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new StorageFailure(cause instanceof Error ? cause.message : 'unknown', { cause });
  }
}
