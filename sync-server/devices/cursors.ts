import type { Clock } from '../clock.ts';
import { type Database, StorageFailure } from '../database.ts';
import { NOTED_WITHIN } from '../limits.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import { meta, setMeta } from '../log/schema.ts';

interface Standing {
  /** The device has stored the log up to here. */
  readonly cursor: number;
  /** Changes that it had not sent. */
  readonly waiting: number;
}

/** Rows of the log that are looked at to say how many a device lacks; what lies further on is counted by its numbers. */
const COUNTED = 1_000;

/**
 * What each device has of the log, by what it says when it pulls. Noted in memory, and on the disk every few seconds and in one
 * transaction for all: a pull must not cost a write. What a killed server had not noted, the device says again.
 */
export class Cursors {
  private readonly standings = new Map<number, Standing>();
  private readonly unnoted = new Set<number>();
  private readonly database: Database;
  private readonly commits: GroupCommit;
  private readonly clock: Clock;
  private readonly update;
  private readonly countRows;
  private readonly countTombstones;
  private callOff: (() => void) | undefined;

  constructor(database: Database, commits: GroupCommit, clock: Clock) {
    this.database = database;
    this.commits = commits;
    this.clock = clock;
    this.update = database.prepare('UPDATE devices SET cursor = ?, waiting = ? WHERE n = ?');
    this.countRows = database.prepare<{ others: number | null; looked: number; last: number | null; head: number | null }>(
      `SELECT sum(device <> ?) AS others, count(*) AS looked, max(seq) AS last, (SELECT max(seq) FROM changes) AS head
       FROM (SELECT seq, device FROM changes WHERE seq > ? ORDER BY seq LIMIT ${COUNTED})`,
    );
    this.countTombstones = database.prepare<{ n: number }>('SELECT count(*) AS n FROM tombstones WHERE seq > ? AND device <> ?');
  }

  /** Reads what was noted. Cursors of another epoch are of another log: they say nothing of this one. @throws StorageFailure */
  async begin(epoch: string): Promise<void> {
    this.standings.clear();
    this.unnoted.clear();
    const isAnother = meta(this.database, 'cursors', () => epoch) !== epoch;
    const rows = this.database.prepare<Standing & { n: number }>('SELECT n, cursor, waiting FROM devices').all();
    for (const { n, cursor, waiting } of rows) this.standings.set(n, { cursor: isAnother ? 0 : cursor, waiting });
    if (!isAnother) return;
    await this.commits.once(() => {
      this.database.exec('UPDATE devices SET cursor = 0');
      setMeta(this.database, 'cursors', epoch);
    });
  }

  of(device: number): Standing {
    return this.standings.get(device) ?? { cursor: 0, waiting: 0 };
  }

  /** What a device said when it pulled. */
  note(device: number, after: number, waiting: number): void {
    const known = this.of(device);
    // In a log it has not followed before, a device that still has something to send may hold a card that was erased, and be told only then.
    const cursor = known.cursor === 0 && waiting > 0 ? 0 : after;
    if (known.cursor === cursor && known.waiting === waiting) return;
    this.standings.set(device, { cursor, waiting });
    this.unnoted.add(device);
    this.callOff ??= this.clock.after(NOTED_WITHIN, () => void this.write());
  }

  /** Rows of others that the device has not confirmed to have; where it lacks a great many, at most so many. */
  behind(device: number): number {
    const { cursor } = this.of(device);
    const tombstones = this.countTombstones.get(cursor, device)?.n ?? 0;
    const { others, looked, last, head } = this.countRows.get(device, cursor) ?? {};
    const beyond = looked === COUNTED ? (head ?? 0) - (last ?? 0) : 0;
    return tombstones + (others ?? 0) + beyond;
  }

  /** Puts what is only in memory on the disk: by itself every few seconds, and when the server stops. */
  async write(): Promise<void> {
    this.callOff?.();
    this.callOff = undefined;
    const devices = [...this.unnoted];
    this.unnoted.clear();
    if (devices.length === 0) return;
    try {
      await this.commits.once(() => {
        for (const n of devices) this.update.run(this.of(n).cursor, this.of(n).waiting, n);
      });
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      // The disk is full: the next pull tries again.
      for (const n of devices) this.unnoted.add(n);
    }
  }
}
