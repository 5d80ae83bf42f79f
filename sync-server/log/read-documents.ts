import { type FromServer, MAX_FRAME, MAX_ROWS, PAGE_BYTES } from '../../model/wire/messages.ts';
import type { Photos } from '../blobs/refs.ts';
import { costOf, ToldPhotos } from '../blobs/told-photos.ts';
import type { Database } from '../database.ts';
import { areWhole, type Damaged, isWhole, type StoredChange } from './damage.ts';
import { wireHeads } from './heads.ts';
import { type PackedRow, PackedRows } from './packed-rows.ts';
import { isWholeSnapshot } from './snapshots.ts';
import { isWholeSummary } from './summaries.ts';

const DOCUMENT_OVERHEAD = 40;
/** Documents are taken from the disk in handfuls, so that a page never reads much more than it sends. */
const HANDFUL = { summaries: 200, documents: 30 };
const NOTHING = new Uint8Array();
const NONE: ReadonlyMap<number, Photos | 'unknown'> = new Map();

type Page = Pick<Extract<FromServer, { t: 'page' }>, 'docs' | 'next' | 'photos'>;
type WholeDocument = Omit<Extract<FromServer, { t: 'document' }>, 't' | 're'>;
/** Changes one after the other, and their hashes in the same order. */
interface Together {
  readonly doc: number;
  readonly bytes: Uint8Array;
  readonly hashes: Uint8Array;
}

type Part = 'summaries' | 'documents';
/** Where a document's part lies, and when it is of the document as it now is. */
const FROM: Record<Part, string> = {
  summaries: 'documents d LEFT JOIN summaries s ON s.doc = d.n AND s.heads = d.heads',
  documents: 'documents d LEFT JOIN snapshots s ON s.doc = d.n',
};

/** Documents in a row, a handful at a time. */
class Handfuls {
  private readonly selectEnd;
  private readonly rows: PackedRows;

  constructor(database: Database, part: Part) {
    // By sizes alone, for which no long value has to be read: the last document of a handful that is not much longer than a page.
    this.selectEnd = database.prepare<{ n: number | null }>(
      `SELECT max(n) AS n FROM (
        SELECT n, coalesce(sum(size) OVER (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
        FROM (SELECT d.n, length(s.bytes) AS size FROM ${FROM[part]} WHERE d.n > ? AND d.erased = 0 ORDER BY d.n LIMIT ${HANDFUL[part]})
      ) WHERE before <= ${PAGE_BYTES}`,
    );
    this.rows = new PackedRows(
      database,
      `SELECT d.n, d.id, d.heads, s.bytes, s.sha256 FROM ${FROM[part]} WHERE d.n > ? AND d.n <= ? AND d.erased = 0 ORDER BY d.n`,
    );
  }

  after(n: number): PackedRow[] {
    const end = this.selectEnd.get(n)?.n ?? null;
    return end === null ? [] : this.rows.all(n, end);
  }

  /** The one document, if it is there. */
  of(n: number): PackedRow | undefined {
    return this.rows.all(n - 1, n)[0];
  }
}

/** Whole documents and summaries, in the order in which the documents were made: bulk for a device that starts, one for a device that repairs. */
export class DocumentReader {
  private readonly handfuls: Record<Part, Handfuls>;
  private readonly photos: ToldPhotos;
  private readonly selectOne;
  private readonly selectMore;
  private readonly selectChanges;
  private readonly selectTogether;
  private readonly selectUpto;

  constructor(database: Database) {
    this.handfuls = { summaries: new Handfuls(database, 'summaries'), documents: new Handfuls(database, 'documents') };
    this.photos = new ToldPhotos(database);
    this.selectOne = database.prepare<{ n: number; erased: number }>('SELECT n, erased FROM documents WHERE id = ?');
    this.selectMore = database.prepare<{ n: number }>('SELECT n FROM documents WHERE n > ? AND erased = 0 LIMIT 1');
    this.selectTogether = database.prepare<Together>(
      `SELECT doc, CAST(group_concat(CAST(bytes AS TEXT), '') AS BLOB) AS bytes, CAST(group_concat(CAST(hash AS TEXT), '') AS BLOB) AS hashes
       FROM (SELECT doc, bytes, hash FROM changes WHERE doc BETWEEN ? AND ? ORDER BY doc, seq) GROUP BY doc`,
    );
    this.selectUpto = database.prepare<{ upto: number }>('SELECT upto FROM snapshots WHERE doc = ?');
    this.selectChanges = database.prepare<StoredChange>('SELECT doc, seq, hash, bytes FROM changes WHERE doc = ? ORDER BY seq');
  }

  /** The page after the document `after`; `damaged` gets rows that are no longer what their hash says. `withPhotos`: those beside summaries. */
  page(part: Part, from: string, damaged: Damaged[], most = PAGE_BYTES, withPhotos = false): Page {
    const page: Page = { docs: [], next: '' };
    const isTold = withPhotos && part === 'summaries';
    let size = 0;
    let n = from === '' ? 0 : (this.selectOne.get(from)?.n ?? 0);
    for (;;) {
      const rows = this.handfuls[part].after(n);
      if (rows.length === 0) return page;
      const bytesOf = part === 'documents' ? this.bytesOf(rows, damaged) : summaryOf;
      const photosOf = isTold ? this.photos.between(rows[0]?.n ?? 0, rows.at(-1)?.n ?? 0) : NONE;
      for (const row of rows) {
        const found = photosOf.get(row.n) ?? [];
        // Whoever knows of photos works such a summary out anew.
        const bytes = found === 'unknown' ? NOTHING : bytesOf(row);
        const photos = bytes.length > 0 && found !== 'unknown' ? found : [];
        const cost = DOCUMENT_OVERHEAD + row.heads.length + bytes.length + costOf(photos);
        // A document longer than a frame goes alone; any other waits for the next page rather than pass the frame's limit.
        if (page.docs.length > 0 && size + cost > MAX_FRAME - PAGE_BYTES) return { ...page, next: page.docs.at(-1)?.[0] ?? '' };
        page.docs.push([row.id, wireHeads(row.heads), bytes]);
        if (photos.length > 0) tell(page, row.id, photos);
        size += cost;
        n = row.n;
        if (size > most || page.docs.length === MAX_ROWS) return { ...page, next: this.selectMore.get(n) ? row.id : '' };
      }
    }
  }

  /** All there is of one document. */
  whole(id: string, damaged: Damaged[]): WholeDocument {
    const known = this.selectOne.get(id);
    const row = known && this.handfuls.documents.of(known.n);
    if (!row) return { heads: [], bytes: NOTHING, erased: known?.erased === 1, damaged: false };
    const before = damaged.length;
    const bytes = this.bytesOf([row], damaged)(row);
    return { heads: wireHeads(row.heads), bytes, erased: false, damaged: damaged.length > before };
  }

  /** Each of these documents as its chunks one after the other: its snapshot, if it has one, and later changes. Read at once, checked when asked for. */
  private bytesOf(rows: readonly PackedRow[], damaged: Damaged[]): (row: PackedRow) => Uint8Array {
    const later = new Map(this.selectTogether.all(rows[0]?.n ?? 0, rows.at(-1)?.n ?? 0).map((row) => [row.doc, row]));
    return ({ n, bytes, sha256 }) => {
      const changes = this.changesOf(later.get(n), damaged);
      if (bytes.length === 0) return changes;
      if (isWholeSnapshot({ bytes, sha256 })) return changes.length > 0 ? Buffer.concat([bytes, changes]) : bytes;
      damaged.push({ doc: n, seq: this.selectUpto.get(n)?.upto ?? 0, snapshot: bytes });
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

function tell(page: Page, id: string, photos: Photos): void {
  page.photos ??= [];
  page.photos.push([id, photos]);
}

/** A summary that is damaged is none: it can be made again. */
function summaryOf({ bytes, sha256 }: PackedRow): Uint8Array {
  return bytes.length > 0 && isWholeSummary({ bytes, sha256 }) ? bytes : NOTHING;
}
