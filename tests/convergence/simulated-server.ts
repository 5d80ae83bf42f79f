import type { WebSocket } from 'ws';
import { assemble } from '../../sync-server/assemble.ts';
import { type Database, openDatabase } from '../../sync-server/database.ts';
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
  private database: Database = openDatabase(':memory:');
  private log: ChangeLog;
  readonly faults: string[] = [];

  constructor(network: SimulatedNetwork, clock: SimulatedClock, random: Seeded) {
    this.network = network;
    this.clock = clock;
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
  admit(name: string, token: Uint8Array): string {
    const id = `id of ${name}`;
    this.database
      .prepare("INSERT INTO devices (id, name, role, kind, credential, paired_at, seen_at) VALUES (?, ?, 'owner', 'token', ?, 0, 0)")
      .run(id, name, nodeDigest.sha256(token));
    return id;
  }

  /** Ends like a process that was killed: sockets die, and nobody hears of what was being committed. */
  async crash(): Promise<void> {
    this.network.accept = null;
    this.network.cutAll();
    await this.log.commits.idle();
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
    this.database = openDatabase(':memory:');
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
    });
    void assembled.begin('the one disk');
    this.network.accept = (socket: ServerSocket) =>
      void assembled.open(socket as unknown as WebSocket, '10.0.0.1', { admitted: () => {}, closed: () => {} });
    return assembled.log;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
