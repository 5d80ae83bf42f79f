import type { WebSocket } from 'ws';
import { type Database, openDatabase } from '../../sync-server/database.ts';
import { Admission } from '../../sync-server/devices/admission.ts';
import { JoinCodes } from '../../sync-server/devices/codes.ts';
import { DeviceRegistry } from '../../sync-server/devices/registry.ts';
import { WrongTries } from '../../sync-server/devices/wrong-tries.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { newEpoch, prepareTables, setMeta } from '../../sync-server/log/schema.ts';
import { Session, type Surroundings } from '../../sync-server/session.ts';
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
  private sessions = new Set<Session>();
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
    this.sessions = new Set();
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
    const clock = this.clock.seenBy(0);
    const now = (): number => clock.now();
    const sessions = this.sessions;
    const log = new ChangeLog(this.database, {
      committed: () => {
        for (const session of sessions) session.answerPull();
      },
      damaged: ({ doc, seq }) => this.faults.push(`damaged row ${doc} ${seq}`),
    });
    const registry = new DeviceRegistry(this.database, log.commits, now);
    const codes = new JoinCodes(now);
    const admission = new Admission(log.server, registry, codes, new WrongTries(now));
    const around: Surroundings = {
      log,
      admission,
      clock,
      report: (fault) => this.faults.push(fault),
      claimed: () => true,
      requests: { log, registry, codes, isOnline: () => false, addresses: () => [] },
    };
    this.network.accept = (socket: ServerSocket) => {
      const session = new Session(socket as unknown as WebSocket, '10.0.0.1', around, {
        admitted: () => {},
        closed: () => sessions.delete(session),
      });
      sessions.add(session);
    };
    return log;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
