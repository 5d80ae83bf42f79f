import type { CardSummary } from '../../model/summary.ts';

const PAGE = 50;
/** Pages kept: what is on screen and some way around it, at any size of the base. */
const KEPT = 40;

export interface RowPages {
  /** The row as it was last read; undefined where it was never read. */
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

type Read = (start: number, count: number) => Promise<{ readonly version: number; readonly rows: readonly CardSummary[] }>;

/** Rows of the base by pages, so that a list of any length asks only for what is on screen. `onChange` tells that rows came. */
export function createRowPages(read: Read, onChange: () => void): RowPages {
  const pages = new Map<number, Page>();
  const load = async (number: number, page: Page) => {
    page.loading = true;
    try {
      const answer = await read(number * PAGE, PAGE);
      page.rows = answer.rows;
      page.version = answer.version;
    } finally {
      page.loading = false;
    }
    onChange();
  };
  const touch = (number: number): Page => {
    const page = pages.get(number) ?? { version: -1, rows: [], loading: false };
    // The newest used stand last; the oldest are dropped first.
    pages.delete(number);
    pages.set(number, page);
    return page;
  };
  return {
    row: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    need(first, last, version) {
      for (let number = Math.floor(first / PAGE); number <= Math.floor(last / PAGE); number++) {
        const page = touch(number);
        // One question a page at a time: `onChange` after its answer asks again where the base has moved on.
        if (!page.loading && page.version < version) load(number, page).catch(() => undefined);
      }
      for (const number of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(number);
      }
    },
  };
}
