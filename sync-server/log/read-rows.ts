import { type FromServer, MAX_ROWS, PAGE_BYTES } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import { isWhole, type StoredChange } from './damage.ts';
import { wireHeads } from './heads.ts';
import type { FreshSummaries } from './summaries.ts';

/** What a row costs besides its bytes: the document's name and CBOR's own. */
const ROW_OVERHEAD = 40;
/** Rows are taken from the disk in handfuls, so that a page never reads much more than it sends. */
const HANDFUL = 100;

type Rows = Omit<Extract<FromServer, { t: 'rows' }>, 't' | 're'>;
interface Row extends StoredChange {
  readonly id: string;
  /** 1 where the asking device sent it itself. */
  readonly own: number;
}

/** Pages of the log in its own order: what came after a device's cursor. */
export class RowReader {
  private readonly summaries: FreshSummaries;
  private readonly selectRows;
  private readonly selectTombstones;

  constructor(database: Database, summaries: FreshSummaries) {
    this.summaries = summaries;
    this.selectRows = database.prepare<Row>(
      `SELECT c.seq, c.doc, d.id, c.device = ? AS own, c.hash, c.bytes FROM changes c JOIN documents d ON d.n = c.doc
       WHERE c.seq > ? AND c.seq <= ? ORDER BY c.seq LIMIT ${HANDFUL}`,
    );
    this.selectTombstones = database.prepare<{ seq: number; id: string; at: number; name: string }>(
      `SELECT t.seq, d.id, t.at, t.name FROM tombstones t JOIN documents d ON d.n = t.doc WHERE t.seq > ? AND t.seq <= ? ORDER BY t.seq LIMIT ${MAX_ROWS}`,
    );
  }

  /** The rows after `after` for `device`, a page of them; `damaged` gets those that are no longer what their hash says. */
  read(after: number, head: number, device: number, damaged: StoredChange[]): Rows {
    const tombstones = this.selectTombstones.all(after, head);
    const last = tombstones.length === MAX_ROWS ? (tombstones.at(-1)?.seq ?? head) : head;
    const page: Rows = { upto: last, rows: [], tombstones: [], fresh: [] };
    const documents = new Set<number>();
    let size = 0;
    let cursor = after;
    reading: for (;;) {
      const rows = this.selectRows.all(device, cursor, last);
      for (const row of rows) {
        const fresh = row.own || documents.has(row.doc) ? undefined : this.summaries.of(row.doc);
        const cost = ROW_OVERHEAD + (row.own ? 0 : row.bytes.length) + (fresh ? fresh.bytes.length + fresh.heads.length * 2 : 0);
        if (page.rows.length > 0 && (size + cost > PAGE_BYTES || page.rows.length === MAX_ROWS)) {
          page.upto = cursor;
          break reading;
        }
        cursor = row.seq;
        if (!row.own && !isWhole(row.bytes, row.hash)) {
          damaged.push(row);
          continue;
        }
        page.rows.push([row.id, row.own ? null : row.bytes]);
        if (!row.own) documents.add(row.doc);
        if (fresh) page.fresh.push([row.id, wireHeads(fresh.heads), fresh.bytes]);
        size += cost;
      }
      if (rows.length < HANDFUL) break;
    }
    page.tombstones = tombstones.filter(({ seq }) => seq <= page.upto).map(({ id, at, name }) => [id, at, name]);
    return page;
  }
}
