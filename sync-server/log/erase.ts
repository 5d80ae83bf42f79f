import type { Database } from '../database.ts';
import type { Sequence } from './append.ts';
import type { TouchedDocuments } from './documents.ts';

/** Erasure: every byte of the document goes, its name stays as a tombstone so that it is refused for ever. */
export class Erase {
  private readonly documents: TouchedDocuments;
  private readonly sequence: Sequence;
  private readonly deletes;
  private readonly putTombstone;

  constructor(database: Database, documents: TouchedDocuments, sequence: Sequence) {
    this.documents = documents;
    this.sequence = sequence;
    this.deletes = ['changes', 'summaries', 'damaged'].map((table) => database.prepare(`DELETE FROM ${table} WHERE doc = ?`));
    this.putTombstone = database.prepare('INSERT INTO tombstones (seq, doc) VALUES (?, ?)');
  }

  /** @returns false where it was erased before. A document nobody has sent yet is refused from now on, too. */
  erase(doc: string): boolean {
    const document = this.documents.findOrMake(doc);
    if (document.erased) return false;
    for (const statement of this.deletes) statement.run(document.n);
    document.erased = true;
    document.heads.clear();
    this.documents.mark(document);
    this.putTombstone.run(this.sequence.next(), document.n);
    return true;
  }
}
