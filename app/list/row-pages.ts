import type { CardSummary } from '../../model/summary.ts';
import { sameRow } from './same-row.ts';

const PAGE = 50;
/** Pages kept: what is on screen and some way around it, at any size of the base. */
const KEPT = 40;

export interface RowPages {
  /** The row as it was last read; undefined where it was never read. A row that reads as before stays the same object. */
  readonly row: (index: number) => CardSummary | undefined;
  /** Reads rows `first`…`last` where they are missing or older than `version`. What was read before stays shown meanwhile. */
  readonly need: (first: number, last: number, version: number) => void;
}

interface Page {
  /** The base's version it was read at; -1 while it is being read for the first time. */
  version: number;
  rows: readonly CardSummary[];
  loading: boolean;
}

/** What is on screen now. */
interface Need {
  readonly first: number;
  readonly last: number;
  readonly version: number;
}

type Read = (start: number, count: number) => Promise<{ readonly version: number; readonly rows: readonly CardSummary[] }>;

/** Rows of the base by pages, so that a list of any length asks only for what is on screen. `onChange` tells that other rows came. */
export function createRowPages(read: Read, onChange: () => void): RowPages {
  const pages = new Map<number, Page>();
  let needed: Need = { first: 0, last: -1, version: -1 };
  const isNeeded = (number: number) => number >= Math.floor(needed.first / PAGE) && number <= Math.floor(needed.last / PAGE);
  const load = async (number: number, page: Page) => {
    page.loading = true;
    try {
      const answer = await read(number * PAGE, PAGE);
      const rows = keptSame(page.rows, answer.rows);
      const isChanged = rows !== page.rows || page.version < 0;
      page.rows = rows;
      page.version = answer.version;
      if (isChanged) onChange();
    } finally {
      page.loading = false;
    }
    // The base has moved on while it answered.
    if (isNeeded(number)) refresh(number);
  };
  const touch = (number: number): Page => {
    const page = pages.get(number) ?? { version: -1, rows: [], loading: false };
    // The newest used stand last; the oldest are dropped first.
    pages.delete(number);
    pages.set(number, page);
    return page;
  };
  const refresh = (number: number) => {
    const page = touch(number);
    // One question a page at a time.
    if (!page.loading && page.version < needed.version) load(number, page).catch(() => undefined);
  };
  return {
    row: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    need(first, last, version) {
      needed = { first, last, version };
      for (let number = Math.floor(first / PAGE); number <= Math.floor(last / PAGE); number++) refresh(number);
      for (const number of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(number);
      }
    },
  };
}

/** The newer rows, each that reads as before by its older object; the older list itself where all do. */
function keptSame(older: readonly CardSummary[], newer: readonly CardSummary[]): readonly CardSummary[] {
  const rows = newer.map((row, at) => {
    const before = older[at];
    return before && sameRow(before, row) ? before : row;
  });
  return rows.length === older.length && rows.every((row, at) => row === older[at]) ? older : rows;
}
