import type { ChangeHash } from '../../model/ids.ts';
import { bytesOfHash, type ChangeHeader, DamagedChunk, readChangeHeader } from '../../model/wire/change-header.ts';
import type { FromDevice, REFUSALS } from '../../model/wire/messages.ts';
import type { BlobRefs } from '../blobs/refs.ts';
import type { Database } from '../database.ts';
import { nodeDigest, sha256 } from '../digest.ts';
import { MAX_CHANGE, MAX_HEADS } from '../limits.ts';
import type { DamagedRows } from './damage.ts';
import type { LoggedDocument, TouchedDocuments } from './documents.ts';
import { packHeads, packWireHeads, wireHeads } from './heads.ts';
import type { KnownChanges } from './known-changes.ts';

export type PushedDocument = Extract<FromDevice, { t: 'push' }>['docs'][number];
type Reason = (typeof REFUSALS)[number];
export interface Refusal {
  doc: string;
  reason: Reason;
  heads: Uint8Array[];
}

/** Gives out the log's numbers inside a transaction. */
export interface Sequence {
  next(): number;
  /** The number was not used after all. */
  giveBack(): void;
}

/**
 * Puts pushed changes into the log. Each must be whole and its dependencies must be there: every prefix of the log is a
 * consistent salon. A change that is there already is passed over in silence; a refused one ends that document's push.
 */
export class Append {
  private readonly documents: TouchedDocuments;
  private readonly sequence: Sequence;
  private readonly insert;
  private readonly known: KnownChanges;
  private readonly damaged: DamagedRows;
  private readonly refs: BlobRefs;
  private readonly putSummary;

  constructor(
    database: Database,
    documents: TouchedDocuments,
    known: KnownChanges,
    damaged: DamagedRows,
    refs: BlobRefs,
    sequence: Sequence,
  ) {
    this.documents = documents;
    this.known = known;
    this.sequence = sequence;
    this.insert = database.prepare(
      'INSERT INTO changes (doc, seq, hash, device, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (doc, hash) DO NOTHING',
    );
    this.damaged = damaged;
    this.refs = refs;
    this.putSummary = database.prepare(
      'INSERT INTO summaries (doc, heads, bytes, sha256) VALUES (?, ?, ?, ?) ON CONFLICT (doc) DO UPDATE SET heads = excluded.heads, bytes = excluded.bytes, sha256 = excluded.sha256',
    );
  }

  /**
   * `closed`: a document that this device may not change; it may give back what the log lost of it. `now`: epoch ms. @returns the
   * documents whose changes were not all taken.
   */
  *push(device: number, docs: readonly PushedDocument[], now: number, closed?: string): Generator<void, Refusal[]> {
    const refused: Refusal[] = [];
    for (const pushed of docs) {
      const { doc, changes } = pushed;
      const isClosed = doc === closed;
      let reason: Reason | undefined = this.documents.find(doc)?.erased ? 'erased' : undefined;
      for (const bytes of reason ? [] : changes) {
        reason = this.takeOne(device, doc, bytes, isClosed);
        if (reason) break;
        yield;
      }
      const document = this.documents.find(doc);
      if (reason) refused.push({ doc, reason, heads: document ? wireHeads(packHeads(document.heads)) : [] });
      else if (document && !isClosed) this.keepDerived(document, pushed, now);
    }
    return refused;
  }

  private takeOne(device: number, doc: string, bytes: Uint8Array, isClosed: boolean): Reason | undefined {
    if (bytes.length > MAX_CHANGE) return 'tooLarge';
    const header = headerOf(bytes);
    if (!header) return 'malformed';
    const known = this.documents.find(doc);
    if (known?.erased) return 'erased';
    if (isClosed && !(known && this.has(known, header.hash))) return 'forbidden';
    if (known?.heads.has(header.hash) && !this.damaged.has(known.n, bytesOfHash(header.hash))) return undefined;
    if (known && this.known.isQuarantined(known.n, bytesOfHash(header.hash))) return undefined;
    // What follows a change that nobody is given can't be given to anybody either: its device keeps it, and says so.
    if (known && header.deps.some((dep) => this.known.isQuarantined(known.n, bytesOfHash(dep)))) return 'malformed';
    if (header.deps.some((dep) => !known || !this.has(known, dep))) return 'missing';
    // Heads travel in every page; a document torn into hundreds of branches is nobody's card.
    if (known && known.heads.size >= MAX_HEADS && !header.deps.some((dep) => known.heads.has(dep))) return 'tooLarge';
    this.put(known ?? this.documents.findOrMake(doc), device, header, bytes);
    return undefined;
  }

  private put(document: LoggedDocument, device: number, { hash, deps }: ChangeHeader, bytes: Uint8Array): void {
    const hashBytes = bytesOfHash(hash);
    if (this.known.isCompacted(document.n, hashBytes)) return;
    if (this.insert.run(document.n, this.sequence.next(), hashBytes, device, bytes) === 0) {
      this.sequence.giveBack();
      return;
    }
    // A change that was set aside as damaged is whole again; the heads have counted it all the time.
    if (this.damaged.replaced(document.n, hashBytes)) return;
    for (const dep of deps) document.heads.delete(dep);
    document.heads.add(hash);
    this.documents.mark(document);
  }

  private has(document: LoggedDocument, hash: ChangeHash): boolean {
    if (document.heads.has(hash)) return true;
    const bytes = bytesOfHash(hash);
    return this.known.has(document.n, bytes) || this.damaged.has(document.n, bytes);
  }

  /**
   * Only a summary of the document as it now is: an older one would be of no use to anyone. Photos of another version are of those that
   * the document refers to as well, until somebody has put the versions together.
   */
  private keepDerived(document: LoggedDocument, { summary, photos }: PushedDocument, now: number): void {
    if (document.erased || document.heads.size === 0) return;
    const heads = summary && packWireHeads(summary.heads);
    const isFresh = heads && Buffer.compare(heads, packHeads(document.heads)) === 0;
    if (isFresh) this.putSummary.run(document.n, heads, summary.bytes, sha256(summary.bytes));
    if (isFresh && photos) this.refs.replace(document.n, heads, photos, now);
    else if (photos && photos.length > 0) this.refs.add(document.n, photos);
  }
}

function headerOf(bytes: Uint8Array): ChangeHeader | undefined {
  try {
    return readChangeHeader(bytes, nodeDigest);
  } catch (error) {
    if (error instanceof DamagedChunk) return undefined;
    throw error;
  }
}
