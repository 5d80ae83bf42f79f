import type { Database } from '../database.ts';
import type { DamagedRows } from './damage.ts';
import type { KnownChanges } from './known-changes.ts';

/** Whether the log has a version of a document whole: after a restored back-up, devices ask this of all they have. */
export class Versions {
  private readonly damaged: DamagedRows;
  private readonly selectDocument;
  private readonly known: KnownChanges;

  constructor(database: Database, known: KnownChanges, damaged: DamagedRows) {
    this.known = known;
    this.damaged = damaged;
    this.selectDocument = database.prepare<{ n: number; erased: number }>('SELECT n, erased FROM documents WHERE id = ?');
  }

  /** An erased document is not had: the device that has it offers it, and is told that it is gone. It may never see the tombstone. */
  has(doc: string, heads: readonly Uint8Array[]): boolean {
    const row = this.selectDocument.get(doc);
    if (!row || row.erased === 1) return false;
    if (this.damaged.hasAnyOf(row.n)) return false;
    return heads.every((hash) => this.known.has(row.n, hash) || this.known.isQuarantined(row.n, hash));
  }
}
