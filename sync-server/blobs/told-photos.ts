import type { Database } from '../database.ts';
import { isWholeSummary } from '../log/summaries.ts';
import type { Photos } from './refs.ts';

interface Row {
  readonly doc: number;
  readonly fresh: number;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

const HASH_BYTES = 32;

/**
 * The photos that go with documents' summaries. `unknown` where the last summary came from a device that knows nothing of photos
 * and the document had some before: whoever has the document works them out anew.
 */
export class ToldPhotos {
  private readonly select;

  constructor(database: Database) {
    this.select = database.prepare<Row>(
      'SELECT p.doc, p.heads = d.heads AS fresh, p.bytes, p.sha256 FROM photos p JOIN documents d ON d.n = p.doc WHERE p.doc BETWEEN ? AND ?',
    );
  }

  /** Of the documents from one number to another; those that are not named have none. */
  between(first: number, last: number): Map<number, Photos | 'unknown'> {
    return new Map(this.select.all(first, last).map((row) => [row.doc, row.fresh && isWholeSummary(row) ? pairs(row.bytes) : 'unknown']));
  }

  of(doc: number): Photos | 'unknown' {
    return this.between(doc, doc).get(doc) ?? [];
  }
}

function pairs(bytes: Uint8Array): Photos {
  const found: Photos = [];
  for (let at = 0; at + 2 * HASH_BYTES <= bytes.length; at += 2 * HASH_BYTES)
    found.push([bytes.subarray(at, at + HASH_BYTES), bytes.subarray(at + HASH_BYTES, at + 2 * HASH_BYTES)]);
  return found;
}

/** What a document's photos take in a frame (bytes). */
export function costOf(photos: Photos): number {
  return photos.length * (2 * HASH_BYTES + 5);
}
