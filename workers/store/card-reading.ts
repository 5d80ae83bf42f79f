import type { CardId, DocumentId } from '../../model/ids.ts';
import { bookedSoonest } from './booked-soonest.ts';
import type { LiveDocuments } from './documents/live-documents.ts';
import { type ReadCard, readCard } from './documents/read-card.ts';
import type { StorePorts } from './ports.ts';
import type { RightOfWay } from './right-of-way.ts';
import { readPlace } from './rows/place.ts';
import { type CardsRead, putCards, type Stretch } from './rows/put-cards.ts';

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
/** So many cards behind: those who are booked are looked for, and read before the others. */
const FAR_BEHIND = 60;

/**
 * Reads cards that came from elsewhere, for searching in notes and for the journal: in the background, in the order in which
 * their rows of the read model were written, so that how far this is, is one number, and storing a card costs no more for it.
 * What comes in ones and twos is read at once; and where much is to be read, those who are booked soonest come first.
 */
export class CardReading {
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly onRead: (read: CardsRead) => void;
  private readonly onFault: (fault: unknown) => void;
  /** Read before their turn, and as which version: they are not read again when it comes. */
  private readonly ahead = new Map<DocumentId, number>();
  private running: Promise<void> | undefined;
  private stopClock: (() => void) | undefined;
  private again = false;
  private stopped = false;
  private soughtBooked = false;
  /** Cards that could not be read are tried again. */
  private retry = true;
  private rushUntil = Number.NEGATIVE_INFINITY;
  private readonly way: RightOfWay;

  /** `onFault`: the storage failed in the middle; whoever hears it has to call `news` when it works again. */
  constructor(
    ports: StorePorts,
    documents: LiveDocuments,
    way: RightOfWay,
    onRead: (read: CardsRead) => void,
    onFault: (fault: unknown) => void,
  ) {
    this.ports = ports;
    this.documents = documents;
    this.way = way;
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

  /** Documents were stored at once as they came from elsewhere. A few are read now: somebody may look at that day of the journal. */
  stored(docs: readonly DocumentId[]): void {
    if (docs.length >= RUSH) this.rushUntil = this.ports.clock.now() + RUSH_OVER;
    else if (docs.length > 0 && this.ports.alone && !this.stopped) {
      this.readAhead(docs as readonly CardId[]).catch((error: unknown) => {
        if (!this.stopped) this.onFault(error);
      });
    }
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
    await this.readBooked();
    while (await this.readPage());
    if (!this.retry || this.stopped) return;
    this.retry = false;
    for (let after: string | undefined = ''; after !== undefined; ) after = await this.tryPage(after);
  }

  /** How far the rows have gone, and how far this; null while there is little to read. @throws StorageProblem */
  private reached(): Promise<Stretch | null> {
    return this.ports.storage.read(['meta'], async (reader) => {
      const [row, place] = await Promise.all([reader.get('meta', ['counters']), readPlace(reader)]);
      const { rev, read = 0 } = row?.key === 'counters' ? row.value : { rev: 0 };
      // Rows come before their documents: until all are here, there is little to read.
      return place?.fill || read === rev ? null : { from: read, to: rev };
    });
  }

  /** Once, where much is to be read. @throws StorageProblem */
  private async readBooked(): Promise<void> {
    const stretch = await this.reached();
    if (this.soughtBooked || !stretch || stretch.to - stretch.from < FAR_BEHIND) return;
    this.soughtBooked = true;
    const booked = await bookedSoonest(this.ports, stretch.from, () => this.rest());
    for (let at = 0; at < booked.length && !this.stopped; at += PAGE) await this.readAhead(booked.slice(at, at + PAGE));
  }

  /** Reads these cards before their turn. @throws StorageProblem */
  private async readAhead(docs: readonly CardId[]): Promise<void> {
    const rows = await this.ports.storage.read(['summaries', 'stale'], (reader) =>
      // What is stale is worked out with all that is kept of it.
      Promise.all(docs.map(async (doc) => ((await reader.has('stale', [doc])) ? undefined : reader.get('summaries', [doc])))),
    );
    const there = rows.flatMap((row) => (row?.summary ? [row.doc] : []));
    for (const doc of there) this.ahead.delete(doc);
    const read = await this.readAll(there);
    if (!this.stopped) await this.write(read, null);
  }

  /** Reads the cards whose rows come next. False: there are none now. @throws StorageProblem */
  private async readPage(): Promise<boolean> {
    const stretch = await this.reached();
    if (stretch === null) this.ahead.clear();
    if (stretch === null || this.stopped) return false;
    const { from, to } = stretch;
    const rows = await this.ports.storage.summariesSince(from, PAGE);
    const last = rows.at(-1)?.rev ?? 0;
    const read = await this.readAll(rows.filter((row) => row.summary !== null).map((row) => row.doc));
    if (this.stopped) return false;
    // Where there are no more rows, none has a revision that was given before they were looked for.
    await this.write(read, { from, to: rows.length < PAGE ? Math.max(to, last) : last });
    return true;
  }

  /** Tries a page of those that could not be read once more; tells the last of it, or undefined at the end. @throws StorageProblem */
  private async tryPage(after: string): Promise<string | undefined> {
    const marks = await this.ports.storage.read(['unread'], (reader) => reader.range('unread', { after: [after], limit: PAGE }));
    for (const { doc } of marks) this.ahead.delete(doc);
    const read = await this.readAll(marks.map(({ doc }) => doc as CardId));
    if (this.stopped) return undefined;
    await this.write(read, null);
    return marks.length < PAGE ? undefined : marks.at(-1)?.doc;
  }

  private async readAll(cards: readonly CardId[]): Promise<ReadCard[]> {
    const { clock } = this.ports;
    const read: ReadCard[] = [];
    let sliceEnds = clock.now() + SLICE;
    for (const card of cards) {
      if (this.stopped) return read;
      const version = this.ahead.get(card);
      if (version !== undefined) {
        read.push({ id: card, version, found: null });
        continue;
      }
      read.push(await readCard(this.documents, card));
      if (clock.now() < sliceEnds && !this.way.isTaken) continue;
      await this.rest();
      sliceEnds = clock.now() + SLICE;
    }
    return read;
  }

  private async write(cards: readonly ReadCard[], stretch: Stretch | null): Promise<void> {
    if (this.way.isTaken) await this.rest();
    const read = await putCards(this.ports.storage, cards, stretch);
    for (const [doc, version] of read.versions) this.ahead.set(doc, version);
    if (read.again) {
      this.retry = true;
      this.again = true;
    }
    this.onRead(read);
  }

  private async rest(): Promise<void> {
    const { clock, breathe } = this.ports;
    await breathe();
    for (let wait = REST; wait > 0 && !this.stopped; wait = this.rushUntil - clock.now()) {
      await new Promise<void>((resolve) => {
        clock.after(wait, resolve);
      });
    }
    if (!this.stopped) await this.way.free();
  }
}
