import { type Database, openCopy } from '../database.ts';

/** A table's columns, by the names of the tables that have all of `wanted`. So what the log adds one day is found without being named here. */
export function tablesWith(database: Database, ...wanted: string[]): string[] {
  const tables = database.prepare<{ name: string }>("SELECT name FROM main.sqlite_master WHERE type = 'table'").all();
  return tables.map(({ name }) => name).filter((table) => wanted.every((column) => columnsOf(database, 'main', table).includes(column)));
}

export function columnsOf(database: Database, schema: string, table: string): string[] {
  return database
    .prepare<{ name: string }>(`SELECT name FROM pragma_table_info(?, ?)`)
    .all(table, schema)
    .map(({ name }) => name);
}

/** Columns that a table has in both databases, less `known`. */
export function sharedColumns(database: Database, other: string, table: string, known: readonly string[]): string[] {
  const there = columnsOf(database, other, table);
  return columnsOf(database, 'main', table).filter((column) => there.includes(column) && !known.includes(column));
}

/** Runs `act` on the copy in a file. */
export function within<T>(path: string, act: (copy: Database) => T): T {
  const copy = openCopy(path);
  try {
    return act(copy);
  } finally {
    copy.close();
  }
}

/** Runs `act` with another database file in reach under `name`. */
export function attached<T>(database: Database, name: string, path: string, act: () => T): T {
  database.exec(`ATTACH '${quoted(path)}' AS ${name}`);
  try {
    return act();
  } finally {
    database.exec(`DETACH ${name}`);
  }
}

/** All or nothing. */
export function inTransaction<T>(database: Database, act: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

export function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
