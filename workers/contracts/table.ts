import type { ColumnKey } from '../../model/columns/columns.ts';
import type { ColumnKind, ColumnValue } from '../../model/columns/value.ts';
import type { CardId, MinorUnits } from '../../model/ids.ts';
import type { LikelySame } from '../../model/likely-same/likely-same.ts';
import type { CardSummary } from '../../model/summary.ts';

/** What the table worker has. */
export interface TableState {
  /** Rows of the device's storage that were read so far, and how many there were in all when it began. */
  readonly read: number;
  readonly of: number;
  /** False while rows are still being read for the first time: what is answered holds for those that were read. */
  readonly ready: boolean;
  /** Clients in the base, as far as they were read. */
  readonly total: number;
  /**
   * Grows with whatever may make an answer another one: rows, the salon's settings, the day. Told at once after a change, and then at
   * most a few times a second: ask again for what is on screen.
   */
  readonly version: number;
}

/** By which column; empty cells come last whichever way. A column that this salon does not have sorts nothing. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** A question to the base: who, in which order, and what is shown of them. */
export interface View {
  /** As `model/rules/` writes it; '' for everybody. Conditions that are not finished are passed over, so that a rule can be tried while it is written. */
  readonly rule: string;
  /** At most two: by the first, and within it by the second; then in the order of the list. */
  readonly sorts: readonly TableSort[];
  /** The columns whose cells `rows` gives, in this order. Those that this salon does not have are left out of the totals, and empty. */
  readonly columns: readonly string[];
}

/** Of figures: over those clients found who have one. */
export interface FigureTotal {
  readonly column: ColumnKey;
  readonly kind: Extract<ColumnKind, 'number' | 'days'>;
  readonly sum: number;
  readonly average: number;
  readonly given: number;
}
/** Of money: each currency by itself, that of most clients first; nothing at all counts in the first. */
export interface MoneyTotal {
  readonly column: ColumnKey;
  readonly kind: 'money';
  readonly sums: readonly { readonly currency: string; readonly sum: MinorUnits; readonly average: MinorUnits; readonly given: number }[];
}
export type ColumnTotal = FigureTotal | MoneyTotal;

export interface TableRow {
  /** What chips, photo and the card behind it are made from; of merged cards, all of them together. */
  readonly summary: CardSummary;
  /** The categories that the client is in, by hand or by rule, and the status of today: the worker has read the rules already. */
  readonly categories: readonly string[];
  readonly status: string;
  /** By the view's `columns`; null where there is no such column. */
  readonly cells: readonly ColumnValue[];
}

export interface ViewAnswer {
  readonly version: number;
  /** False where rows were still being read for the first time: there may be more than it tells. */
  readonly isWhole: boolean;
  readonly total: number;
  readonly found: number;
  /** Of the view's columns that hold figures, in their order. */
  readonly totals: readonly ColumnTotal[];
  /** The rows that were asked for with the view. */
  readonly rows: readonly TableRow[];
  /** Where they begin. */
  readonly from: number;
}

/** One value that clients have in a column, and how many of them. */
export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** Two cards that may be of one person. */
export interface DuplicatePair extends LikelySame {
  /** The one that would lead: booked online, or else entered first. */
  readonly a: CardSummary;
  readonly b: CardSummary;
}

export interface DuplicatesAsked {
  readonly from: number;
  readonly count: number;
  /** Also pairs of whom less can be said: those who share a phone, e-mail or card and are called otherwise, and those who share but a name. */
  readonly weak: boolean;
}

export interface DuplicatesAnswer {
  readonly version: number;
  /**
   * Pairs in all, the likeliest first. Not among them: those that somebody said are none (`notSame`), and two who both book online,
   * since those are never merged.
   */
  readonly total: number;
  /** How many of less certain pairs there are; null until they were asked for. */
  readonly weak: number | null;
  readonly pairs: readonly DuplicatePair[];
}

/**
 * The table worker: the client base as typed columns. It reads rows from the device's storage by itself, like the search worker, and
 * the salon's settings too. It begins with `start`; every question can be asked at once, and is answered of the rows that were read
 * so far. Whoever asks gives their question a name (`asker`: 'screen', 'segment abc', 'bulk'): a newer one of that name ends the
 * older, which then resolves to null.
 */
export interface Table {
  /** `language` orders names and texts. `onState` is told now and whenever something changes. */
  start(language: string, onState: (state: TableState) => void): Promise<void>;
  setLanguage(language: string): Promise<void>;
  /** Asks anew. What was found is kept for `rows` and `ids` until the same asker asks again. `from`, `count`: rows that come at once. */
  setView(asker: string, view: View, from: number, count: number): Promise<ViewAnswer | null>;
  /** Rows `from`…`from + count - 1` of what was found last, by their place; who has left the base since is left out. Null before any `setView`. */
  rows(asker: string, from: number, count: number): Promise<{ readonly version: number; readonly rows: readonly TableRow[] } | null>;
  /** The ids of what was found last, in order: all, or a range (`to` exclusive). */
  ids(asker: string, from?: number, to?: number): Promise<readonly CardId[]>;
  /** How many clients a rule fits now. A rule without conditions fits everybody. */
  count(asker: string, rule: string): Promise<{ readonly count: number; readonly total: number; readonly version: number } | null>;
  /** What clients have in a column of texts, choices or lists that has `part` in it (capitals and marks aside): those that begin with it first, then by how many. */
  words(column: string, part: string, limit: number): Promise<readonly WordCount[]>;
  /** Clients that were deleted and can be brought back, the latest first (`more.deleted`). */
  deleted(): Promise<readonly CardSummary[]>;
  /**
   * Pairs that may be one person. Looked for when first asked for, which takes a while (10,000 clients: a second or two), and from then
   * on kept up to date from what changes; the version grows when that has been looked at.
   */
  duplicates(asked: DuplicatesAsked): Promise<DuplicatesAnswer>;
}
