import { type FromServer, MAX_FRAME, MAX_ROWS, PAGE_BYTES } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import { areWhole, type Damaged, isWhole, type StoredChange } from './damage.ts';
import { wireHeads } from './heads.ts';
import { isWholeSnapshot, type StoredSnapshot } from './snapshots.ts';
import type { FreshSummaries } from './summaries.ts';

const DOCUMENT_OVERHEAD = 40;
/** Documents are taken from the disk in handfuls, so that a page never reads much more than it sends. */
const HANDFUL = { summaries: 100, documents: 20 };
const NOTHING = new Uint8Array();

type Page = Pick<Extract<FromServer, { t: 'page' }>, 'docs' | 'next'>;
type WholeDocument = Omit<Extract<FromServer, { t: 'document' }>, 't' | 're'>;
interface DocumentRow {
  readonly n: number;
  readonly id: string;
  readonly heads: Uint8Array;
  readonly erased: number;
}
/** Changes one after the other, and their hashes in the same order. */
interface Together {
  readonly doc: number;
  readonly bytes: Uint8Array;
  readonly hashes: Uint8Array;
}

/** Whole documents and summaries, in the order in which the documents were made: bulk for a device that starts, one for a device that repairs. */
export class DocumentReader {
  private readonly summaries: FreshSummaries;
  private readonly selectPage;
  private readonly selectOne;
  private readonly selectChanges;
  private readonly selectTogether;
  private readonly selectSnapshots;

  constructor(database: Database, summaries: FreshSummaries) {
    this.summaries = summaries;
    this.selectPage = database.prepare<DocumentRow>(
      'SELECT n, id, heads, erased FROM documents WHERE n > ? AND erased = 0 ORDER BY n LIMIT ?',
    );
    this.selectOne = database.prepare<DocumentRow>('SELECT n, id, heads, erased FROM documents WHERE id = ?');
    // SQLite joins text only, and casts bytes to it and back as they are; one row a document is three times as fast as one a change.
    this.selectTogether = database.prepare<Together>(
      `SELECT doc, CAST(group_concat(CAST(bytes AS TEXT), '') AS BLOB) AS bytes, CAST(group_concat(CAST(hash AS TEXT), '') AS BLOB) AS hashes
       FROM (SELECT doc, bytes, hash FROM changes WHERE doc BETWEEN ? AND ? ORDER BY doc, seq) GROUP BY doc`,
    );
    this.selectSnapshots = database.prepare<StoredSnapshot>('SELECT * FROM snapshots WHERE doc BETWEEN ? AND ?');
    this.selectChanges = database.prepare<StoredChange>('SELECT doc, seq, hash, bytes FROM changes WHERE doc = ? ORDER BY seq');
  }

  /** The page after the document `after`; `damaged` gets rows that are no longer what their hash says. */
  page(part: 'summaries' | 'documents', after: string, damaged: Damaged[]): Page {
    const page: Page = { docs: [], next: '' };
    let size = 0;
    let n = after === '' ? 0 : (this.selectOne.get(after)?.n ?? 0);
    for (;;) {
      const rows = this.selectPage.all(n, HANDFUL[part]);
      const bytesOf = part === 'documents' ? this.bytesOf(rows, damaged) : undefined;
      for (const row of rows) {
        const bytes = (bytesOf ? bytesOf(row.n) : this.summaries.of(row.n)?.bytes) ?? NOTHING;
        const cost = DOCUMENT_OVERHEAD + row.heads.length + bytes.length;
        // A document longer than a frame goes alone; any other waits for the next page rather than pass the frame's limit.
        if (page.docs.length > 0 && size + cost > MAX_FRAME - PAGE_BYTES) return { ...page, next: page.docs.at(-1)?.[0] ?? '' };
        page.docs.push([row.id, wireHeads(row.heads), bytes]);
        size += cost;
        n = row.n;
        if (size > PAGE_BYTES || page.docs.length === MAX_ROWS) return { ...page, next: this.selectPage.get(n, 1) ? row.id : '' };
      }
      if (rows.length < HANDFUL[part]) return page;
    }
  }

  /** All there is of one document. */
  whole(id: string, damaged: Damaged[]): WholeDocument {
    const row = this.selectOne.get(id);
    if (!row || row.erased) return { heads: [], bytes: new Uint8Array(), erased: row?.erased === 1, damaged: false };
    const before = damaged.length;
    const bytes = this.bytesOf([row], damaged)(row.n);
    return { heads: wireHeads(row.heads), bytes, erased: false, damaged: damaged.length > before };
  }

  /** Each of these documents as its chunks one after the other: its snapshot, if it has one, and later changes. Read at once, checked when asked for. */
  private bytesOf(rows: readonly DocumentRow[], damaged: Damaged[]): (n: number) => Uint8Array {
    const range = [rows[0]?.n ?? 0, rows.at(-1)?.n ?? 0] as const;
    const snapshots = new Map(this.selectSnapshots.all(...range).map((row) => [row.doc, row]));
    const later = new Map(this.selectTogether.all(...range).map((row) => [row.doc, row]));
    return (n) => {
      const snapshot = snapshots.get(n);
      const changes = this.changesOf(later.get(n), damaged);
      if (!snapshot) return changes;
      if (isWholeSnapshot(snapshot)) return changes.length > 0 ? Buffer.concat([snapshot.bytes, changes]) : snapshot.bytes;
      damaged.push({ doc: n, seq: snapshot.upto, snapshot: snapshot.bytes });
      return changes;
    };
  }

  private changesOf(together: Together | undefined, damaged: Damaged[]): Uint8Array {
    if (!together) return NOTHING;
    if (areWhole(together.bytes, together.hashes)) return together.bytes;
    const whole: Uint8Array[] = [];
    for (const row of this.selectChanges.all(together.doc)) {
      if (isWhole(row.bytes, row.hash)) whole.push(row.bytes);
      else damaged.push(row);
    }
    return Buffer.concat(whole);
  }
}
