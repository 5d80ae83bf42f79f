import type { ChangeHash } from '../../model/ids.ts';
import { headsAfter, withoutFollowers } from '../../model/wire/causal-order.ts';
import { readChangeHeader } from '../../model/wire/change-header.ts';
import type { Database } from '../database.ts';
import { nodeDigest, sha256 } from '../digest.ts';
import { type Damaged, type DamagedRows, isWhole, type StoredChange } from './damage.ts';
import type { LoggedDocument, TouchedDocuments } from './documents.ts';
import { unpackHeads } from './heads.ts';
import { isWholeSnapshot, type Snapshots, type StoredSnapshot } from './snapshots.ts';

/** All there is of one document, for whoever can look inside. */
export interface Material {
  readonly id: string;
  readonly n: number;
  /** As stored. */
  readonly heads: Uint8Array;
  readonly snapshot: StoredSnapshot | undefined;
  /** Later changes, in the log's order. */
  readonly changes: readonly (StoredChange & { readonly device: number })[];
}

/** A document's changes made one. Whoever hands it over has loaded it again and found every one of the changes in it. */
export interface Compacted {
  readonly material: Material;
  readonly bytes: Uint8Array;
}

/** Puts snapshots into the place of the changes they were made from, and takes out changes that no document can hold. Runs inside the log's transactions. */
export class Compact {
  private readonly documents: TouchedDocuments;
  private readonly snapshots: Snapshots;
  private readonly damaged: DamagedRows;
  private readonly statements;

  constructor(database: Database, documents: TouchedDocuments, snapshots: Snapshots, damaged: DamagedRows) {
    this.documents = documents;
    this.snapshots = snapshots;
    this.damaged = damaged;
    this.statements = {
      select: database.prepare<StoredChange & { device: number }>(
        'SELECT doc, seq, hash, device, bytes FROM changes WHERE doc = ? ORDER BY seq',
      ),
      document: database.prepare<{ id: string; heads: Uint8Array; erased: number }>('SELECT id, heads, erased FROM documents WHERE n = ?'),
      put: database.prepare(
        'INSERT OR REPLACE INTO snapshots (doc, upto, device, changes, heads, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      keepNames: database.prepare(
        'INSERT INTO compacted (doc, hash, seq, device) SELECT doc, hash, seq, device FROM changes WHERE doc = ?',
      ),
      dropChanges: database.prepare('DELETE FROM changes WHERE doc = ?'),
      keepApart: database.prepare('INSERT OR IGNORE INTO quarantine (doc, hash, seq, device, bytes) VALUES (?, ?, ?, ?, ?)'),
      dropChange: database.prepare('DELETE FROM changes WHERE doc = ? AND seq = ?'),
    };
  }

  /** What there is of a document now; undefined where it is erased, waits to be repaired, or was found damaged just now. */
  material(n: number, damaged: Damaged[]): Material | undefined {
    const document = this.statements.document.get(n);
    if (!document || document.erased === 1 || this.damaged.hasAnyOf(n)) return undefined;
    const before = damaged.length;
    const snapshot = this.snapshots.of(n);
    if (snapshot && !isWholeSnapshot(snapshot)) damaged.push({ doc: n, seq: snapshot.upto, snapshot: snapshot.bytes });
    const changes = this.statements.select.all(n);
    damaged.push(...changes.filter((row) => !isWhole(row.bytes, row.hash)));
    return damaged.length > before ? undefined : { id: document.id, n, heads: document.heads, snapshot, changes };
  }

  /** @returns false where the document is no longer what the snapshot was made from; then nothing is done. */
  replace({ material, bytes }: Compacted): boolean {
    const { n, snapshot, changes } = material;
    const last = changes.at(-1);
    if (!last || !this.isStill(material)) return false;
    const device = changes.every((row) => row.device === changes[0]?.device) ? (changes[0]?.device ?? -1) : -1;
    const sole = snapshot === undefined || snapshot.device === device ? device : -1;
    const count = changes.length + (snapshot?.changes ?? 0);
    this.statements.put.run(n, last.seq, sole, count, material.heads, bytes, sha256(bytes));
    this.statements.keepNames.run(n);
    this.statements.dropChanges.run(n);
    return true;
  }

  /** Takes changes out, with all that follow them. @returns how many; 0 where the document has moved on meanwhile. */
  quarantine(material: Material, bad: ReadonlySet<ChangeHash>): number {
    const document = this.documents.find(material.id);
    if (!document || !this.isStill(material)) return 0;
    const changes = material.changes.map((row) => {
      const { hash, deps } = readChangeHeader(row.bytes, nodeDigest);
      return { hash, deps, row };
    });
    const left = new Set(withoutFollowers(changes, bad));
    for (const change of changes) {
      if (left.has(change)) continue;
      const { doc, seq, hash, device, bytes } = change.row;
      this.statements.keepApart.run(doc, hash, seq, device, bytes);
      this.statements.dropChange.run(doc, seq);
    }
    this.setHeads(document, headsAfter(unpackHeads(material.snapshot?.heads ?? new Uint8Array()), [...left]));
    return changes.length - left.size;
  }

  private setHeads(document: LoggedDocument, heads: readonly ChangeHash[]): void {
    document.heads.clear();
    for (const hash of heads) document.heads.add(hash);
    this.documents.mark(document);
  }

  /** Nothing has come, gone or been erased since the material was read. */
  private isStill({ id, n, snapshot, changes }: Material): boolean {
    if (this.documents.find(id)?.erased !== false || this.damaged.hasAnyOf(n)) return false;
    if (this.snapshots.of(n)?.upto !== snapshot?.upto) return false;
    const now = this.statements.select.all(n);
    return now.length === changes.length && now.every((row, i) => row.seq === changes[i]?.seq);
  }
}
