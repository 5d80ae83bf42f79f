import { type CardText, textsOf } from '../../model/card-texts.ts';
import { readClient } from '../../model/documents/read-client.ts';
import type { CardId } from '../../model/ids.ts';
import type { SummaryRow } from '../storage/schema.ts';
import { StorageProblem } from '../storage/storage-problem.ts';
import type { LiveDocuments } from './documents/live-documents.ts';
import { headsOf } from './documents/read-stored.ts';
import { done, failed } from './outcome.ts';
import type { StorePorts } from './ports.ts';
import { sameHeads } from './rows/add-changes.ts';
import { takeCounters } from './rows/counters.ts';
import { readPlace } from './rows/place.ts';
import { putTexts } from './rows/texts.ts';

/** Work of this many ms, then as much rest: a device that has just copied a large salon stays cool and quick. */
const SLICE = 10;
const REST = 8;
/** Cards read together, written in one transaction. */
const PAGE = 50;
/** News gather for so long (ms) before they are looked into: what follows at once is read once. */
const AFTER = 1_000;
/** So many documents stored at once are a rush, which nothing here slows: this waits until none came for so long (ms). */
const RUSH = 20;
const RUSH_OVER = 2_000;

interface ReadTexts {
  readonly id: CardId;
  /** null: they could not be read. */
  readonly found: { readonly version: number; readonly texts: readonly CardText[]; readonly isOfRow: boolean } | null;
}

/**
 * Reads the texts of cards that came from elsewhere, for searching in notes: in the background, in the order in which their
 * rows of the read model were written, so that how far this is, is one number, and storing a card costs no more for it.
 */
export class UnreadTexts {
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly onRead: () => void;
  private readonly onFault: (fault: unknown) => void;
  private running: Promise<void> | undefined;
  private stopClock: (() => void) | undefined;
  private again = false;
  private stopped = false;
  /** Cards that could not be read are tried again. */
  private retry = true;
  private rushUntil = Number.NEGATIVE_INFINITY;

  /** `onFault`: the storage failed in the middle; whoever hears it has to call `news` when it works again. */
  constructor(ports: StorePorts, documents: LiveDocuments, onRead: () => void, onFault: (fault: unknown) => void) {
    this.ports = ports;
    this.documents = documents;
    this.onRead = onRead;
    this.onFault = onFault;
  }

  /** Rows of the read model were written. Looked into soon. */
  news(): void {
    if (!this.ports.alone || this.stopped) return;
    this.again = true;
    this.stopClock ??= this.ports.clock.after(AFTER, () => {
      this.stopClock = undefined;
      void this.look();
    });
  }

  /** So many documents were stored at once. */
  stored(documents: number): void {
    if (documents >= RUSH) this.rushUntil = this.ports.clock.now() + RUSH_OVER;
  }

  /** The server can be reached: what could not be read may be whole again. */
  tryAgain(): void {
    this.retry = true;
    this.news();
  }

  /** Reads all there is to read now. Resolves when nothing is left that can be read. */
  look(): Promise<void> {
    this.again = true;
    this.running ??= this.rounds();
    return this.running;
  }

  stop(): void {
    this.stopped = true;
    this.stopClock?.();
  }

  private async rounds(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.ports.alone?.(() => this.round());
      }
    } catch (error) {
      if (!this.stopped) this.onFault(error);
    } finally {
      this.running = undefined;
    }
  }

  private async round(): Promise<void> {
    await this.rest();
    while (await this.readPage());
    if (!this.retry || this.stopped) return;
    this.retry = false;
    for (let after: string | undefined = ''; after !== undefined; ) after = await this.tryPage(after);
  }

  /** Reads the cards whose rows come next. False: there are none now. @throws StorageProblem */
  private async readPage(): Promise<boolean> {
    const { storage } = this.ports;
    const stretch = await storage.read(['meta'], async (reader) => {
      const [row, place] = await Promise.all([reader.get('meta', ['counters']), readPlace(reader)]);
      const { rev, read = 0 } = row?.key === 'counters' ? row.value : { rev: 0 };
      // Rows come before their documents: until all are here, there is little to read.
      return place?.fill || read === rev ? null : { from: read, rev };
    });
    if (stretch === null || this.stopped) return false;
    const { from, rev } = stretch;
    const rows = await storage.summariesSince(from, PAGE);
    const last = rows.at(-1)?.rev ?? 0;
    const read = await this.readAll(rows.filter((row) => row.summary !== null));
    if (this.stopped) return false;
    // Where there are no more rows, none has a revision that was given before they were looked for.
    await this.write(read, { from, to: rows.length < PAGE ? Math.max(rev, last) : last });
    return true;
  }

  private retryNow(): void {
    this.retry = true;
    this.again = true;
  }

  /** Tries a page of those that could not be read once more; tells the last of it, or undefined at the end. @throws StorageProblem */
  private async tryPage(after: string): Promise<string | undefined> {
    const { storage } = this.ports;
    const rows = await storage.read(['unread', 'summaries'], async (reader) => {
      const marks = await reader.range('unread', { after: [after], limit: PAGE });
      return Promise.all(marks.map(async ({ doc }) => (await reader.get('summaries', [doc])) ?? emptyRow(doc as CardId)));
    });
    const read = await this.readAll(rows);
    if (this.stopped) return undefined;
    await this.write(read, null);
    return rows.length < PAGE ? undefined : rows.at(-1)?.doc;
  }

  private async readAll(rows: readonly SummaryRow[]): Promise<ReadTexts[]> {
    const { clock } = this.ports;
    const read: ReadTexts[] = [];
    let sliceEnds = clock.now() + SLICE;
    for (const row of rows) {
      if (this.stopped) return read;
      read.push({ id: row.doc, found: await this.readOne(row) });
      if (clock.now() < sliceEnds) continue;
      await this.rest();
      sliceEnds = clock.now() + SLICE;
    }
    return read;
  }

  /** Any fault but the storage's concerns this card alone: it stays unread. @throws StorageProblem */
  private async readOne({ doc, heads }: SummaryRow): Promise<ReadTexts['found']> {
    try {
      const outcome = await this.documents.use(doc, async (live) => {
        const stored = await this.documents.refresh(live);
        // In memory it is ahead of the storage, and is written with its texts when that takes it.
        if (!stored || live.unsaved.length > 0) return failed('noSuchCard');
        const now = headsOf(live.doc);
        return done({ version: stored.row.version, texts: textsOf(readClient(doc, now, live.doc)), isOfRow: sameHeads(heads, now) });
      });
      return outcome.ok ? outcome.value : null;
    } catch (error) {
      if (error instanceof StorageProblem) throw error;
      return null;
    }
  }

  /** Writes what was read, each where its document is still that version. `stretch`: how far the rows went. @throws StorageProblem */
  private async write(read: readonly ReadTexts[], stretch: { readonly from: number; readonly to: number } | null): Promise<void> {
    const wrote = await this.ports.storage.write(['meta', 'docs', 'texts', 'unread'], 'relaxed', async (writer) => {
      const counters = await takeCounters(writer);
      // Another tab was faster.
      if (stretch && counters.read !== stretch.from) return false;
      let count = 0;
      for (const { id, found } of read) {
        const row = await writer.get('docs', [id]);
        if (row?.erased) writer.delete('unread', [id]);
        else if (found && row?.version === found.version) {
          if (await putTexts(writer, counters, id, found.texts)) count++;
          // A row that is not of this version is made anew, and comes again; should it not, this mark brings it.
          if (found.isOfRow) writer.delete('unread', [id]);
          else writer.put('unread', { doc: id });
        } else {
          writer.put('unread', { doc: id });
          // Written to while it was read: it is only to be read once more.
          if (found) this.retryNow();
        }
      }
      if (stretch) counters.read = stretch.to;
      counters.save();
      return count > 0;
    });
    if (wrote) this.onRead();
  }

  private async rest(): Promise<void> {
    const { clock, breathe } = this.ports;
    await breathe();
    for (let wait = REST; wait > 0 && !this.stopped; wait = this.rushUntil - clock.now()) {
      await new Promise<void>((resolve) => {
        clock.after(wait, resolve);
      });
    }
  }
}

function emptyRow(doc: CardId): SummaryRow {
  return { doc, rev: 0, heads: [], summary: null };
}
