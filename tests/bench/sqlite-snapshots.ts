import { deserialize, serialize } from 'node:v8';
import Libsql from 'libsql';
import type { SnapshotStore } from '../../workers/search/ports.ts';

const HEAD = -1;

/** The search's snapshot in an SQLite file of its own, as the rest of the headless device keeps its rows. */
export function sqliteSnapshots(file: string, onWritten: () => void): SnapshotStore & { close(): void } {
  const db = new Libsql(file);
  db.exec('CREATE TABLE IF NOT EXISTS snapshot (n INTEGER PRIMARY KEY, value BLOB NOT NULL)');
  const select = db.prepare('SELECT value FROM snapshot WHERE n = ?');
  const insert = db.prepare('INSERT OR REPLACE INTO snapshot (n, value) VALUES (?, ?)');
  const read = (n: number): unknown => {
    const row = select.get([n]) as { readonly value: Uint8Array } | undefined;
    return row ? deserialize(new Uint8Array(row.value)) : undefined;
  };
  return {
    head: async () => read(HEAD) ?? null,
    read: async (from, count) => Array.from({ length: count }, (_, at) => read(from + at)).filter((chunk) => chunk !== undefined),
    async write(head, chunks, after) {
      if (after !== null && (read(HEAD) as { readonly stamp?: string } | undefined)?.stamp !== after) return false;
      db.exec('BEGIN');
      if (after === null) db.exec('DELETE FROM snapshot');
      for (const [n, value] of [...chunks, [HEAD, head] as const]) insert.run([n, serialize(value)]);
      db.exec('COMMIT');
      onWritten();
      return true;
    },
    clear: async () => void db.exec('DELETE FROM snapshot'),
    close: () => void db.close(),
  };
}
