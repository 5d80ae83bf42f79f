import type { DocumentId } from '../../model/ids.ts';
import type { Outcome } from '../contracts/store.ts';
import { StorageProblem } from '../storage/storage-problem.ts';
import type { LiveDocuments } from './documents/live-documents.ts';
import { type Recomputed, recompute } from './documents/recompute.ts';
import type { StorePorts } from './ports.ts';

const SLICE = 10;
const PAGE = 100;

/** Works through the stale documents whenever there are some, in slices of some milliseconds, so that people's calls go between. */
export class StaleDocuments {
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly onRead: (recomputed: Recomputed) => void;
  private readonly onFault: (fault: unknown) => void;
  /** What could not be read and was told; it may be looked at again, and is not told again. */
  private readonly failed = new Set<DocumentId>();
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  /** `onFault`: the storage failed in the middle; whoever hears it has to `look` again when it works. */
  constructor(ports: StorePorts, documents: LiveDocuments, onRead: (recomputed: Recomputed) => void, onFault: (fault: unknown) => void) {
    this.ports = ports;
    this.documents = documents;
    this.onRead = onRead;
    this.onFault = onFault;
  }

  /** Looks for stale documents now, or once more after the present round. Resolves when none is left that can be helped. */
  look(): Promise<void> {
    this.again = true;
    this.running ??= this.rounds();
    return this.running;
  }

  stop(): void {
    this.stopped = true;
  }

  private async rounds(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.round();
      }
    } catch (error) {
      if (!this.stopped) this.onFault(error);
    } finally {
      // In the same moment as the last look at `again`: a call that comes now begins anew.
      this.running = undefined;
    }
  }

  /** A card that can't be read at all stays marked, and keeps no other one waiting. @throws StorageProblem */
  private async recompute(doc: DocumentId): Promise<Outcome<Recomputed> | undefined> {
    try {
      const outcome = await recompute(this.documents, doc, this.ports);
      this.failed.delete(doc);
      return outcome;
    } catch (error) {
      const isNew = !this.failed.has(doc);
      this.failed.add(doc);
      // The disk is full or away, and nothing else can be worked out; unless it is always the same card it doesn't give.
      if (error instanceof StorageProblem && (isNew || error.code === 'storageFull')) throw error;
      if (isNew) this.ports.report(error);
      return undefined;
    }
  }

  private async round(): Promise<void> {
    let after: string | undefined;
    let sliceEnds = this.ports.clock.now() + SLICE;
    for (;;) {
      const page = await this.ports.storage.read(['stale'], (reader) =>
        reader.range('stale', after === undefined ? { limit: PAGE } : { after: [after], limit: PAGE }),
      );
      for (const { doc } of page) {
        if (this.stopped) return;
        const outcome = await this.recompute(doc);
        if (outcome?.ok) this.onRead(outcome.value);
        if (this.ports.clock.now() < sliceEnds) continue;
        await this.ports.breathe();
        sliceEnds = this.ports.clock.now() + SLICE;
      }
      if (page.length < PAGE) return;
      after = page.at(-1)?.doc;
    }
  }
}
