import type { WebSocket } from 'ws';
import type { Role } from '../../model/wire/messages.ts';
import { assemble } from '../../sync-server/assemble.ts';
import { examine } from '../../sync-server/compaction/examine.ts';
import { lookInside } from '../../sync-server/compaction/look-inside.ts';
import { type Database, openDatabase, StorageFailure } from '../../sync-server/database.ts';
import type { ChangeLog } from '../../sync-server/log/change-log.ts';
import { newEpoch, prepareTables, setMeta } from '../../sync-server/log/schema.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import { nodeDigest } from '../headless/device.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { ServerSocket, SimulatedNetwork } from './simulated-network.ts';

type Backup = readonly { readonly sql: string | null; readonly name: string; readonly rows: readonly Record<string, unknown>[] }[];

/** The real log, registry and sessions over a database in memory; only the sockets are simulated. */
export class SimulatedServer {
  private readonly network: SimulatedNetwork;
  private readonly clock: SimulatedClock;
  private readonly random: Seeded;
  private database = new Disk(openDatabase(':memory:'));
  private log: ChangeLog;
  /** Steps of work done: what long writes are cut by, in the place of time. */
  private steps = 0;
  readonly faults: string[] = [];

  constructor(network: SimulatedNetwork, clock: SimulatedClock, random: Seeded) {
    this.network = network;
    this.clock = clock;
    this.random = random;
    // Names that would be drawn by chance: a history is to go the same way each time.
    prepareTables(this.database);
    for (const key of ['server', 'epoch']) setMeta(this.database, key, hex(random.bytes(8)));
    setMeta(this.database, 'salon', documentIdOf(random.bytes(16)));
    this.log = this.open();
  }

  get salon(): string {
    return this.log.salon;
  }
  get server(): string {
    return this.log.server;
  }

  /** Pairs a device out of hand, by a token. */
  admit(name: string, token: Uint8Array, role: Role): string {
    const id = hex(nodeDigest.sha256(new TextEncoder().encode(name))).slice(0, 20);
    this.database
      .prepare("INSERT INTO devices (id, name, role, kind, credential, paired_at, seen_at) VALUES (?, ?, ?, 'token', ?, 0, 0)")
      .run(id, name, role, nodeDigest.sha256(token));
    return id;
  }

  /** Puts changes into the log as some device's that is not simulated. */
  async push(doc: string, changes: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
    const refused = await this.log.push(0, [{ doc, changes: [...changes] }]);
    if (refused.length > 0) throw new Error(`refused: ${refused[0]?.reason}`);
  }

  /** Makes one of each document's changes, as the server's background does: all of it but the thread. Tells how many. */
  async compact(): Promise<number> {
    const { log, database } = this;
    let count = 0;
    for (const { n } of database.prepare<{ n: number }>('SELECT n FROM documents ORDER BY n').all()) {
      const material = log.material(n);
      if (!material || material.changes.length === 0) continue;
      const found = await examine(material, { ask: async (task) => lookInside(task).verdict });
      if (found === 'unreadable' || !('snapshot' in found) || !found.snapshot) this.faults.push(`document ${n} can't be compacted`);
      else if (await log.compact({ material, bytes: found.snapshot })) count++;
    }
    return count;
  }

  /**
   * Ends like a process that was killed: sockets die, and nobody hears of what was being committed. `kept`: it reached the disk
   * all the same; otherwise it is lost.
   */
  async crash(kept = true): Promise<void> {
    this.network.accept = null;
    this.network.cutAll();
    this.database.isDead = !kept;
    await this.log.commits.idle();
    this.database.isDead = false;
  }

  /** Flips one bit in the stored changes of which `which` says so, as a failing disk does. */
  damage(which: (doc: string) => boolean, at: number): void {
    const rows = this.database.prepare<{ id: string; doc: number; seq: number; bytes: Uint8Array }>(
      'SELECT d.id, c.doc, c.seq, c.bytes FROM changes c JOIN documents d ON d.n = c.doc ORDER BY c.seq',
    );
    const update = this.database.prepare('UPDATE changes SET bytes = ? WHERE doc = ? AND seq = ?');
    for (const { doc, seq, bytes } of rows.all().filter(({ id }) => which(id))) {
      const flipped = new Uint8Array(bytes);
      flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ 1;
      update.run(flipped, doc, seq);
    }
  }

  /** All that is stored, as bytes, for looking for what must not be there. */
  dump(): Buffer {
    const parts = this.backUp().flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).map(asBytes)));
    return Buffer.concat(parts);
  }

  start(): void {
    this.log = this.open();
  }

  backUp(): Backup {
    const tables = this.database
      .prepare<{ name: string; sql: string | null }>(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
      )
      .all();
    return tables.map(({ name, sql }) => ({
      name,
      sql,
      rows: sql?.startsWith('CREATE TABLE') ? this.database.prepare<Record<string, unknown>>(`SELECT * FROM ${name}`).all() : [],
    }));
  }

  /** Puts a back-up in the log's place, which makes it another log, unless nobody notices. The server must be down. */
  restore(backup: Backup, noticed = true): void {
    this.database.close();
    this.database = new Disk(openDatabase(':memory:'));
    for (const { sql, name, rows } of backup) {
      if (sql) this.database.exec(sql);
      for (const row of rows) {
        const columns = Object.keys(row);
        const insert = this.database.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
        insert.run(...(Object.values(row) as (string | number | Uint8Array | null)[]));
      }
    }
    if (noticed) setMeta(this.database, 'epoch', newEpoch());
  }

  close(): void {
    this.database.close();
  }

  private open(): ChangeLog {
    const assembled = assemble({
      database: this.database,
      clock: this.clock.seenBy(0),
      report: (fault) => this.faults.push(fault),
      addresses: () => [],
      elapsed: () => this.steps++,
      random: (count) => this.random.bytes(count),
    });
    void assembled.begin('the one disk');
    this.network.accept = (socket: ServerSocket) =>
      void assembled.open(socket as unknown as WebSocket, '10.0.0.1', { admitted: () => {}, closed: () => {} });
    return assembled.log;
  }
}

/** A disk that a killed process writes to no more. */
class Disk implements Database {
  isDead = false;
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  exec(sql: string): void {
    if (this.isDead) throw new StorageFailure('killed');
    this.database.exec(sql);
  }

  prepare<Row>(sql: string) {
    return this.database.prepare<Row>(sql);
  }

  close(): void {
    this.database.close();
  }
}

function asBytes(value: unknown): Buffer {
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(`${String(value)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
