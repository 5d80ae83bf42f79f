import type { DocumentId } from '../../model/ids.ts';
import type { Recomputed } from './documents/recompute.ts';
import type { Neighbours } from './ports.ts';
import type { Committed } from './rows/commit-local.ts';
import type { CardsRead } from './rows/put-cards.ts';

/** Those in this thread who do something where rows were written. */
export interface Listeners {
  /** There may be something to send. */
  send(): void;
  /** Rows of the list were written: an open card may be merged, or stand for itself again. */
  rows(): void;
  /** Something was written that is to be read in the background. */
  read(): void;
  /** Documents were marked to be read anew. */
  stale(): void;
  /** What is counted in the status may have changed. */
  count(): void;
}

/** Who is told when something was written here: the other threads and tabs, and those in this thread who wait for it. */
export class Telling {
  private readonly neighbours: Neighbours;
  private readonly listeners: Listeners;
  /** What many cards' changes came to, until all are told of at once. */
  private gathered: Pick<Committed, 'rev' | 'days' | 'marked'> | null = null;

  constructor(neighbours: Neighbours, listeners: Listeners) {
    this.neighbours = neighbours;
    this.listeners = listeners;
  }

  /** Rows of the list and days of the journal were written; `rev`: the rows' revision, null where there were none. */
  wrote({ rev, days }: Recomputed): void {
    if (rev !== null) {
      this.neighbours.post({ type: 'summaries', rev });
      // A summary that was worked out here may be one that the server lacks.
      this.listeners.send();
      this.listeners.rows();
    }
    this.listeners.read();
    if (days) this.neighbours.post({ type: 'days' });
  }

  /** What is kept of cards beside their rows was read from their documents. */
  read({ texts, days, rev }: CardsRead): void {
    if (texts) this.neighbours.post({ type: 'texts' });
    if (rev !== null) this.wrote({ rev, days });
    else if (days) this.neighbours.post({ type: 'days' });
  }

  /** There is something for the server. */
  toSend(): void {
    this.listeners.send();
    this.neighbours.post({ type: 'outbox' });
    this.listeners.count();
  }

  /** A document was changed here. Its rows are told of by `settle`, together with those of others. */
  committed(doc: DocumentId, { rev, days, marked }: Committed, hashes: readonly string[]): void {
    this.neighbours.post({ type: 'document', doc, hashes });
    const before = this.gathered;
    this.gathered = {
      rev: rev ?? before?.rev ?? null,
      days: days || (before?.days ?? false),
      marked: marked || (before?.marked ?? false),
    };
  }

  /** Tells of all that was committed and not told of yet. */
  settle(): void {
    const { gathered } = this;
    if (!gathered) return;
    this.gathered = null;
    this.wrote(gathered);
    if (gathered.marked) this.listeners.stale();
    this.toSend();
  }
}
