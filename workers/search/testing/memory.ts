import { blankCard } from '../../../model/blank-card.ts';
import type { CardId } from '../../../model/ids.ts';
import { type CardSummary, summarize } from '../../../model/summary.ts';
import type { RowChange, RowSource, SearchPorts, SnapshotStore } from '../ports.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** An id of a document's form, from a number. */
export function cardId(n: number): CardId {
  let id = '';
  for (let rest = n + 1; id.length < 24; rest = Math.floor(rest / ALPHABET.length)) id = ALPHABET.charAt(rest % ALPHABET.length) + id;
  return id as CardId;
}

/** A row of the read model with nothing in it but what is given. */
export function client(n: number, fields: Partial<CardSummary> = {}): CardSummary {
  return {
    ...summarize(blankCard(cardId(n))),
    createdAt: '2024-01-01T00:00:00.000Z',
    ...fields,
  };
}

/** The device's rows, in memory: one row a card, each write with the next revision. */
export function memoryRows(): RowSource & { put(...rows: CardSummary[]): void; erase(...ids: CardId[]): void } {
  const rows = new Map<CardId, RowChange>();
  const listeners: (() => void)[] = [];
  let rev = 0;
  const write = (doc: CardId, summary: CardSummary | null) => {
    rows.delete(doc);
    rows.set(doc, { doc, rev: ++rev, summary });
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    put(...summaries) {
      for (const summary of summaries) write(summary.id, summary);
      tell();
    },
    erase(...ids) {
      for (const id of ids) write(id, null);
      tell();
    },
    since: async (after, limit) => [...rows.values()].filter((row) => row.rev > after).slice(0, limit),
    origin: async () => 'salon device',
    onNews: (listener) => listeners.push(listener),
  };
}

/** A snapshot store in memory; `chunks` and head may be damaged by hand. */
export interface MemorySnapshots extends SnapshotStore {
  readonly chunks: Map<number, Uint8Array>;
  saves: number;
  alterHead(alter: (head: { readonly stamp: string }) => { readonly stamp: string }): void;
}

export function memorySnapshots(): MemorySnapshots {
  const chunks = new Map<number, Uint8Array>();
  let head: { readonly stamp: string } | null = null;
  return {
    chunks,
    saves: 0,
    head: async () => head,
    alterHead(alter) {
      head = head && alter(head);
    },
    read: async (from, count) => Array.from({ length: count }, (_, at) => chunks.get(from + at)).filter((chunk) => chunk !== undefined),
    async write(next, written, after) {
      if (after === null) chunks.clear();
      else if (head?.stamp !== after) return false;
      head = next;
      for (const [n, bytes] of written) chunks.set(n, bytes);
      this.saves++;
      return true;
    },
    async clear() {
      chunks.clear();
      head = null;
    },
  };
}

/** Ports with a clock of their own; timers run when their time has come, and only after all other work is done. */
export function testPorts(
  source: RowSource = memoryRows(),
  snapshots: SnapshotStore = memorySnapshots(),
): SearchPorts & { pass(milliseconds: number): Promise<void> } {
  let now = 0;
  let busy = 0;
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const task = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Counts what is under way, so that the clock stands until it is done. */
  const watched =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      busy++;
      try {
        return await call(...args);
      } finally {
        busy--;
      }
    };
  const rest = async () => {
    do await task();
    while (busy > 0);
  };
  return {
    source: {
      since: watched((rev, limit) => source.since(rev, limit)),
      origin: watched(() => source.origin()),
      onNews: (listener) => source.onNews(listener),
    },
    snapshots: {
      head: watched(() => snapshots.head()),
      read: watched((from, count) => snapshots.read(from, count)),
      write: watched((head, chunks, after) => snapshots.write(head, chunks, after)),
      clear: watched(() => snapshots.clear()),
    },
    pause: watched(task),
    // Time creeps on as it is looked at, so that long work comes to the end of its slices.
    now: () => {
      now += 0.02;
      return now;
    },
    today: () => '2025-06-15',
    after: (milliseconds, run) => void timers.push({ at: now + milliseconds, run }),
    async pass(milliseconds) {
      await rest();
      for (const until = now + milliseconds; now < until; ) {
        timers.sort((a, b) => a.at - b.at);
        now = Math.max(now, Math.min(until, timers[0]?.at ?? until));
        while (timers[0] && timers[0].at <= now) timers.shift()?.run();
        await rest();
      }
    },
  };
}
