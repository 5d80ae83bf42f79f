import type { DeviceCredential, PairedDevice, Role } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import type { StoredCredential } from './credentials.ts';
import type { Cursors } from './cursors.ts';

export interface Device {
  /** The device's small number in the log. */
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly credential: StoredCredential;
  /** Epoch ms; 0: it was not shut out. */
  readonly revokedAt: number;
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
  readonly revoked_at: number;
  readonly wiped_at: number;
}

/** Why a device was not changed: there is none of that name, or it is the last owner's. */
export type Unchanged = 'notPaired' | 'forbidden';

/** The devices that are paired with this server, and those that were. */
export class DeviceRegistry {
  private readonly commits: GroupCommit;
  private readonly now: () => number;
  private readonly random: (count: number) => Uint8Array;
  private readonly select;
  private readonly selectAll;
  private readonly insert;
  private readonly updateSeen;
  private readonly updateNames;
  private readonly updateRevoked;
  private readonly updateWiped;
  private readonly delete;
  private readonly otherOwner;

  constructor(database: Database, commits: GroupCommit, now: () => number, random: (count: number) => Uint8Array) {
    this.commits = commits;
    this.now = now;
    this.random = random;
    this.select = database.prepare<Row>('SELECT * FROM devices WHERE id = ?');
    this.selectAll = database.prepare<Row>('SELECT * FROM devices ORDER BY n');
    this.insert = database.prepare(
      'INSERT INTO devices (id, name, role, kind, credential, paired_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.updateSeen = database.prepare('UPDATE devices SET seen_at = ? WHERE n = ?');
    this.updateNames = database.prepare('UPDATE devices SET name = ?, role = ? WHERE n = ?');
    this.updateRevoked = database.prepare('UPDATE devices SET revoked_at = ? WHERE n = ?');
    this.updateWiped = database.prepare('UPDATE devices SET wiped_at = ?, seen_at = ? WHERE n = ? AND wiped_at = 0');
    this.delete = database.prepare('DELETE FROM devices WHERE n = ?');
    this.otherOwner = database.prepare<{ n: number }>("SELECT n FROM devices WHERE role = 'owner' AND revoked_at = 0 AND n <> ? LIMIT 1");
  }

  /** A server without devices waits for its owner's. */
  get claimed(): boolean {
    return this.selectAll.get() !== undefined;
  }

  /** Those that were shut out as well. */
  find(id: string): Device | undefined {
    const row = this.select.get(id);
    if (!row) return undefined;
    const { n, name, role, kind, credential: bytes, revoked_at: revokedAt } = row;
    return { n, id, name, role, credential: { kind, bytes }, revokedAt };
  }

  /** Resolves when the device is on the disk; undefined where it was to be the first and another was quicker. */
  async add(name: string, role: Role, credential: StoredCredential, first: boolean): Promise<Device | undefined> {
    const id = Buffer.from(this.random(10)).toString('hex');
    const added = await this.commits.once(() => {
      if (first && this.claimed) return false;
      this.insert.run(id, name, role, credential.kind, credential.bytes, this.now(), this.now());
      return true;
    });
    return added ? this.find(id) : undefined;
  }

  /** Takes back a device that never came in: it went away while it was let in, and doesn't know its name. */
  async remove(device: Device): Promise<void> {
    await this.commits.once(() => this.delete.run(device.n));
  }

  /** Gives a device another name or role. @returns the device as it now is. */
  amend(id: string, name: string, role: Role): Promise<Device | Unchanged> {
    return this.change(id, (device) => {
      if (device.revokedAt > 0) return 'notPaired';
      if (role !== 'owner' && this.isLastOwner(device)) return 'forbidden';
      this.updateNames.run(name, role, device.n);
      return undefined;
    });
  }

  /** Shuts a device out for good; once it is, it stays as it was done first. */
  revoke(id: string): Promise<Device | Unchanged> {
    return this.change(id, (device) => {
      if (device.revokedAt > 0) return undefined;
      if (this.isLastOwner(device)) return 'forbidden';
      this.updateRevoked.run(this.now(), device.n);
      return undefined;
    });
  }

  /** Notes that a device which was shut out has erased its copy. */
  async wiped(device: Device): Promise<void> {
    await this.commits.once(() => this.updateWiped.run(this.now(), this.now(), device.n));
  }

  /** Notes that the device was here. */
  async seen(device: Device): Promise<void> {
    await this.commits.once(() => this.updateSeen.run(this.now(), device.n));
  }

  list(cursors: Cursors, isOnline: (n: number) => boolean): PairedDevice[] {
    return this.selectAll.all().map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      pairedAt: row.paired_at,
      seenAt: row.seen_at,
      online: isOnline(row.n),
      // Whoever is shut out gets nothing more.
      behind: row.revoked_at > 0 ? 0 : cursors.behind(row.n),
      waiting: cursors.of(row.n).waiting,
      revokedAt: row.revoked_at,
      wipedAt: row.wiped_at,
    }));
  }

  private async change(id: string, act: (device: Device) => Unchanged | undefined): Promise<Device | Unchanged> {
    const outcome = await this.commits.once(() => {
      const device = this.find(id);
      return device ? act(device) : 'notPaired';
    });
    return outcome ?? this.find(id) ?? 'notPaired';
  }

  private isLastOwner({ n, role }: Device): boolean {
    return role === 'owner' && this.otherOwner.get(n) === undefined;
  }
}
