import type { Rows, StoreName, SummaryRow } from '../storage/schema.ts';

export type KeyPart = string | number;
export type Key = readonly KeyPart[];

export interface Range {
  /** Only keys that begin so. */
  readonly prefix?: Key;
  /** Only keys after this one. */
  readonly after?: Key;
  readonly limit?: number;
}

export interface StorageReader {
  get<S extends StoreName>(store: S, key: Key): Promise<Rows[S] | undefined>;
  has(store: StoreName, key: Key): Promise<boolean>;
  /** Rows in the order of their keys. */
  range<S extends StoreName>(store: S, range: Range): Promise<Rows[S][]>;
  count(store: StoreName, prefix?: Key): Promise<number>;
}

/** What is written is seen by later reads of the same transaction, and kept when the transaction as a whole is. */
export interface StorageWriter extends StorageReader {
  put<S extends StoreName>(store: S, row: Rows[S]): void;
  /** Puts the row where none has its key, and tells whether: one request where looking first would be two. */
  add<S extends StoreName>(store: S, row: Rows[S]): Promise<boolean>;
  delete(store: StoreName, key: Key): void;
  /** With an empty prefix: all rows. */
  deleteAll(store: StoreName, prefix: Key): void;
}

/**
 * The device's storage: the one port to the disk. A body may await nothing but its own reads, may be run twice, and sees
 * no other transaction's writes come in between. Rows given and taken are never changed afterwards.
 */
export interface DeviceStorage {
  /** @throws StorageProblem */
  read<T>(stores: readonly StoreName[], body: (reader: StorageReader) => Promise<T>): Promise<T>;
  /**
   * `strict`: resolves when the writes will survive a power cut; `relaxed`: they may be lost with it, but only together with
   * everything written after them.
   * @throws StorageProblem, or what the body throws; nothing is kept then
   */
  write<T>(stores: readonly StoreName[], durability: 'strict' | 'relaxed', body: (writer: StorageWriter) => Promise<T>): Promise<T>;
  /** Rows of the read model after revision `rev`, oldest first. @throws StorageProblem */
  summariesSince(rev: number, limit: number): Promise<SummaryRow[]>;
  close(): void;
}
