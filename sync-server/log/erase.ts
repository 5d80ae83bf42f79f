import type { BlobRefs } from '../blobs/refs.ts';
import type { Database } from '../database.ts';
import type { Sequence } from './append.ts';
import type { TouchedDocuments } from './documents.ts';
import { tablesOfDocuments } from './schema.ts';

/** Who erased a document. */
export interface ErasedBy {
  /** Epoch ms, by the server's clock. */
  readonly at: number;
  /** The device's number, and its name then. */
  readonly device: number;
  readonly name: string;
}

/** Erasure: every byte of the document goes, its name stays as a tombstone so that it is refused for ever. */
export class Erase {
  private readonly documents: TouchedDocuments;
  private readonly refs: BlobRefs;
  private readonly sequence: Sequence;
  private readonly deletes;
  private readonly putTombstone;

  constructor(database: Database, documents: TouchedDocuments, refs: BlobRefs, sequence: Sequence) {
    this.documents = documents;
    this.refs = refs;
    this.sequence = sequence;
    this.deletes = tablesOfDocuments(database).map((table) => database.prepare(`DELETE FROM ${table} WHERE doc = ?`));
    this.putTombstone = database.prepare('INSERT INTO tombstones (seq, doc, at, device, name) VALUES (?, ?, ?, ?, ?)');
  }

  /**
   * @returns the names of the blobs that go with it; undefined where it was erased before: the first record stays. A document nobody
   * has sent yet is refused from now on, too.
   */
  erase(doc: string, { at, device, name }: ErasedBy): string[] | undefined {
    const document = this.documents.findOrMake(doc);
    if (document.erased) return undefined;
    const blobs = this.refs.erase(document.n);
    for (const statement of this.deletes) statement.run(document.n);
    document.erased = true;
    document.heads.clear();
    this.documents.mark(document);
    this.putTombstone.run(this.sequence.next(), document.n, at, device, name);
    return blobs;
  }
}
