import * as v from 'valibot';
import type { Database } from '../database.ts';
import { meta, setMeta } from './schema.ts';

/** Where the log ended at a moment (epoch ms). */
const Marks = v.array(v.object({ at: v.number(), head: v.number() }));
type Mark = v.InferOutput<typeof Marks>[number];

const KEY = 'marks';

/** Which documents have been let alone for a while: kept by a mark now and then, not by a time for each document. */
export class QuietDocuments {
  private readonly database: Database;
  private readonly select;
  private readonly weigh;
  private marks: readonly Mark[];

  constructor(database: Database) {
    this.database = database;
    this.select = database.prepare<{ doc: number; seq: number }>(
      'SELECT doc, seq FROM changes WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
    );
    this.weigh = database.prepare<{ changes: number; bytes: number; last: number; compacted: number | null }>(
      `SELECT count(*) AS changes, sum(length(bytes)) AS bytes, max(seq) AS last,
        (SELECT changes FROM snapshots WHERE doc = ?1) AS compacted FROM changes WHERE doc = ?1`,
    );
    this.marks = v.parse(Marks, JSON.parse(meta(database, KEY, () => '[]')));
  }

  /** When the last mark was made (epoch ms); undefined before the first. */
  get markedAt(): number | undefined {
    return this.marks.at(-1)?.at;
  }

  /** Notes where the log ends at `now` (epoch ms). Marks older than `keep` ms go, save the last of them. Within a transaction. */
  mark(now: number, head: number, keep: number): void {
    const old = this.marks.findLastIndex(({ at }) => at <= now - keep);
    // A clock that was set back makes marks of the future; they say nothing.
    this.marks = [...this.marks.slice(Math.max(0, old)).filter(({ at }) => at < now), { at: now, head }];
    setMeta(this.database, KEY, JSON.stringify(this.marks));
  }

  /** The log's end as it was `ms` before `now`: what came later has not been quiet for so long. */
  endBefore(now: number, ms: number): number {
    return this.marks.findLast(({ at }) => at <= now - ms)?.head ?? 0;
  }

  /** The next documents with changes of their own bytes after `after`, up to `upto`, in the log's order; `after`: where to go on. */
  next(after: number, upto: number, limit: number): { readonly docs: readonly number[]; readonly after: number } {
    const rows = this.select.all(after, upto, limit);
    return { docs: [...new Set(rows.map(({ doc }) => doc))], after: rows.length < limit ? upto : (rows.at(-1)?.seq ?? upto) };
  }

  /** What a document's changes outside its snapshot amount to. */
  weight(doc: number): { readonly changes: number; readonly bytes: number; readonly last: number; readonly compacted: number } {
    const row = this.weigh.get(doc);
    return { changes: row?.changes ?? 0, bytes: row?.bytes ?? 0, last: row?.last ?? 0, compacted: row?.compacted ?? 0 };
  }
}
