import type { Database } from '../database.ts';
import { attached, columnsOf, inTransaction, sharedColumns } from './tables.ts';

/** Puts the exports that the database at `from` has on record into a copy that was made before them: going back does not make them undone. */
export function carryExports(copy: Database, from: string): void {
  attached(copy, 'source', from, () => {
    if (columnsOf(copy, 'source', 'exports').length === 0) return;
    const columns = sharedColumns(copy, 'source', 'exports', ['n']).join(', ');
    inTransaction(copy, () =>
      copy.exec(
        `INSERT INTO main.exports (${columns}) SELECT ${columns} FROM source.exports
         WHERE note NOT IN (SELECT note FROM main.exports) ORDER BY n`,
      ),
    );
  });
}
