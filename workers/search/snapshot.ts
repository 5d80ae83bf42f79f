import { type CardId, isDocumentId } from '../../model/ids.ts';
import { FOLD_VERSION } from '../../model/names/skeleton-tables.ts';
import { type CardSummary, type SummaryFields, summaryFields, summaryOfFields } from '../../model/summary.ts';
import type { SnapshotStore } from './ports.ts';
import { type RowText, rowText } from './row-text.ts';
import { slices } from './slices.ts';

/** Changes whenever the form of the snapshot does. */
const FORM = 9;
const CHUNK_ROWS = 500;
/** Clients seen lately lie here once more: so many chunks from this number on. All are always written, so that none keeps what was erased. */
const LATELY = 1_000_000;
const LATELY_CHUNKS = 4;
/** Rows that are shown joined with others, or not at all, lie from this number on as they are stored. */
const JOINED = 2_000_000;

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
  /** Slots in order, of every row in the chunks. */
  readonly order: Int32Array;
  /** A sum of each chunk's text; 0 for none. */
  readonly sums: readonly number[];
  /** The same of the chunks of clients seen lately. */
  readonly lately: readonly number[];
  /** And of those with rows as they are stored. */
  readonly joined: readonly number[];
}

export interface SavedRow {
  readonly slot: number;
  readonly row: CardSummary;
  readonly text: RowText;
}
export interface Snapshot {
  readonly origin: string;
  readonly language: string;
  readonly rev: number;
  readonly order: Int32Array;
  readonly rows: readonly SavedRow[];
  /** As they are stored, of cards that are in a merge or hidden. */
  readonly joined: readonly CardSummary[];
}

/** How things stand at one moment. `order` must not be written to. */
export interface Standing extends Omit<Snapshot, 'rows'> {
  /** Grows whenever `joined` changes; 0: as loaded. */
  readonly joinedVersion: number;
  readonly rowAt: (slot: number) => { readonly row: CardSummary; readonly text: RowText } | undefined;
  readonly end: number;
  /** Slots of the clients seen lately, whose rows are loaded before all others. */
  readonly lately: readonly number[];
}

type Ports = Parameters<typeof slices>[0] & { readonly snapshots: SnapshotStore };

/**
 * The snapshot in its store. Rows lie in chunks of JSON by slot, so that only chunks with changed rows are written again, and
 * each is read in a slice. Terms are not saved: putting rows back into the index takes no longer than reading the index would,
 * and until then every row is looked through.
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
   * seen lately before, some hundred at a time: whoever was here last is found before the others are read.
   */
  async load(whichBase: Promise<string>, onLately: (rows: readonly SavedRow[]) => void): Promise<Snapshot | null> {
    const [origin, stored] = await Promise.all([whichBase, this.ports.snapshots.head()]);
    const head = readHead(stored);
    if (head?.origin !== origin) return null;
    await this.loadRows(head.fold, head.lately, LATELY, onLately);
    const rows = await this.loadRows(head.fold, head.sums, 0);
    if (rows?.length !== head.order.length) return null;
    const joined = await this.loadRows(head.fold, head.joined, JOINED);
    if (!joined) return null;
    this.sums = [...head.sums];
    this.joinedSums = head.joined;
    this.stamp = head.stamp;
    if (head.fold !== FOLD_VERSION) this.touchAll(head.sums.length * CHUNK_ROWS);
    return { origin, language: head.language, rev: head.rev, order: head.order, rows, joined: joined.map(({ row }) => row) };
  }

  private async loadRows(
    fold: number,
    sums: readonly number[],
    from: number,
    onRows: (rows: readonly SavedRow[]) => void = () => undefined,
  ): Promise<readonly SavedRow[] | null> {
    const { rest } = slices(this.ports);
    const rows: SavedRow[] = [];
    for (const [n, sum] of sums.entries()) {
      const chunk = await this.ports.snapshots.chunk(from + n);
      const before = rows.length;
      if (typeof chunk !== 'string' || sumOf(chunk) !== sum) return null;
      const saved = readChunk(chunk);
      if (!saved) return null;
      const [all, tuples] = saved;
      for (const [i, [slot, [id, ...fields], numbers, mails, digits]] of tuples.entries()) {
        const row = summaryOfFields(id, fields);
        const words = numbers.map((number) => all[number] ?? '');
        rows.push({ slot, row, text: fold === FOLD_VERSION ? { words, mails, digits } : rowText(row) });
        if ((i & 31) === 0) await rest();
      }
      onRows(rows.slice(before));
    }
    return rows;
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

  private async write({ rowAt, end, lately: seen, joined, joinedVersion, ...about }: Standing): Promise<boolean> {
    const numbers = [...this.dirty];
    const taken = numbers.map((n) => [n, take(chunkOf(n, end), rowAt)] as const);
    const takenLately = Array.from({ length: LATELY_CHUNKS }, (_, n) => take(seen.slice(n * CHUNK_ROWS, (n + 1) * CHUNK_ROWS), rowAt));
    this.dirty.clear();
    const { rest } = slices(this.ports);
    const chunks = new Map<number, string>();
    const sums = this.sums.slice(0, Math.ceil(end / CHUNK_ROWS));
    try {
      for (const [n, rows] of taken) {
        const text = chunkText(rows);
        chunks.set(n, text);
        sums[n] = sumOf(text);
        await rest();
      }
      const lately: number[] = [];
      for (const [n, rows] of takenLately.entries()) {
        const text = chunkText(rows);
        chunks.set(LATELY + n, text);
        lately.push(sumOf(text));
        await rest();
      }
      const isNews = this.stamp === null || joinedVersion !== this.joinedVersion;
      const joinedSums = isNews ? await this.joinedChunks(joined, chunks) : this.joinedSums;
      const head: Head = { form: FORM, fold: FOLD_VERSION, stamp: crypto.randomUUID(), ...about, sums, lately, joined: joinedSums };
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
  private async joinedChunks(rows: readonly CardSummary[], chunks: Map<number, string>): Promise<readonly number[]> {
    const { rest } = slices(this.ports);
    const sums: number[] = [];
    for (let n = 0; n < Math.max(Math.ceil(rows.length / CHUNK_ROWS), this.joinedSums.length); n++) {
      const some = rows.slice(n * CHUNK_ROWS, (n + 1) * CHUNK_ROWS);
      const text = chunkText(some.map((row) => ({ slot: 0, row, text: NO_TEXT })));
      chunks.set(JOINED + n, text);
      sums.push(sumOf(text));
      await rest();
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

const NO_TEXT: RowText = { words: [], mails: '', digits: '' };

function chunkOf(n: number, end: number): readonly number[] {
  const from = n * CHUNK_ROWS;
  return Array.from({ length: Math.max(0, Math.min(end - from, CHUNK_ROWS)) }, (_, at) => from + at);
}

function take(slots: readonly number[], rowAt: Standing['rowAt']): readonly SavedRow[] {
  const rows: SavedRow[] = [];
  for (const slot of slots) {
    const client = rowAt(slot);
    if (client) rows.push({ slot, ...client });
  }
  return rows;
}

/** The distinct words of the chunk's rows, and the rows, with their words by number: most words are of several rows. */
type SavedChunk = readonly [readonly string[], readonly SavedTuple[]];
type SavedTuple = readonly [number, readonly [CardId, ...SummaryFields], readonly number[], RowText['mails'], RowText['digits']];

function chunkText(rows: readonly SavedRow[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    if (known === numbers.size) numbers.set(word, known);
    return known;
  };
  const tuples = rows.map(
    ({ slot, row, text }): SavedTuple => [slot, [row.id, ...summaryFields(row)], text.words.map(numberOf), text.mails, text.digits],
  );
  const chunk: SavedChunk = [[...numbers.keys()], tuples];
  return JSON.stringify(chunk);
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
    head.order instanceof Int32Array &&
    Array.isArray(head.sums) &&
    Array.isArray(head.lately) &&
    Array.isArray(head.joined);
  return whole ? (head as Head) : null;
}

/** The sum has shown that the text is what was written, so only its outline is looked at. */
function readChunk(text: string): SavedChunk | null {
  try {
    const chunk: unknown = JSON.parse(text);
    if (!Array.isArray(chunk) || !Array.isArray(chunk[0]) || !Array.isArray(chunk[1])) return null;
    return chunk[1].every((one) => Array.isArray(one) && Number.isInteger(one[0]) && Array.isArray(one[1]) && isDocumentId(one[1][0]))
      ? (chunk as unknown as SavedChunk)
      : null;
  } catch {
    return null;
  }
}

/** FNV-1a over the text's units: tells damage, not malice. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}
