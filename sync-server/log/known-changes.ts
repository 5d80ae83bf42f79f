import type { Database } from '../database.ts';

/** Which changes the log has by name, whether their own bytes are there or they are part of a snapshot. */
export class KnownChanges {
  private readonly selectRaw;
  private readonly selectCompacted;
  private readonly selectQuarantined;
  private readonly countQuarantined;
  private quarantined = 0;

  constructor(database: Database) {
    this.selectRaw = database.prepare<{ seq: number }>('SELECT seq FROM changes WHERE doc = ? AND hash = ?');
    this.selectCompacted = database.prepare<{ seq: number }>('SELECT seq FROM compacted WHERE doc = ? AND hash = ?');
    this.selectQuarantined = database.prepare<{ seq: number }>('SELECT seq FROM quarantine WHERE doc = ? AND hash = ?');
    this.countQuarantined = database.prepare<{ n: number }>('SELECT count(*) AS n FROM quarantine');
    this.recount();
  }

  has(doc: number, hash: Uint8Array): boolean {
    return this.selectRaw.get(doc, hash) !== undefined || this.isCompacted(doc, hash);
  }

  isCompacted(doc: number, hash: Uint8Array): boolean {
    return this.selectCompacted.get(doc, hash) !== undefined;
  }

  /** Nearly always none is, and then the disk isn't asked. */
  isQuarantined(doc: number, hash: Uint8Array): boolean {
    return this.quarantined > 0 && this.selectQuarantined.get(doc, hash) !== undefined;
  }

  /** Changes that are kept and given to nobody. */
  get inQuarantine(): number {
    return this.quarantined;
  }

  /** After the quarantine may have changed. */
  recount(): void {
    this.quarantined = this.countQuarantined.get()?.n ?? 0;
  }
}
