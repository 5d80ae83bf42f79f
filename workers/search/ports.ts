import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { DaySource } from './journal/journal.ts';
import type { NoteSource } from './notes/notes.ts';

/** One row of the read model as the device's storage has it; `summary: null`: the card was erased. */
export interface RowChange {
  readonly doc: CardId;
  readonly rev: number;
  readonly summary: CardSummary | null;
}

/** Where rows come from: the device's storage, which the store worker writes. */
export interface RowSource {
  /** Rows written after revision `rev`, oldest first, at most `limit`; fewer: there are no more. */
  since(rev: number, limit: number): Promise<readonly RowChange[]>;
  /** Which base the rows are of: rows and revisions of another origin mean nothing here. */
  origin(): Promise<string>;
  /** Calls `listener` whenever rows may have been written. */
  onNews(listener: () => void): void;
}

/** What the search worker keeps of its own between starts: pieces of bytes by number, and a head that says what they stand for. */
export interface SnapshotStore {
  /** Null where there is none. */
  head(): Promise<unknown>;
  /** Those that are there of `count` pieces from number `from` on, in order. */
  read(from: number, count: number): Promise<readonly unknown[]>;
  /**
   * Puts chunks and head in one transaction: all of it is kept, or nothing. With `after`, only where the head that is there has
   * that stamp (false: it has not, another tab wrote since); with null, in place of all that is there.
   */
  write(head: { readonly stamp: string }, chunks: ReadonlyMap<number, Uint8Array>, after: string | null): Promise<boolean>;
  clear(): Promise<void>;
}

/** What the search needs of its surroundings. */
export interface SearchPorts {
  readonly source: RowSource;
  readonly snapshots: SnapshotStore;
  /** What is looked through for words in notes; without it none are found. */
  readonly notes?: NoteSource;
  /** The visits by day; without it the journal is empty. */
  readonly days?: DaySource;
  /** Lets messages that wait be handled first: resolves in a later task. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, only growing. */
  readonly now: () => number;
  readonly today: () => IsoDate;
  readonly after: (milliseconds: number, run: () => void) => void;
}
