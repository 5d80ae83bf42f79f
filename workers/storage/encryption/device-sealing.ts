import type { Sealed } from '../../contracts/lock.ts';
import type { Progress } from '../../contracts/store.ts';
import type { DeviceDatabase } from '../database.ts';
import { type Cipher, cipherOf } from './cipher.ts';
import { layRows } from './lay-rows.ts';
import { changeLock, readLock, WRITERS_LOCK } from './lock-row.ts';
import { type RowSealer, rowSealer } from './seal-rows.ts';

/** What one worker has to do with the device's lock: the key, if there is one, from its start to its end. */
export class DeviceSealing implements Sealed {
  private readonly db: DeviceDatabase;
  private readonly locks: Pick<LockManager, 'request'> | undefined;
  private opened: ReturnType<Sealed['open']> | undefined;
  /** Encrypts and decrypts rows; null where no lock is set. */
  rows: RowSealer | null = null;
  /** Encrypts other things; null where they are to lie open. */
  cipher: Cipher | null = null;

  constructor(db: DeviceDatabase, locks: Pick<LockManager, 'request'> | undefined) {
    this.db = db;
    this.locks = locks;
  }

  /** Resolves when the worker may read and write; never where the device is locked and `open` was given no key. */
  async ready(): Promise<void> {
    if ((await this.opened) === 'locked') await new Promise(() => {});
  }

  open(key: Uint8Array | null): ReturnType<Sealed['open']> {
    this.opened ??= this.take(key);
    return this.opened;
  }

  /** Goes on encrypting, or decrypting, what lies the other way, and notes the end of it. Nothing to do: resolves at once. @throws StorageProblem */
  async finish(breathe: () => Promise<void>, onProgress: (progress: Progress) => void): Promise<void> {
    const lock = await readLock(this.db);
    if (!lock || lock.state === 'closed' || !this.rows) return;
    await layRows(this.db, this.rows, breathe, onProgress);
    await changeLock(this.db, (now) => {
      if (now?.state === 'opening') return null;
      // Where somebody may have gone on writing openly, all is looked through again after the next unlocking.
      return now?.state === 'closing' && now.alone ? { ...now, state: 'closed' } : undefined;
    });
  }

  private async take(key: Uint8Array | null): ReturnType<Sealed['open']> {
    await this.holdWritersLock();
    const lock = await readLock(this.db);
    if (!lock) return 'open';
    if (!key) return 'locked';
    const cipher = await cipherOf(key);
    const opening = lock.state === 'opening';
    this.rows = rowSealer(cipher, opening, (store, row) => {
      if (store === 'summaries' && 'doc' in row) this.readAnew('stale', row.doc);
      if (store === 'texts' && 'doc' in row) this.readAnew('unread', row.doc);
      if (store === 'days' && 'date' in row) this.readDaysAnew(row.doc);
    });
    this.cipher = opening ? null : cipher;
    return 'open';
  }

  /** Held before looking whether there is a lock, and let go of by the worker's end: whoever sets one waits for that. */
  private async holdWritersLock(): Promise<void> {
    const { locks } = this;
    if (!locks) return;
    await new Promise<void>((held, failed) => {
      locks
        .request(WRITERS_LOCK, { mode: 'shared' }, () => {
          held();
          return new Promise(() => {});
        })
        .catch(failed);
    });
  }

  /** A row of the read model, or of a card's texts, can't be opened: it is made anew from its document. */
  private readAnew(mark: 'stale' | 'unread', doc: string): void {
    this.db
      .run([mark], 'readwrite', 'relaxed', async (tx) => void tx.objectStore(mark).put?.({ doc: doc as never }))
      .catch(() => undefined);
  }

  /** The same for a card's days: whatever they say, each is written again. */
  private readDaysAnew(doc: string): void {
    this.db
      .run(['daysOf', 'unread'], 'readwrite', 'relaxed', async (tx) => {
        const store = tx.objectStore('daysOf');
        const row = await store.get(doc);
        if (row) void store.put?.({ ...row, days: row.days.map(([date]) => [date, ''] as const) });
        void tx.objectStore('unread').put?.({ doc: doc as never });
      })
      .catch(() => undefined);
  }
}
