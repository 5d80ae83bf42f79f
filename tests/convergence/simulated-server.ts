import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebSocket } from 'ws';
import type { Role } from '../../model/wire/messages.ts';
import { assemble } from '../../sync-server/assemble.ts';
import { carryDevices } from '../../sync-server/back-up/carry-devices.ts';
import { carryErasures } from '../../sync-server/back-up/carry-erasures.ts';
import { examine } from '../../sync-server/compaction/examine.ts';
import { lookInside } from '../../sync-server/compaction/look-inside.ts';
import { type Database, openDatabase } from '../../sync-server/database.ts';
import type { ChangeLog } from '../../sync-server/log/change-log.ts';
import { prepareTables, setMeta, tablesOfDocuments } from '../../sync-server/log/schema.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import { nodeDigest } from '../headless/device.ts';
import { MortalDisk } from './mortal-disk.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { ServerSocket, SimulatedNetwork } from './simulated-network.ts';

export type Backup = readonly { readonly sql: string | null; readonly name: string; readonly rows: readonly Record<string, unknown>[] }[];

/** The real log, registry and sessions over a database in memory; only the sockets are simulated. */
export class SimulatedServer {
  private readonly network: SimulatedNetwork;
  private readonly clock: SimulatedClock;
  private readonly random: Seeded;
  private database: Database = openDatabase(':memory:');
  /** How the process that runs sees it. */
  private disk = new MortalDisk(this.database);
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
    if (kept) await this.log.commits.idle();
    // Whatever of the process is still on its way writes nothing any more.
    this.disk.isDead = true;
    await this.log.commits.idle();
  }

  /** Whether the log has this version of a document. */
  async has(doc: string, heads: readonly string[] | null | undefined): Promise<boolean> {
    if (!heads) return false;
    return (await this.log.lacking([[doc, heads.map((hash) => Buffer.from(hash, 'hex'))]])).length === 0;
  }

  isErased(doc: string): boolean {
    return this.database.prepare<{ erased: number }>('SELECT erased FROM documents WHERE id = ?').get(doc)?.erased === 1;
  }

  /** Rows that hold something of what a document says. */
  rowsOf(doc: string): number {
    const n = this.database.prepare<{ n: number }>('SELECT n FROM documents WHERE id = ?').get(doc)?.n;
    if (n === undefined) return 0;
    const count = (table: string) =>
      this.database.prepare<{ rows: number }>(`SELECT count(*) AS rows FROM ${table} WHERE doc = ?`).get(n)?.rows ?? 0;
    return tablesOfDocuments(this.database).reduce((sum, table) => sum + count(table), 0);
  }

  /** The devices it knows; times are 0 where it did not happen. */
  registry(): { id: string; revokedAt: number; wipedAt: number }[] {
    return this.database
      .prepare<{ id: string; revokedAt: number; wipedAt: number }>(
        'SELECT id, revoked_at AS revokedAt, wiped_at AS wipedAt FROM devices ORDER BY n',
      )
      .all();
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

  /** Flips one bit in one of the rows that hold bytes of documents. Tells of how many, and in which table and document; null where there is no such row. */
  flip(row: number, random: Seeded): { readonly rows: number; readonly table: string; readonly doc: string } | null {
    const rows = ['changes', 'snapshots', 'summaries'].flatMap((table) =>
      this.database
        .prepare<{ n: number; doc: string; bytes: Uint8Array }>(
          `SELECT t.doc AS n, d.id AS doc, t.bytes FROM ${table} t JOIN documents d ON d.n = t.doc ORDER BY t.doc, t.bytes`,
        )
        .all()
        .map((one) => ({ table, ...one })),
    );
    const found = rows[row];
    if (!found) return null;
    const { table, n, doc, bytes } = found;
    this.database.prepare(`UPDATE ${table} SET bytes = ? WHERE doc = ? AND bytes = ?`).run(flipBit(bytes, random), n, bytes);
    return { rows: rows.length, table, doc };
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

  /**
   * Puts a back-up in the log's place, which makes it another log, unless nobody notices. The server must be down. `carried`: as
   * the restore command does where the old data can be read, what must not be undone comes along.
   */
  restore(backup: Backup, noticed = true, carried = false): void {
    const folder = carried ? mkdtempSync(join(tmpdir(), 'kartoteka-old-')) : '';
    if (carried) this.database.exec(`VACUUM INTO '${folder}/old.db'`);
    this.database.close();
    this.database = openDatabase(':memory:');
    for (const { sql, name, rows } of backup) {
      // SQLite's own tables come by themselves with those that need them.
      if (sql && !name.startsWith('sqlite_')) this.database.exec(sql);
      for (const row of rows) {
        const columns = Object.keys(row);
        const insert = this.database.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
        insert.run(...(Object.values(row) as (string | number | Uint8Array | null)[]));
      }
    }
    if (noticed) setMeta(this.database, 'epoch', hex(this.random.bytes(8)));
    if (!carried) return;
    carryErasures(this.database, `${folder}/old.db`);
    carryDevices(this.database, `${folder}/old.db`);
    rmSync(folder, { recursive: true });
  }

  close(): void {
    this.database.close();
  }

  private open(): ChangeLog {
    const disk = new MortalDisk(this.database);
    this.disk = disk;
    const assembled = assemble({
      database: disk,
      clock: this.clock.seenBy(0),
      // A killed process says nothing.
      report: (fault) => void (disk.isDead || this.faults.push(fault)),
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

/** The same bytes but for one bit. */
export function flipBit(bytes: Uint8Array, random: Seeded): Uint8Array {
  const flipped = new Uint8Array(bytes);
  const at = random.below(flipped.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  return flipped;
}

function asBytes(value: unknown): Buffer {
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(`${String(value)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
