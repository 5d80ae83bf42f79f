import { type FromServer, MAX_FRAME, MAX_ROWS, PAGE_BYTES } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import { areWhole, isWhole, type StoredChange } from './damage.ts';
import { wireHeads } from './heads.ts';
import type { FreshSummaries } from './summaries.ts';

const DOCUMENT_OVERHEAD = 40;
const HANDFUL = 100;

type Page = Pick<Extract<FromServer, { t: 'page' }>, 'docs' | 'next'>;
type WholeDocument = Omit<Extract<FromServer, { t: 'document' }>, 't' | 're'>;
interface DocumentRow {
  readonly n: number;
  readonly id: string;
  readonly heads: Uint8Array;
  readonly erased: number;
}

/** Whole documents and summaries, in the order in which the documents were made: bulk for a device that starts, one for a device that repairs. */
export class DocumentReader {
  private readonly summaries: FreshSummaries;
  private readonly selectPage;
  private readonly selectOne;
  private readonly selectChanges;
  private readonly selectTogether;

  constructor(database: Database, summaries: FreshSummaries) {
    this.summaries = summaries;
    this.selectPage = database.prepare<DocumentRow>(
      `SELECT n, id, heads, erased FROM documents WHERE n > ? AND erased = 0 ORDER BY n LIMIT ${HANDFUL}`,
    );
    this.selectOne = database.prepare<DocumentRow>('SELECT n, id, heads, erased FROM documents WHERE id = ?');
    // SQLite joins text only, and casts bytes to it and back as they are; one row a document is three times as fast as one a change.
    this.selectTogether = database.prepare<{ bytes: Uint8Array | null; hashes: Uint8Array | null }>(
      `SELECT CAST(group_concat(CAST(bytes AS TEXT), '') AS BLOB) AS bytes, CAST(group_concat(CAST(hash AS TEXT), '') AS BLOB) AS hashes
       FROM (SELECT bytes, hash FROM changes WHERE doc = ? ORDER BY seq)`,
    );
    this.selectChanges = database.prepare<StoredChange>('SELECT doc, seq, hash, bytes FROM changes WHERE doc = ? ORDER BY seq');
  }

  /** The page after the document `after`; `damaged` gets rows that are no longer what their hash says. */
  page(part: 'summaries' | 'documents', after: string, damaged: StoredChange[]): Page {
    const page: Page = { docs: [], next: '' };
    let size = 0;
    let n = after === '' ? 0 : (this.selectOne.get(after)?.n ?? 0);
    for (;;) {
      const rows = this.selectPage.all(n);
      for (const row of rows) {
        const bytes = part === 'documents' ? this.changesOf(row.n, damaged) : (this.summaries.of(row.n)?.bytes ?? new Uint8Array());
        const cost = DOCUMENT_OVERHEAD + row.heads.length + bytes.length;
        // A document longer than a frame goes alone; any other waits for the next page rather than pass the frame's limit.
        if (page.docs.length > 0 && size + cost > MAX_FRAME - PAGE_BYTES) return { ...page, next: page.docs.at(-1)?.[0] ?? '' };
        page.docs.push([row.id, wireHeads(row.heads), bytes]);
        size += cost;
        n = row.n;
        if (size > PAGE_BYTES || page.docs.length === MAX_ROWS) return { ...page, next: this.selectPage.get(n) ? row.id : '' };
      }
      if (rows.length < HANDFUL) return page;
    }
  }

  /** All there is of one document. */
  whole(id: string, damaged: StoredChange[]): WholeDocument {
    const row = this.selectOne.get(id);
    if (!row || row.erased) return { heads: [], bytes: new Uint8Array(), erased: row?.erased === 1, damaged: false };
    const before = damaged.length;
    const bytes = this.changesOf(row.n, damaged);
    return { heads: wireHeads(row.heads), bytes, erased: false, damaged: damaged.length > before };
  }

  private changesOf(n: number, damaged: StoredChange[]): Uint8Array {
    const together = this.selectTogether.get(n);
    if (!together?.bytes || !together.hashes) return new Uint8Array();
    if (areWhole(together.bytes, together.hashes)) return together.bytes;
    const whole: Uint8Array[] = [];
    for (const row of this.selectChanges.all(n)) {
      if (isWhole(row.bytes, row.hash)) whole.push(row.bytes);
      else damaged.push(row);
    }
    return Buffer.concat(whole);
  }
}
