import { type Database, StorageFailure } from '../database.ts';
import { sha256 } from '../digest.ts';
import { isWhole, type StoredChange } from '../log/damage.ts';
import { meta } from '../log/schema.ts';
import { tablesWith } from './tables.ts';

/** What was found by reading a back-up back. */
export interface Verified {
  readonly documents: number;
  readonly changes: number;
  /** Ids of documents with a row that is not what its hash says: it was so in the server's own data. */
  readonly damaged: readonly string[];
}

/** The file is no back-up, or is torn. */
export class BackUpUnusable extends Error {
  override name = 'BackUpUnusable';
}

/** Rows read at a time: a copy is read straight through with little memory. */
const HANDFUL = 500;

/** Reads a whole copy back: SQLite's own check of every page, then every row against its hash. @throws BackUpUnusable */
export function verify(copy: Database): Verified {
  try {
    const problems = copy.prepare<{ integrity_check: string }>('PRAGMA integrity_check(1)').all();
    if (problems[0]?.integrity_check !== 'ok') throw new BackUpUnusable('the file is damaged');
    for (const name of ['server', 'salon'])
      meta(copy, name, () => {
        throw new BackUpUnusable('the file is no back-up of Kartoteka');
      });
    const damaged = new Set([...damagedChanges(copy), ...damagedSealed(copy)]);
    const count = (sql: string) => copy.prepare<{ n: number }>(sql).get()?.n ?? 0;
    const name = copy.prepare<{ id: string }>('SELECT id FROM documents WHERE n = ?');
    return {
      documents: count('SELECT count(*) AS n FROM documents WHERE erased = 0'),
      changes: count('SELECT count(*) AS n FROM changes'),
      damaged: [...damaged].map((n) => name.get(n)?.id ?? '').filter(Boolean),
    };
  } catch (cause) {
    if (cause instanceof StorageFailure) throw new BackUpUnusable(`the file can’t be read: ${cause.message}`, { cause });
    throw cause;
  }
}

/** Documents with a change that the log's reader would set aside. */
function* damagedChanges(copy: Database): Generator<number> {
  const select = copy.prepare<StoredChange>(
    `SELECT doc, seq, hash, bytes FROM changes WHERE (doc, seq) > (?, ?) ORDER BY doc, seq LIMIT ${HANDFUL}`,
  );
  let [doc, seq] = [-1, -1];
  for (let rows = select.all(doc, seq); rows.length > 0; rows = select.all(doc, seq)) {
    for (const row of rows) {
      ({ doc, seq } = row);
      if (!isWhole(row.bytes, row.hash)) yield doc;
    }
  }
}

/** Documents with anything else that is stored beside its SHA-256: summaries, and whatever joins them. */
function* damagedSealed(copy: Database): Generator<number> {
  for (const table of tablesWith(copy, 'doc', 'bytes', 'sha256')) {
    const select = copy.prepare<{ doc: number; bytes: Uint8Array; sha256: Uint8Array }>(
      `SELECT doc, bytes, sha256 FROM ${table} ORDER BY doc LIMIT ${HANDFUL} OFFSET ?`,
    );
    for (let at = 0, rows = select.all(0); rows.length > 0; at += HANDFUL, rows = select.all(at))
      for (const row of rows) if (Buffer.compare(row.sha256, sha256(row.bytes)) !== 0) yield row.doc;
  }
}
