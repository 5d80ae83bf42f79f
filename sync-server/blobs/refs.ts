import { MAX_PHOTOS, UNREFERRED_LIVES } from '../../model/wire/blobs.ts';
import type { FromDevice } from '../../model/wire/messages.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../digest.ts';

/** [picture, thumbnail]: the names of their files, as bytes. */
export type Photos = NonNullable<Extract<FromDevice, { t: 'push' }>['docs'][number]['photos']>;

/** Names that one document may refer to, with those it did lately. */
const MAX_NAMES = 4 * MAX_PHOTOS;
/** Removed in one transaction. */
const AT_ONCE = 200;

/**
 * Which blobs documents refer to, as devices have said: the server can't look into documents. A name that a document has dropped is
 * remembered for a week, so that an undo finds its pixels; a blob that no document refers to or did lately goes, and with the
 * erasure of its last document at once. Every method belongs inside a transaction.
 */
export class BlobRefs {
  private readonly ofDocument;
  private readonly put;
  private readonly drop;
  private readonly putPhotos;
  private readonly deletePhotos;
  private readonly only;
  private readonly deleteDocument;
  private readonly deleteBlob;
  private readonly over;
  private readonly deleteOne;
  private readonly any;

  constructor(database: Database) {
    this.ofDocument = database.prepare<{ hash: Uint8Array; dropped_at: number }>('SELECT hash, dropped_at FROM blob_refs WHERE doc = ?');
    this.put = database.prepare('INSERT INTO blob_refs (doc, hash) VALUES (?, ?) ON CONFLICT (doc, hash) DO UPDATE SET dropped_at = 0');
    this.drop = database.prepare('UPDATE blob_refs SET dropped_at = ? WHERE doc = ? AND hash = ?');
    this.putPhotos = database.prepare(
      'INSERT INTO photos (doc, heads, bytes, sha256) VALUES (?, ?, ?, ?) ON CONFLICT (doc) DO UPDATE SET heads = excluded.heads, bytes = excluded.bytes, sha256 = excluded.sha256',
    );
    this.deletePhotos = database.prepare('DELETE FROM photos WHERE doc = ?');
    this.only = database.prepare<{ hash: Uint8Array }>(
      'SELECT hash FROM blob_refs r WHERE doc = ? AND NOT EXISTS (SELECT 1 FROM blob_refs o WHERE o.hash = r.hash AND o.doc <> r.doc)',
    );
    this.deleteDocument = database.prepare('DELETE FROM blob_refs WHERE doc = ?');
    this.deleteBlob = database.prepare('DELETE FROM blobs WHERE hash = ?');
    this.over = database.prepare<{ doc: number; hash: Uint8Array }>(
      `SELECT doc, hash FROM blob_refs WHERE dropped_at > 0 AND dropped_at <= ? LIMIT ${AT_ONCE}`,
    );
    this.deleteOne = database.prepare('DELETE FROM blob_refs WHERE doc = ? AND hash = ?');
    this.any = database.prepare<{ one: number }>('SELECT 1 AS one FROM blob_refs WHERE hash = ? LIMIT 1');
  }

  /** All that a document refers to in its version `heads` (as stored), which is the one that the log has now. `now`: epoch ms. */
  replace(doc: number, heads: Uint8Array, photos: Photos, now: number): void {
    const wanted = byName(photos);
    for (const { hash, dropped_at } of this.ofDocument.all(doc)) {
      const isWanted = wanted.has(nameOf(hash));
      if (!isWanted && dropped_at === 0) this.drop.run(now, doc, hash);
      if (isWanted && dropped_at === 0) wanted.delete(nameOf(hash));
    }
    for (const hash of wanted.values()) this.put.run(doc, hash);
    if (photos.length === 0) this.deletePhotos.run(doc);
    else {
      const bytes = Buffer.concat(photos.flat());
      this.putPhotos.run(doc, heads, bytes, sha256(bytes));
    }
  }

  /** What a document refers to, too. */
  add(doc: number, photos: Photos): void {
    const names = byName(photos);
    const known = this.ofDocument.all(doc);
    for (const { hash, dropped_at } of known) if (dropped_at === 0) names.delete(nameOf(hash));
    if (known.length + names.size > MAX_NAMES) return;
    for (const hash of names.values()) this.put.run(doc, hash);
  }

  /** @returns the blobs that only this document referred to: they are gone from the tables, and now go from the disk. */
  erase(doc: number): string[] {
    const gone = this.only.all(doc);
    this.deleteDocument.run(doc);
    for (const { hash } of gone) this.deleteBlob.run(hash);
    return gone.map(({ hash }) => nameOf(hash));
  }

  /** Forgets what was dropped a week ago, some of it. @returns the blobs that are to go from the disk, and whether there is more. */
  forget(now: number): { gone: string[]; more: boolean } {
    const over = this.over.all(now - UNREFERRED_LIVES);
    for (const { doc, hash } of over) this.deleteOne.run(doc, hash);
    const gone = over.filter(({ hash }) => !this.any.get(hash));
    for (const { hash } of gone) this.deleteBlob.run(hash);
    return { gone: gone.map(({ hash }) => nameOf(hash)), more: over.length === AT_ONCE };
  }

  /** Whether any document refers to it, or did lately. */
  has(name: string): boolean {
    return this.any.get(Buffer.from(name, 'hex')) !== undefined;
  }
}

function byName(photos: Photos): Map<string, Uint8Array> {
  return new Map(photos.flat().map((hash) => [nameOf(hash), hash]));
}

export function nameOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex');
}
