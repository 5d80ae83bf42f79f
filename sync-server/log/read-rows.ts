import { type FromServer, MAX_ROWS, PAGE_BYTES } from '../../model/wire/messages.ts';
import type { Photos } from '../blobs/refs.ts';
import { costOf, ToldPhotos } from '../blobs/told-photos.ts';
import type { Database } from '../database.ts';
import { type Damaged, isWhole, type StoredChange } from './damage.ts';
import { wireHeads } from './heads.ts';
import { isWholeSnapshot } from './snapshots.ts';
import type { FreshSummaries, FreshSummary } from './summaries.ts';

/** What a row costs besides its bytes: the document's name and CBOR's own. */
const ROW_OVERHEAD = 40;
/** Rows are taken from the disk in handfuls, so that a page never reads much more than it sends. */
const HANDFUL = 100;
const SNAPSHOTS_AT_ONCE = 20;

type Rows = Omit<Extract<FromServer, { t: 'rows' }>, 't' | 're'>;
interface Row extends StoredChange {
  readonly id: string;
  /** 1 where the asking device sent it itself. */
  readonly own: number;
  /** Set where the bytes are a snapshot's: all of the document's changes up to `seq`. */
  readonly sha256?: Uint8Array;
}

/** A summary and what goes with it. */
interface Fresh {
  readonly summary: FreshSummary;
  readonly photos: Photos;
  /** Bytes in a frame. */
  readonly cost: number;
}

/**
 * Pages of the log in its own order: what came after a device's cursor. A snapshot stands where the last of its changes stood:
 * a device that was before it then gets it once, whatever of it the device had, and one that was past it never.
 */
export class RowReader {
  private readonly summaries: FreshSummaries;
  private readonly photos: ToldPhotos;
  private readonly selectRows;
  private readonly selectSnapshots;
  private readonly selectTombstones;

  constructor(database: Database, summaries: FreshSummaries) {
    this.summaries = summaries;
    this.photos = new ToldPhotos(database);
    this.selectRows = database.prepare<Row>(
      `SELECT c.seq, c.doc, d.id, c.device = ? AS own, c.hash, c.bytes FROM changes c JOIN documents d ON d.n = c.doc
       WHERE c.seq > ? AND c.seq <= ? ORDER BY c.seq LIMIT ${HANDFUL}`,
    );
    this.selectSnapshots = database.prepare<Row>(
      `SELECT s.upto AS seq, s.doc, d.id, s.device = ? AS own, x'' AS hash, s.bytes, s.sha256 FROM snapshots s JOIN documents d ON d.n = s.doc
       WHERE s.upto > ? AND s.upto <= ? ORDER BY s.upto LIMIT ${SNAPSHOTS_AT_ONCE}`,
    );
    this.selectTombstones = database.prepare<{ seq: number; id: string; at: number; name: string }>(
      `SELECT t.seq, d.id, t.at, t.name FROM tombstones t JOIN documents d ON d.n = t.doc WHERE t.seq > ? AND t.seq <= ? ORDER BY t.seq LIMIT ${MAX_ROWS}`,
    );
  }

  /**
   * The rows after `after` for `device`, a page of them; `damaged` gets those that are no longer what their hash says. `photos`: those
   * of fresh summaries are told, and a summary whose photos nobody knows is not.
   */
  read(after: number, head: number, device: number, damaged: Damaged[], most = PAGE_BYTES, photos = false): Rows {
    const tombstones = this.selectTombstones.all(after, head);
    const last = tombstones.length === MAX_ROWS ? (tombstones.at(-1)?.seq ?? head) : head;
    const page: Rows = { upto: last, rows: [], tombstones: [], fresh: [] };
    const documents = new Set<number>();
    let size = 0;
    let cursor = after;
    reading: for (;;) {
      const { rows, isLast } = this.handful(device, cursor, last);
      for (const row of rows) {
        const fresh = row.own || documents.has(row.doc) ? undefined : this.freshOf(row.doc, photos);
        const cost = ROW_OVERHEAD + (row.own ? 0 : row.bytes.length) + (fresh?.cost ?? 0);
        if (page.rows.length > 0 && (size + cost > most || page.rows.length === MAX_ROWS)) {
          page.upto = cursor;
          break reading;
        }
        cursor = row.seq;
        if (!row.own && isDamaged(row, damaged)) continue;
        page.rows.push([row.id, row.own ? null : row.bytes]);
        if (!row.own) documents.add(row.doc);
        if (fresh) tell(page, row.id, fresh);
        size += cost;
      }
      if (isLast) break;
    }
    page.tombstones = tombstones.filter(({ seq }) => seq <= page.upto).map(({ id, at, name }) => [id, at, name]);
    return page;
  }

  private freshOf(doc: number, withPhotos: boolean): Fresh | undefined {
    const summary = this.summaries.of(doc);
    const photos = summary && withPhotos ? this.photos.of(doc) : [];
    if (!summary || photos === 'unknown') return undefined;
    return { summary, photos, cost: summary.bytes.length + summary.heads.length * 2 + costOf(photos) };
  }

  /** The next rows, changes and snapshots in one order. */
  private handful(device: number, cursor: number, last: number): { rows: Row[]; isLast: boolean } {
    const changes = this.selectRows.all(device, cursor, last);
    const end = changes.length < HANDFUL ? last : (changes.at(-1)?.seq ?? last);
    const snapshots = this.selectSnapshots.all(device, cursor, end);
    if (snapshots.length === 0) return { rows: changes, isLast: changes.length < HANDFUL };
    const all = snapshots.length < SNAPSHOTS_AT_ONCE;
    const upto = all ? end : (snapshots.at(-1)?.seq ?? end);
    const rows = [...changes.filter(({ seq }) => seq <= upto), ...snapshots].sort((a, b) => a.seq - b.seq);
    return { rows, isLast: all && changes.length < HANDFUL };
  }
}

function tell(page: Rows, id: string, { summary, photos }: Fresh): void {
  page.fresh.push([id, wireHeads(summary.heads), summary.bytes]);
  if (photos.length === 0) return;
  page.photos ??= [];
  page.photos.push([id, photos]);
}

/** Notes a row that is no longer what it was when it was stored. */
function isDamaged(row: Row, damaged: Damaged[]): boolean {
  const { doc, seq, hash, bytes, sha256 } = row;
  if (sha256 ? isWholeSnapshot({ bytes, sha256 }) : isWhole(bytes, hash)) return false;
  damaged.push(sha256 ? { doc, seq, snapshot: bytes } : { doc, seq, hash, bytes });
  return true;
}
