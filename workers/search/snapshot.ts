import { isDocumentId } from '../../model/ids.ts';
import { FOLD_VERSION } from '../../model/names/skeleton-tables.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { SnapshotStore } from './ports.ts';
import { type RowText, rowText } from './row-text.ts';
import { slices } from './slices.ts';

/** Changes whenever the form of the snapshot does. */
const FORM = 2;
const CHUNK_ROWS = 500;

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
}

/** How things stand at one moment. `order` must not be written to. */
export interface Standing extends Omit<Snapshot, 'rows'> {
  readonly rowAt: (slot: number) => { readonly row: CardSummary; readonly text: RowText } | undefined;
  readonly end: number;
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

  constructor(private readonly ports: Ports) {}

  /** The row in this slot changed since the last save. */
  touch(slot: number): void {
    this.dirty.add(Math.floor(slot / CHUNK_ROWS));
  }

  /** Everything has to be written again. */
  touchAll(end: number): void {
    for (let slot = 0; slot < end; slot += CHUNK_ROWS) this.touch(slot);
  }

  /** The saved snapshot, or null where there is none, it is damaged, or of another base than `origin`. */
  async load(origin: string): Promise<Snapshot | null> {
    const head = readHead(await this.ports.snapshots.head());
    if (head?.origin !== origin) return null;
    const rows = await this.loadRows(head);
    if (rows?.length !== head.order.length) return null;
    this.sums = [...head.sums];
    this.stamp = head.stamp;
    if (head.fold !== FOLD_VERSION) this.touchAll(head.sums.length * CHUNK_ROWS);
    return { origin, language: head.language, rev: head.rev, order: head.order, rows };
  }

  private async loadRows(head: Head): Promise<readonly SavedRow[] | null> {
    const { rest } = slices(this.ports);
    const rows: SavedRow[] = [];
    for (const [n, sum] of head.sums.entries()) {
      const chunk = await this.ports.snapshots.chunk(n);
      if (typeof chunk !== 'string' || sumOf(chunk) !== sum) return null;
      const saved = readChunk(chunk);
      if (!saved) return null;
      for (const [i, [slot, fields, words, mails, digits]] of saved.entries()) {
        const row = unpackRow(fields);
        rows.push({ slot, row, text: head.fold === FOLD_VERSION ? { words, mails, digits } : rowText(row) });
        if ((i & 31) === 0) await rest();
      }
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

  private async write({ rowAt, end, ...about }: Standing): Promise<boolean> {
    const numbers = [...this.dirty];
    const taken = numbers.map((n) => [n, take(n, rowAt, end)] as const);
    this.dirty.clear();
    const { rest } = slices(this.ports);
    const chunks = new Map<number, string>();
    const sums = this.sums.slice(0, Math.ceil(end / CHUNK_ROWS));
    try {
      for (const [n, rows] of taken) {
        const text = JSON.stringify(rows);
        chunks.set(n, text);
        sums[n] = sumOf(text);
        await rest();
      }
      const head: Head = { form: FORM, fold: FOLD_VERSION, stamp: crypto.randomUUID(), ...about, sums };
      const written = await this.ports.snapshots.write(head, chunks, this.stamp);
      if (written) {
        this.sums = sums;
        this.stamp = head.stamp;
      } else for (const n of numbers) this.dirty.add(n);
      return written;
    } catch (error) {
      for (const n of numbers) this.dirty.add(n);
      throw error;
    }
  }

  /** Forgets the saved snapshot. */
  async discard(): Promise<void> {
    this.sums = [];
    this.stamp = null;
    await this.ports.snapshots.clear();
  }
}

function take(n: number, rowAt: Standing['rowAt'], end: number): readonly SavedTuple[] {
  const rows: SavedTuple[] = [];
  for (let slot = n * CHUNK_ROWS; slot < Math.min(end, (n + 1) * CHUNK_ROWS); slot++) {
    const client = rowAt(slot);
    if (client) rows.push([slot, packRow(client.row), client.text.words, client.text.mails, client.text.digits]);
  }
  return rows;
}

/** A row without the names of its fields: half as long. */
type Fields = ReturnType<typeof packRow>;
type SavedTuple = readonly [number, Fields, RowText['words'], RowText['mails'], RowText['digits']];

function packRow(r: CardSummary) {
  return [
    r.id,
    r.kind,
    r.given,
    r.family,
    r.middle,
    r.nickname,
    r.company,
    r.phones,
    r.emails,
    r.cards,
    r.birthDate,
    r.city,
    r.createdAt,
    r.visits,
    r.firstVisit,
    r.lastVisit,
    r.spent,
    r.currency,
    r.missed,
    r.booked,
  ] as const;
}

function unpackRow(fields: Fields): CardSummary {
  const [id, kind, given, family, middle, nickname, company, phones, emails, cards, birthDate, city, createdAt, ...figures] = fields;
  const [visits, firstVisit, lastVisit, spent, currency, missed, booked] = figures;
  return {
    id,
    kind,
    given,
    family,
    middle,
    nickname,
    company,
    phones,
    emails,
    cards,
    birthDate,
    city,
    createdAt,
    visits,
    firstVisit,
    lastVisit,
    spent,
    currency,
    missed,
    booked,
  };
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
    Array.isArray(head.sums);
  return whole ? (head as Head) : null;
}

/** The sum has shown that the text is what was written, so only its outline is looked at. */
function readChunk(text: string): readonly SavedTuple[] | null {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return null;
    return rows.every((one) => Array.isArray(one) && Number.isInteger(one[0]) && Array.isArray(one[1]) && isDocumentId(one[1][0]))
      ? (rows as SavedTuple[])
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
