import { KEYS, type Rows, STORE_NAMES, type StoreName, type SummaryRow } from '../storage/schema.ts';
import { StorageProblem, type StorageTrouble } from '../storage/storage-problem.ts';
import type { DeviceStorage, Key, Range, StorageReader, StorageWriter } from './storage-port.ts';

type Table = Map<string, unknown>;
type Tables = Record<StoreName, Table>;
type Write = readonly [StoreName, string, unknown];

/** A simulated disk. It outlives the storages opened on it, as a device's disk outlives its tabs. */
export class MemoryDisk {
  private tables = emptyTables();
  /** What a power cut leaves for certain. */
  private durable = emptyTables();
  /** Transactions since then, each kept or lost as a whole, and none without those before it. */
  private uncertain: Write[][] = [];
  private last: Promise<unknown> = Promise.resolve();
  private powerCuts = 0;
  /** Set: every transaction fails so (reads too, when the storage is gone). */
  trouble: StorageTrouble | null = null;
  /** Transactions written since the disk was made. */
  commits = 0;

  /** Power is cut: of the writes that weren't durable, the first `kept` transactions survive. Storages opened before end. */
  cutPower(kept: number): void {
    for (const write of this.uncertain.slice(0, kept).flat()) apply(this.durable, write);
    this.uncertain = [];
    this.tables = copyTables(this.durable);
    this.powerCuts++;
    this.last = Promise.resolve();
  }

  /** How many transactions a power cut now could lose. */
  get atRisk(): number {
    return this.uncertain.length;
  }

  /** Changes stored bytes behind everyone's back, as a failing disk does. */
  damage<S extends StoreName>(store: S, change: (row: Rows[S]) => Rows[S] | null): void {
    for (const tables of [this.tables, this.durable]) {
      for (const [key, row] of tables[store]) {
        const changed = change(row as Rows[S]);
        if (changed) tables[store].set(key, changed);
        else tables[store].delete(key);
      }
    }
  }

  open(): DeviceStorage {
    const mine = this.powerCuts;
    const inOrder = <T>(run: () => Promise<T>): Promise<T> => {
      // A process that lost its power goes nowhere: it neither fails nor succeeds.
      if (this.powerCuts !== mine) return new Promise(() => {});
      const result = this.last.then(() => (this.powerCuts === mine ? run() : new Promise<T>(() => {})));
      this.last = result.catch(() => {});
      return result.then((value) => (this.powerCuts === mine ? value : new Promise<T>(() => {})));
    };
    return {
      read: (_stores, body) =>
        inOrder(() => {
          if (this.trouble === 'storageGone') throw new StorageProblem('storageGone');
          return body(reader(this.tables));
        }),
      write: (_stores, durability, body) => inOrder(() => this.commit(mine, durability, body)),
      summariesSince: (rev, limit) =>
        inOrder(async () => {
          const rows = [...this.tables.summaries.values()] as SummaryRow[];
          return rows
            .filter((row) => row.rev > rev)
            .sort((a, b) => a.rev - b.rev)
            .slice(0, limit);
        }),
      close: () => {},
    };
  }

  private async commit<T>(mine: number, durability: 'strict' | 'relaxed', body: (writer: StorageWriter) => Promise<T>): Promise<T> {
    if (this.trouble === 'storageGone') throw new StorageProblem('storageGone');
    const tables = this.tables;
    const writes: Write[] = [];
    const before: Write[] = [];
    const write = (store: StoreName, key: string, row: unknown): void => {
      before.push([store, key, tables[store].get(key)]);
      writes.push([store, key, row]);
      apply(tables, [store, key, row]);
    };
    try {
      const result = await body({
        ...reader(tables),
        put: (store, row) => write(store, keyOf(store, row), row),
        add: async (store, row) => {
          const key = keyOf(store, row);
          if (tables[store].has(key)) return false;
          write(store, key, row);
          return true;
        },
        delete: (store, key) => write(store, text(key), undefined),
        deleteAll: (store, prefix) => {
          for (const key of keysIn(tables[store], { prefix })) write(store, key, undefined);
        },
      });
      if (this.trouble && writes.length > 0) throw new StorageProblem(this.trouble);
      if (this.powerCuts !== mine) return new Promise<T>(() => {});
      this.keep(writes, durability);
      return result;
    } catch (error) {
      for (const undo of before.reverse()) apply(tables, undo);
      throw error;
    }
  }

  private keep(writes: Write[], durability: 'strict' | 'relaxed'): void {
    this.commits++;
    this.uncertain.push(writes);
    if (durability === 'relaxed') return;
    for (const write of this.uncertain.flat()) apply(this.durable, write);
    this.uncertain = [];
  }
}

function reader(tables: Tables): StorageReader {
  return {
    get: async <S extends StoreName>(store: S, key: Key) => tables[store].get(text(key)) as Rows[S] | undefined,
    has: async (store, key) => tables[store].has(text(key)),
    range: async <S extends StoreName>(store: S, range: Range) =>
      keysIn(tables[store], range)
        .slice(0, range.limit)
        .map((key) => tables[store].get(key) as Rows[S]),
    count: async (store, prefix = []) => (prefix.length === 0 ? tables[store].size : keysIn(tables[store], { prefix }).length),
  };
}

function keysIn(table: Table, { prefix = [], after }: Range): string[] {
  const start = prefix.length > 0 ? `${text(prefix)}\u0000` : '';
  const lower = after && text(after);
  const keys: string[] = [];
  for (const key of table.keys()) {
    if ((start === '' || key.startsWith(start) || key === text(prefix)) && (lower === undefined || key > lower)) keys.push(key);
  }
  return keys.sort();
}

/** Keys as text that sorts as the keys do. */
function text(key: Key): string {
  return key.map((part) => (typeof part === 'number' ? String(part).padStart(16, '0') : part)).join('\u0000');
}

function keyOf<S extends StoreName>(store: S, row: Rows[S]): string {
  const fields = row as unknown as Record<string, string | number>;
  return text(KEYS[store].map((field) => fields[field] ?? ''));
}

function apply(tables: Tables, [store, key, row]: Write): void {
  if (row === undefined) tables[store].delete(key);
  else tables[store].set(key, row);
}

function emptyTables(): Tables {
  return Object.fromEntries(STORE_NAMES.map((name) => [name, new Map()])) as unknown as Tables;
}

function copyTables(tables: Tables): Tables {
  return Object.fromEntries(STORE_NAMES.map((name) => [name, new Map(tables[name])])) as unknown as Tables;
}
