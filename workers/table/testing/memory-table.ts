import { blankCard } from '../../../model/blank-card.ts';
import type { ColumnSalon } from '../../../model/columns/value.ts';
import type { CardId } from '../../../model/ids.ts';
import { type CardSummary, summarize } from '../../../model/summary.ts';
import type { Table, TableState } from '../../contracts/table.ts';
import type { RowChange } from '../../search/ports.ts';
import { createTable } from '../create-table.ts';
import { NO_SALON } from '../ports.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BLANK = summarize(blankCard('' as CardId));

/** An id of a document's form, from a number. */
export function cardId(n: number): CardId {
  let id = '';
  for (let rest = n + 1; id.length < 24; rest = Math.floor(rest / ALPHABET.length)) id = ALPHABET.charAt(rest % ALPHABET.length) + id;
  return id as CardId;
}

export function client(n: number, fields: Partial<CardSummary> = {}, more: CardSummary['more'] = {}): CardSummary {
  return { ...BLANK, id: cardId(n), createdAt: '2024-01-01T00:00:00.000Z', ...fields, more };
}

export interface MemoryTable {
  readonly table: Table;
  readonly state: () => TableState;
  /** All that was told so far, the first first. */
  readonly told: readonly TableState[];
  readonly put: (...rows: readonly CardSummary[]) => Promise<void>;
  readonly erase: (...ids: readonly CardId[]) => Promise<void>;
  readonly setSalon: (salon: ColumnSalon) => Promise<void>;
  readonly setToday: (today: string) => Promise<void>;
  /** Runs timers until all is quiet. */
  readonly settle: () => Promise<void>;
}

/** A table over rows in memory. Time passes only in `settle`, and a little with each look at the clock, so that long work is cut into slices. */
export async function memoryTable(rows: readonly CardSummary[] = [], salon: ColumnSalon = NO_SALON, language = 'lv'): Promise<MemoryTable> {
  const stored = new Map<CardId, RowChange>();
  const heard: (() => void)[] = [];
  const heardSalon: (() => void)[] = [];
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  let rev = 0;
  let now = 0;
  let settings = salon;
  let today = '2026-11-22';
  let state: TableState = { read: 0, of: 0, ready: false, total: 0, version: 0 };
  const task = () => new Promise<void>((resolve) => setImmediate(resolve));
  const write = (doc: CardId, summary: CardSummary | null) => {
    stored.delete(doc);
    stored.set(doc, { doc, rev: ++rev, summary });
  };
  const table = createTable({
    source: {
      since: async (after, limit) => [...stored.values()].filter((row) => row.rev > after).slice(0, limit),
      count: async () => stored.size,
      onNews: (listener) => heard.push(listener),
    },
    salon: { read: async () => settings, onNews: (listener) => heardSalon.push(listener) },
    pause: task,
    now: () => {
      now += 0.02;
      return now;
    },
    today: () => today,
    after: (milliseconds, run) => void timers.push({ at: now + milliseconds, run }),
  });
  // The day is looked at each minute: until then all is quiet.
  const settle = async () => {
    const until = now + 10_000;
    for (let quiet = 0; quiet < 5; quiet++) {
      await task();
      const due = timers.filter(({ at }) => at <= until);
      if (due.length === 0) continue;
      quiet = 0;
      for (const one of due) {
        timers.splice(timers.indexOf(one), 1);
        now = Math.max(now, one.at);
        one.run();
      }
    }
  };
  for (const row of rows) write(row.id, row);
  const told: TableState[] = [];
  await table.start(language, (next) => {
    state = next;
    told.push(next);
  });
  await settle();
  const tell = async (listeners: readonly (() => void)[]) => {
    for (const listener of listeners) listener();
    await settle();
  };
  return {
    table,
    state: () => state,
    told,
    settle,
    put: async (...changed) => {
      for (const row of changed) write(row.id, row);
      await tell(heard);
    },
    erase: async (...ids) => {
      for (const id of ids) write(id, null);
      await tell(heard);
    },
    setSalon: async (next) => {
      settings = next;
      await tell(heardSalon);
    },
    setToday: async (next) => {
      today = next;
      now += 60_000;
      await settle();
    },
  };
}
