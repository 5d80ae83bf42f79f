import type { DocumentId } from '../../model/ids.ts';
import type { Outcome } from '../contracts/store.ts';
import type { StorageTrouble } from '../storage/storage-problem.ts';
import { saveAgain } from './documents/edit-documents.ts';
import type { LiveDocument, LiveDocuments } from './documents/live-documents.ts';
import { problemOf } from './outcome.ts';
import type { StorePorts } from './ports.ts';
import type { StatusTeller } from './status.ts';

/** What the storage did not take is tried again this often (ms). */
const AGAIN_AFTER = 3_000;

/** Watches over a storage that is full or was cut off, until it takes everything again. */
export class StorageCare {
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly status: StatusTeller;
  private readonly save: (live: LiveDocument) => Promise<Outcome<void>>;
  private readonly onRecovered: () => void;
  private stopClock: (() => void) | undefined;

  constructor(
    ports: StorePorts,
    documents: LiveDocuments,
    status: StatusTeller,
    save: (live: LiveDocument) => Promise<Outcome<void>>,
    onRecovered: () => void,
  ) {
    this.ports = ports;
    this.documents = documents;
    this.status = status;
    this.save = save;
    this.onRecovered = onRecovered;
  }

  /** The storage failed: people are told, and it is tried again. */
  note(trouble: StorageTrouble): void {
    this.status.set({ storage: trouble });
    this.stopClock ??= this.ports.clock.after(AGAIN_AFTER, () => {
      this.stopClock = undefined;
      this.saveAll().catch((error: unknown) => void problemOf(error, this.ports.report));
    });
  }

  /** Tries now what the storage did not take. */
  async saveAll(): Promise<void> {
    const { storage } = this.status.now;
    if (storage === 'ok') return;
    const works = (await saveAgain(this.documents, this.save)) && (await this.takesSomething());
    if (!works) return this.note(storage);
    this.status.set({ storage: 'ok' });
    this.onRecovered();
  }

  stop(): void {
    this.stopClock?.();
  }

  private takesSomething(): Promise<boolean> {
    const probe = this.ports.storage.write(['stale'], 'relaxed', async (writer) => {
      writer.put('stale', { doc: '' as DocumentId });
      writer.delete('stale', ['']);
    });
    return probe.then(
      () => true,
      () => false,
    );
  }
}
