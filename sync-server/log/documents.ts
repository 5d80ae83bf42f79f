import type { ChangeHash } from '../../model/ids.ts';
import type { Database } from '../database.ts';
import { packHeads, unpackHeads } from './heads.ts';

export interface LoggedDocument {
  readonly n: number;
  readonly id: string;
  readonly heads: Set<ChangeHash>;
  erased: boolean;
}

/** The documents one transaction touches: read once, written once before the commit, forgotten after it. Memory follows the transaction, not the salon. */
export class TouchedDocuments {
  private readonly touched = new Map<string, LoggedDocument>();
  private readonly changed = new Set<LoggedDocument>();
  private readonly database: Database;
  private readonly select;
  private readonly insert;
  private readonly update;
  private nextN = 1;
  private total: number | undefined;

  constructor(database: Database) {
    this.database = database;
    this.select = database.prepare<{ n: number; heads: Uint8Array; erased: number }>('SELECT n, heads, erased FROM documents WHERE id = ?');
    this.insert = database.prepare("INSERT INTO documents (n, id, heads) VALUES (?, ?, x'')");
    this.update = database.prepare('UPDATE documents SET heads = ?, erased = ? WHERE n = ?');
    this.reload();
  }

  find(id: string): LoggedDocument | undefined {
    const known = this.touched.get(id);
    if (known) return known;
    const row = this.select.get(id);
    if (!row) return undefined;
    const document = { n: row.n, id, heads: new Set(unpackHeads(row.heads)), erased: row.erased === 1 };
    this.touched.set(id, document);
    return document;
  }

  findOrMake(id: string): LoggedDocument {
    const known = this.find(id);
    if (known) return known;
    const document = { n: this.nextN++, id, heads: new Set<ChangeHash>(), erased: false };
    this.insert.run(document.n, id);
    this.total = undefined;
    this.touched.set(id, document);
    return document;
  }

  /** Notes that a document's heads or erasure are to be written. */
  mark(document: LoggedDocument): void {
    this.changed.add(document);
  }

  /** Writes what was marked, before a commit. @returns whether a document was erased. */
  write(): boolean {
    let erased = false;
    for (const document of this.changed) {
      this.update.run(packHeads(document.heads), document.erased ? 1 : 0, document.n);
      erased ||= document.erased;
    }
    if (erased) this.total = undefined;
    this.changed.clear();
    return erased;
  }

  /** Documents that are not erased. Counted again only after their number changed. */
  count(): number {
    this.total ??= this.database.prepare<{ n: number }>('SELECT count(*) AS n FROM documents WHERE erased = 0').get()?.n ?? 0;
    return this.total;
  }

  /** After each commit. */
  forget(): void {
    this.touched.clear();
    this.changed.clear();
  }

  /** After a rollback: what the disk has counts. */
  reload(): void {
    this.forget();
    this.total = undefined;
    this.nextN = (this.database.prepare<{ n: number | null }>('SELECT max(n) AS n FROM documents').get()?.n ?? 0) + 1;
  }
}
