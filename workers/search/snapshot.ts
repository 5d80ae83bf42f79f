import { FOLD_VERSION } from '../../model/names/skeleton-tables.ts';
import type { CardSummary } from '../../model/summary.ts';
import { clientOf } from './client.ts';
import type { SnapshotStore } from './ports.ts';
import type { RowText } from './row-text.ts';
import { slices } from './slices.ts';
import { chunkBytes, foldedAnew, type Placed, readChunk, type SavedChunk, sumOf } from './snapshot-chunk.ts';

/** Changes whenever the form of the snapshot does. */
const FORM = 10;
/** Some 30 KB. From 64 KB on Chromium keeps each value in a file of its own, and reads them one by one. */
const CHUNK_ROWS = 100;
/** Chunks read at once, while those before them are being put in. */
const READ_CHUNKS = 32;
/** Clients seen lately lie here once more: so many chunks from this number on. All are always written, so that none keeps what was erased. */
const LATELY = 1_000_000;
const LATELY_CHUNKS = 20;
/** Rows that are shown joined with others, or not at all, lie from this number on as they are stored. */
const JOINED = 2_000_000;
/** Slots in the order of the list, of every row in the chunks. */
const ORDER = 3_000_000;

/** What a snapshot says of itself. */
interface Head {
  readonly form: number;
  /** Made anew with each save: tells whether another tab saved since. */
  readonly stamp: string;
  /** Which base the rows are of. */
  readonly origin: string;
  readonly fold: number;
  readonly language: string;
  /** The revision of the read model that the rows stand for. */
  readonly rev: number;
  /** A sum of the order's bytes. */
  readonly order: number;
  /** A sum of each chunk's bytes. */
  readonly sums: readonly number[];
  /** The same of the chunks of clients seen lately. */
  readonly lately: readonly number[];
  /** And of those with rows as they are stored. */
  readonly joined: readonly number[];
}

export interface Snapshot {
  readonly origin: string;
  readonly language: string;
  readonly rev: number;
  readonly order: Int32Array;
  readonly chunks: readonly SavedChunk[];
  /** As they are stored, of cards that are in a merge or hidden. */
  readonly joined: readonly CardSummary[];
}

/** How things stand at one moment. `order` must not be written to. */
export interface Standing extends Omit<Snapshot, 'chunks'> {
  /** Grows whenever `joined` changes; 0: as loaded. */
  readonly joinedVersion: number;
  readonly clientAt: (slot: number) => Omit<Placed, 'slot'> | undefined;
  readonly end: number;
  /** Slots of the clients seen lately, whose rows are loaded before all others. */
  readonly lately: readonly number[];
}

type Ports = Parameters<typeof slices>[0] & { readonly snapshots: SnapshotStore };

/**
 * The snapshot in its store. Rows lie in chunks by slot, so that only chunks with changed rows are written again, and each is read
 * in a slice. Indexes are not saved: to put what rows are found by back into them takes no longer than reading them would. The rows
 * themselves, most of the bytes, stay bytes until somebody looks at them.
 */
export class SnapshotFile {
  private sums: number[] = [];
  private stamp: string | null = null;
  private readonly dirty = new Set<number>();
  private joinedSums: readonly number[] = [];
  /** Which of them are saved. */
  private joinedVersion = 0;

  constructor(private readonly ports: Ports) {}

  /** The row in this slot changed since the last save. */
  touch(slot: number): void {
    this.dirty.add(Math.floor(slot / CHUNK_ROWS));
  }

  /** Everything has to be written again. */
  touchAll(end: number): void {
    for (let slot = 0; slot < end; slot += CHUNK_ROWS) this.touch(slot);
  }

  /**
   * The saved snapshot, or null where there is none, it is damaged, or of another base than `whichBase` tells. `onLately` gets those
   * seen lately before all others: whoever was here last is found before the others are read.
   */
  async load(whichBase: Promise<string>, onLately: (chunk: SavedChunk) => void): Promise<Snapshot | null> {
    const head = readHead(await this.ports.snapshots.head());
    const lately = head && (await this.loadChunks(head.fold, head.lately, LATELY));
    if (head?.origin !== (await whichBase)) return null;
    const { rest } = slices(this.ports);
    for (const chunk of lately ?? []) {
      onLately(chunk);
      // Whoever was seen last of all is found while the others of them are put in.
      await rest();
    }
    const chunks = await this.loadChunks(head.fold, head.sums, 0);
    const [bytes] = await this.ports.snapshots.read(ORDER, 1);
    const order = orderOf(bytes, head.order);
    if (!order || chunks?.reduce((sum, { slots }) => sum + slots.length, 0) !== order.length) return null;
    const joined = await this.loadChunks(head.fold, head.joined, JOINED);
    if (!joined) return null;
    this.sums = [...head.sums];
    this.joinedSums = head.joined;
    this.stamp = head.stamp;
    if (head.fold !== FOLD_VERSION) this.touchAll(head.sums.length * CHUNK_ROWS);
    const kept = joined.flatMap(({ clients }) => clients.map(({ row }) => row));
    return { origin: head.origin, language: head.language, rev: head.rev, order, chunks, joined: kept };
  }

  /** Chunks from number `from` on; null where one is missing or damaged. */
  private async loadChunks(fold: number, sums: readonly number[], from: number): Promise<readonly SavedChunk[] | null> {
    const { rest } = slices(this.ports);
    const chunks: SavedChunk[] = [];
    const read = (at: number) => this.ports.snapshots.read(from + at, Math.min(READ_CHUNKS, sums.length - at));
    let next = sums.length > 0 ? read(0) : null;
    for (let at = 0; next; at += READ_CHUNKS) {
      const some = await next;
      next = at + READ_CHUNKS < sums.length ? read(at + READ_CHUNKS) : null;
      // Where one before it can't be used, nobody waits for it.
      next?.catch(() => undefined);
      for (let n = 0; n < Math.min(READ_CHUNKS, sums.length - at); n++) {
        const bytes = some[n];
        const saved = bytes instanceof Uint8Array && sumOf(bytes) === sums[at + n] ? readChunk(bytes) : null;
        if (!saved) return null;
        chunks.push(fold === FOLD_VERSION ? saved : foldedAnew(saved));
        await rest();
      }
    }
    return chunks;
  }

  /** Saves the chunks that changed. `standing` tells all at one moment, whatever happens while it is written. */
  async save(standing: () => Standing): Promise<void> {
    if (this.stamp !== null && (await this.write(standing()))) return;
    // Nothing is saved yet, or another tab has saved its own slots over ours: all of it anew.
    this.stamp = null;
    const now = standing();
    this.touchAll(now.end);
    await this.write(now);
  }

  private async write({ clientAt, end, lately: seen, order, joined, joinedVersion, ...about }: Standing): Promise<boolean> {
    const numbers = [...this.dirty];
    const taken = numbers.map((n) => [n, take(chunkOf(n, end), clientAt)] as const);
    // In places of their own: the base that answers while all others are read has nobody else.
    const latelyTaken = take(seen, clientAt).map((placed, slot) => ({ ...placed, slot }));
    this.dirty.clear();
    const { rest } = slices(this.ports);
    const chunks = new Map<number, Uint8Array>();
    const sums = this.sums.slice(0, Math.ceil(end / CHUNK_ROWS));
    const put = async (n: number, bytes: Uint8Array): Promise<number> => {
      chunks.set(n, bytes);
      await rest();
      return sumOf(bytes);
    };
    try {
      for (const [n, placed] of taken) sums[n] = await put(n, chunkBytes(placed));
      const lately: number[] = [];
      for (let n = 0; n < LATELY_CHUNKS; n++) {
        lately.push(await put(LATELY + n, chunkBytes(latelyTaken.slice(n * CHUNK_ROWS, (n + 1) * CHUNK_ROWS))));
      }
      const ordered = await put(ORDER, new Uint8Array(order.buffer, order.byteOffset, order.byteLength));
      const isNews = this.stamp === null || joinedVersion !== this.joinedVersion;
      const joinedSums = isNews ? await this.joinedChunks(joined, put) : this.joinedSums;
      const stamp = crypto.randomUUID();
      const head: Head = { form: FORM, fold: FOLD_VERSION, stamp, ...about, order: ordered, sums, lately, joined: joinedSums };
      const written = await this.ports.snapshots.write(head, chunks, this.stamp);
      if (written) {
        this.sums = sums;
        this.stamp = head.stamp;
        this.joinedSums = joinedSums;
        this.joinedVersion = joinedVersion;
      } else for (const n of numbers) this.dirty.add(n);
      return written;
    } catch (error) {
      for (const n of numbers) this.dirty.add(n);
      throw error;
    }
  }

  /** Puts them among the chunks to be written, as many as there were at least, so that none keeps what was erased. */
  private async joinedChunks(
    rows: readonly CardSummary[],
    put: (n: number, bytes: Uint8Array) => Promise<number>,
  ): Promise<readonly number[]> {
    const sums: number[] = [];
    for (let n = 0; n < Math.max(Math.ceil(rows.length / CHUNK_ROWS), this.joinedSums.length); n++) {
      const some = rows.slice(n * CHUNK_ROWS, (n + 1) * CHUNK_ROWS);
      sums.push(await put(JOINED + n, chunkBytes(some.map((row) => ({ slot: 0, client: clientOf(row, NO_TEXT), words: [] })))));
    }
    return sums;
  }

  /** Forgets the saved snapshot. */
  async discard(): Promise<void> {
    this.sums = [];
    this.stamp = null;
    await this.ports.snapshots.clear();
  }
}

const NO_TEXT: Omit<RowText, 'words'> = { mails: '', digits: '' };

function chunkOf(n: number, end: number): readonly number[] {
  const from = n * CHUNK_ROWS;
  return Array.from({ length: Math.max(0, Math.min(end - from, CHUNK_ROWS)) }, (_, at) => from + at);
}

function take(slots: readonly number[], clientAt: Standing['clientAt']): readonly Placed[] {
  const placed: Placed[] = [];
  for (const slot of slots) {
    const client = clientAt(slot);
    if (client) placed.push({ slot, ...client });
  }
  return placed;
}

function orderOf(bytes: unknown, sum: number): Int32Array | null {
  if (!(bytes instanceof Uint8Array) || sumOf(bytes) !== sum) return null;
  return new Int32Array(bytes.slice().buffer);
}

function readHead(value: unknown): Head | null {
  if (typeof value !== 'object' || value === null) return null;
  const head = value as Partial<Head>;
  const whole =
    head.form === FORM &&
    typeof head.stamp === 'string' &&
    typeof head.origin === 'string' &&
    typeof head.fold === 'number' &&
    typeof head.language === 'string' &&
    typeof head.rev === 'number' &&
    typeof head.order === 'number' &&
    Array.isArray(head.sums) &&
    Array.isArray(head.lately) &&
    Array.isArray(head.joined);
  return whole ? (head as Head) : null;
}
