import { sameRow } from './same-row.ts';

/** Pages kept: what is on screen and some way around it, at any size of the base. */
const KEPT = 40;
/** Questions under way: enough that the worker is never idle, few enough that what comes on screen now is asked for next. */
const AT_ONCE = 2;

export interface RowPages<R> {
  /** The row as it was last read; undefined where it was never read. A row that reads as before stays the same object. */
  readonly row: (index: number) => R | undefined;
  /**
   * Reads rows `first`…`last` where they are missing or older than `version`, then those just before and after where they are
   * missing. What was read before stays shown meanwhile.
   */
  readonly need: (first: number, last: number, version: number) => void;
  /** Takes rows that were read otherwise: those from the beginning of a page on. */
  readonly put: (start: number, version: number, rows: readonly R[]) => void;
}

/** Rows of a page. */
export const PAGE = 50;

interface Page<R> {
  /** The base's version it was read at; -1 until it has been. */
  version: number;
  rows: readonly R[];
}

type Read<R> = (start: number, count: number) => Promise<{ readonly version: number; readonly rows: readonly R[] }>;

/** Rows of the base by pages, so that a list of any length asks only for what is on screen. `onChange` tells that other rows came. */
export function createRowPages<R>(read: Read<R>, onChange: () => void): RowPages<R> {
  const pages = new Map<number, Page<R>>();
  const loading = new Set<number>();
  let needed = { first: 0, last: -1, version: -1 };

  const load = async (number: number): Promise<void> => {
    loading.add(number);
    try {
      const answer = await read(number * PAGE, PAGE);
      const isOther = keep(number, answer.version, answer.rows);
      drop();
      if (isOther && isOnScreen(number)) onChange();
    } finally {
      loading.delete(number);
    }
    // The list or the base has moved on while it answered.
    ask();
  };
  /** True where the rows read otherwise than before. */
  const keep = (number: number, version: number, newer: readonly R[]): boolean => {
    const before = pages.get(number);
    const rows = keptSame(before?.rows ?? [], newer);
    pages.set(number, { version, rows });
    return rows !== before?.rows;
  };
  const isOnScreen = (number: number) => number >= pageOf(needed.first) && number <= pageOf(needed.last);
  const ask = (): void => {
    for (const number of wanted()) {
      if (loading.size >= AT_ONCE) return;
      if (!loading.has(number)) load(number).catch(() => undefined);
    }
  };
  /** Pages to be read: those on screen that were never, those that are old, then their neighbours. */
  const wanted = (): number[] => {
    const [first, last] = [pageOf(needed.first), pageOf(needed.last)];
    const onScreen = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const missing = (number: number) => !pages.has(number);
    const old = (number: number) => (pages.get(number)?.version ?? needed.version) < needed.version;
    return [...onScreen.filter(missing), ...onScreen.filter(old), ...[last + 1, first - 1].filter((n) => n >= 0 && missing(n))];
  };
  /** The newest used stand last; the oldest are dropped first. */
  const drop = (): void => {
    // A copy: what is put back would come round again.
    const standing = [...pages];
    for (const [number, page] of standing) {
      if (!isOnScreen(number)) continue;
      pages.delete(number);
      pages.set(number, page);
    }
    for (const number of pages.keys()) {
      if (pages.size <= KEPT) break;
      pages.delete(number);
    }
  };
  return {
    row: (index) => pages.get(pageOf(index))?.rows[index % PAGE],
    need(first, last, version) {
      needed = { first, last, version };
      ask();
    },
    put(start, version, rows) {
      for (let at = 0; at < rows.length; at += PAGE) keep(pageOf(start + at), version, rows.slice(at, at + PAGE));
    },
  };
}

function pageOf(index: number): number {
  return Math.floor(index / PAGE);
}

/** The newer rows, each that reads as before by its older object; the older list itself where all do. */
function keptSame<R>(older: readonly R[], newer: readonly R[]): readonly R[] {
  const rows = newer.map((row, at) => {
    const before = older[at];
    return before && sameRow(before, row) ? before : row;
  });
  return rows.length === older.length && rows.every((row, at) => row === older[at]) ? older : rows;
}
