import type { DocumentId } from '../../../model/ids.ts';
import type { LogPlace } from '../../storage/schema.ts';
import type { LiveDocuments } from '../documents/live-documents.ts';
import type { Recomputed } from '../documents/recompute.ts';
import type { StorePorts } from '../ports.ts';
import type { RightOfWay } from '../right-of-way.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import type { Tombstone } from '../rows/apply-page.ts';
import type { Lost } from '../rows/erase.ts';

/** What replication tells the rest of the store. */
export interface ReplicationEvents {
  /** Bytes of documents changed in the storage. `changes`: what came, where it is known change by change. */
  stored(docs: readonly DocumentId[], changes: ReadonlyMap<DocumentId, readonly NamedChange[]>, wrote: Recomputed): void;
  /** Cards were erased elsewhere, with what was changed of them here. */
  erased(cards: readonly (Lost & Tombstone)[], rev: number | null): void;
  /** The server's version of a document stands in the place of this device's. `own`: what is gone was done here, and was not allowed. */
  takenBack(doc: DocumentId, own: boolean): void;
  /** The server has confirmed what waited of these documents, or they were put in line again. */
  outbox(docs: readonly DocumentId[]): void;
  fill(progress: LogPlace['fill']): void;
  /** This device has all that the server had when they met; what comes since is followed. */
  current(): void;
}

/** What each part of replication works with. */
export interface Replication {
  readonly ports: StorePorts;
  readonly documents: LiveDocuments;
  /** What comes in numbers waits for whoever is at the screen. */
  readonly way: RightOfWay;
  readonly events: ReplicationEvents;
  /** The salon's document. */
  readonly salon: DocumentId;
  /** The end of the log when the server let this device in. */
  readonly head: number;
  /** The epoch that the server named. */
  readonly epoch: string;
  /** The server knows of photos. */
  readonly knowsPhotos: boolean;
  /** The server keeps a record of exports. */
  readonly knowsExports: boolean;
}
