import type { Database } from '../database.ts';
import { forgetPhotosOf } from './photos.ts';
import { attached, inTransaction, sharedColumns, tablesWith } from './tables.ts';

/**
 * Erases from a copy whatever the database at `from` has erased: every row of the document goes, and its tombstone comes, so that
 * neither the copy nor a device that was away brings the client back. @returns how many documents the copy did not know as erased.
 */
export function carryErasures(copy: Database, from: string): number {
  return attached(copy, 'source', from, () =>
    inTransaction(copy, () => {
      copy.exec(`
        CREATE TEMP TABLE gone (id TEXT PRIMARY KEY);
        INSERT INTO gone SELECT id FROM source.documents WHERE erased = 1
          EXCEPT SELECT id FROM main.documents WHERE erased = 1;
      `);
      const gone = copy.prepare<{ n: number }>('SELECT count(*) AS n FROM gone').get()?.n ?? 0;
      if (gone > 0) erase(copy);
      copy.exec('DROP TABLE gone');
      return gone;
    }),
  );
}

function erase(copy: Database): void {
  forgetPhotosOf(copy, 'SELECT n FROM main.documents WHERE id IN gone');
  for (const table of tablesWith(copy, 'doc').filter((name) => name !== 'tombstones'))
    copy.exec(`DELETE FROM main.${table} WHERE doc IN (SELECT n FROM main.documents WHERE id IN gone)`);
  copy.exec(`
    INSERT INTO main.documents (id, heads) SELECT id, x'' FROM gone WHERE id NOT IN (SELECT id FROM main.documents) ORDER BY id;
    UPDATE main.documents SET heads = x'', erased = 1 WHERE id IN gone;
  `);
  // The copy's log goes on from its own end; whatever else a tombstone tells comes along.
  const details = sharedColumns(copy, 'source', 'tombstones', ['seq', 'doc']);
  const list = (prefix: string) => details.map((column) => `, ${prefix}${column}`).join('');
  copy.exec(`
    INSERT INTO main.tombstones (seq, doc${list('')})
      SELECT ${lastSeq(copy, 'main')} + row_number() OVER (ORDER BY t.seq), mine.n${list('t.')}
      FROM source.tombstones t JOIN source.documents theirs ON theirs.n = t.doc JOIN main.documents mine ON mine.id = theirs.id
      WHERE mine.id IN gone
  `);
}

/** The last number that the log in `schema` has given out. */
export function lastSeq(database: Database, schema: string): number {
  const tables = tablesWith(database, 'seq', 'doc');
  const last = (table: string) =>
    database.prepare<{ seq: number | null }>(`SELECT max(seq) AS seq FROM ${schema}.${table}`).get()?.seq ?? 0;
  return Math.max(0, ...tables.map(last));
}
