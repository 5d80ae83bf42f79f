import { randomBytes } from 'node:crypto';
import type { DeviceCredential, PairedDevice, Role } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import type { StoredCredential } from './credentials.ts';

export interface Device {
  /** The device's small number in the log. */
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly credential: StoredCredential;
}

interface Row {
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly kind: DeviceCredential['kind'];
  readonly credential: Uint8Array;
  readonly paired_at: number;
  readonly seen_at: number;
}

/** The devices that are paired with this server. */
export class DeviceRegistry {
  private readonly commits: GroupCommit;
  private readonly now: () => number;
  private readonly select;
  private readonly selectAll;
  private readonly insert;
  private readonly updateSeen;

  constructor(database: Database, commits: GroupCommit, now: () => number) {
    this.commits = commits;
    this.now = now;
    this.select = database.prepare<Row>('SELECT * FROM devices WHERE id = ?');
    this.selectAll = database.prepare<Row>('SELECT * FROM devices ORDER BY n');
    this.insert = database.prepare(
      'INSERT INTO devices (id, name, role, kind, credential, paired_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.updateSeen = database.prepare('UPDATE devices SET seen_at = ? WHERE n = ?');
  }

  /** A server without devices waits for its owner's. */
  get claimed(): boolean {
    return this.selectAll.get() !== undefined;
  }

  find(id: string): Device | undefined {
    const row = this.select.get(id);
    return row && { n: row.n, id: row.id, name: row.name, role: row.role, credential: { kind: row.kind, bytes: row.credential } };
  }

  /** Resolves when the device is on the disk; undefined where it was to be the first and another was quicker. */
  async add(name: string, role: Role, credential: StoredCredential, first: boolean): Promise<Device | undefined> {
    const id = randomBytes(10).toString('hex');
    const added = await this.commits.once(() => {
      if (first && this.claimed) return false;
      this.insert.run(id, name, role, credential.kind, credential.bytes, this.now(), this.now());
      return true;
    });
    return added ? this.find(id) : undefined;
  }

  /** Notes that the device was here. */
  async seen(device: Device): Promise<void> {
    await this.commits.once(() => this.updateSeen.run(this.now(), device.n));
  }

  list(isOnline: (n: number) => boolean): PairedDevice[] {
    return this.selectAll.all().map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      pairedAt: row.paired_at,
      seenAt: row.seen_at,
      online: isOnline(row.n),
      behind: 0,
      waiting: 0,
      revokedAt: 0,
      wipedAt: 0,
    }));
  }
}
