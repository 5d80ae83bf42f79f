import { type CardId, type IsoDate, isDocumentId } from '../../model/ids.ts';
import { type CardSummary, type SummaryFields, summaryFields, summaryOfFields } from '../../model/summary.ts';
import { Client, clientOf, type SavedRows } from './client.ts';
import { rowText } from './row-text.ts';

/** A client in a slot, with the words they are found by. */
export interface Placed {
  readonly slot: number;
  readonly client: Client;
  /** As `RowText` has them. */
  readonly words: readonly string[];
}

/** The clients of a chunk. */
export interface SavedChunk {
  /** Its distinct words: most are of several rows. */
  readonly words: readonly string[];
  readonly clients: readonly Client[];
  readonly slots: readonly number[];
  /** By client, which of `words` they have. */
  readonly numbers: readonly (readonly number[])[];
}

/** What comes before the rows: a column for each thing that is asked for without them. */
interface Columns {
  readonly words: readonly string[];
  readonly slots: readonly number[];
  readonly ids: readonly CardId[];
  readonly mails: readonly string[];
  readonly digits: readonly string[];
  readonly days: readonly number[];
  /** Of those who are booked: their place in the chunk, and when. */
  readonly booked: readonly (readonly [number, readonly IsoDate[]])[];
  readonly numbers: readonly (readonly number[])[];
  /** Where each row ends, in bytes after the columns. */
  readonly ends: readonly number[];
}

const HEADER = 4;
const NONE: readonly IsoDate[] = [];
const writer = new TextEncoder();
const reader = new TextDecoder();

/** A chunk as it is saved: how long the columns are (4 bytes), the columns, then each row; all of it JSON in UTF-8. */
export function chunkBytes(placed: readonly Placed[]): Uint8Array {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    if (known === numbers.size) numbers.set(word, known);
    return known;
  };
  const rows = placed.map(({ client }) => writer.encode(JSON.stringify(summaryFields(client.row))));
  let end = 0;
  const columns: Columns = {
    numbers: placed.map(({ words }) => words.map(numberOf)),
    words: [...numbers.keys()],
    slots: placed.map(({ slot }) => slot),
    ids: placed.map(({ client }) => client.id),
    mails: placed.map(({ client }) => client.mails),
    digits: placed.map(({ client }) => client.digits),
    days: placed.map(({ client }) => client.day),
    booked: placed.flatMap(({ client }, at) => (client.booked.length > 0 ? [[at, client.booked] as const] : [])),
    ends: rows.map((row) => {
      end += row.length;
      return end;
    }),
  };
  const head = writer.encode(JSON.stringify(columns));
  const bytes = new Uint8Array(HEADER + head.length + end);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, HEADER);
  let at = HEADER + head.length;
  for (const row of rows) {
    bytes.set(row, at);
    at += row.length;
  }
  return bytes;
}

/** Null where it isn't a chunk. A sum has shown that it is what was written, so only its outline is looked at, and no row. */
export function readChunk(bytes: Uint8Array): SavedChunk | null {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const columns = JSON.parse(reader.decode(bytes.subarray(HEADER, HEADER + length))) as Columns;
    const { words, slots, ids, mails, digits, days, numbers, ends } = columns;
    const isWhole = [slots, mails, digits, days, numbers, ends].every((column) => column.length === ids.length);
    if (!isWhole || !ids.every(isDocumentId)) return null;
    const rows = new RowBytes(bytes.subarray(HEADER + length), ends);
    const booked = new Map(columns.booked);
    const clients = ids.map((id, at) => {
      const facts = { id, mails: mails[at] ?? '', digits: digits[at] ?? '', day: days[at] ?? 0, booked: booked.get(at) ?? NONE };
      return new Client(facts, null, rows, at);
    });
    return { words, slots, clients, numbers };
  } catch {
    return null;
  }
}

/** The same clients, found by what today's rules make of their names. */
export function foldedAnew({ clients, slots }: SavedChunk): SavedChunk {
  const words = new Map<string, number>();
  const anew: Client[] = [];
  const numbers = clients.map(({ row }) => {
    const text = rowText(row);
    anew.push(clientOf(row, text));
    return text.words.map((word) => {
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      return number;
    });
  });
  return { words: [...words.keys()], clients: anew, slots, numbers };
}

class RowBytes implements SavedRows {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly ends: readonly number[],
  ) {}

  row(place: number, id: CardId): CardSummary {
    const from = place === 0 ? 0 : (this.ends[place - 1] ?? 0);
    return summaryOfFields(id, JSON.parse(reader.decode(this.bytes.subarray(from, this.ends[place]))) as SummaryFields);
  }
}

/** FNV-1a over the bytes, four at a time: tells damage, not malice. */
export function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const even = bytes.length - (bytes.length % 4);
  let sum = 0x811c9dc5 ^ bytes.length;
  for (let at = 0; at < even; at += 4) sum = Math.imul(sum ^ view.getInt32(at, true), 0x01000193);
  for (let at = even; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum;
}
