import { editSalon, newSalonDocument, readSalon, type SalonDocument } from '../../model/documents/salon-document.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { Outcome } from '../contracts/store.ts';
import type { Step } from './documents/edit-documents.ts';
import type { LiveDocument, LiveDocuments } from './documents/live-documents.ts';
import { done, failed } from './outcome.ts';
import type { StorePorts } from './ports.ts';
import { readSalonRow, writeSalonRow } from './rows/place.ts';

type EditLive = <T>(live: LiveDocument, steps: readonly Step[], view: (live: LiveDocument) => T) => Promise<Outcome<T>>;

/** The salon's one document: always in memory once it is here, and shown as it last read until then. */
export class SalonKeeper {
  id: DocumentId | undefined;
  private readonly ports: StorePorts;
  private readonly documents: LiveDocuments;
  private readonly onSalon: (salon: Salon) => void;
  private readonly onFault: (fault: unknown) => void;
  private told = '';
  private held = false;

  constructor(ports: StorePorts, documents: LiveDocuments, onSalon: (salon: Salon) => void, onFault: (fault: unknown) => void) {
    this.ports = ports;
    this.documents = documents;
    this.onSalon = onSalon;
    this.onFault = onFault;
  }

  /** Tells the salon as it last read. @throws StorageProblem */
  async begin(): Promise<void> {
    const row = await this.ports.storage.read(['meta'], readSalonRow);
    if (!row) return;
    this.id = row.id;
    if (row.view) this.tell(row.view);
    // Not waited for: documents can be read only when Automerge has loaded.
    this.hold().catch(this.onFault);
  }

  /** The server has named the salon's document. @throws StorageProblem */
  async know(id: DocumentId): Promise<void> {
    if (this.id && this.id !== id) {
      this.documents.drop(this.id);
      this.held = false;
    }
    this.id = id;
    await this.hold();
  }

  /** This device is of no salon any more. */
  forget(): void {
    this.id = undefined;
    this.held = false;
    this.told = '';
  }

  /** Bytes of a document came; if it is the salon's for the first time, it is kept from now on. @throws StorageProblem */
  async heard(doc: DocumentId): Promise<void> {
    if (doc === this.id && !this.held) await this.hold();
  }

  /** What was done to it here has been taken back. Where the server has none of it either, it reads as before anything was set. */
  takenBack(doc: DocumentId): void {
    if (doc !== this.id || !this.held || this.documents.get(doc)) return;
    this.held = false;
    this.show(doc, readSalon({}));
  }

  /** Shows the salon anew, and keeps how it reads for the next start. */
  changed(live: LiveDocument): void {
    this.show(live.id, readSalon(live.doc));
  }

  async edit(edits: readonly SalonEdit[], editLive: EditLive): Promise<Outcome<Salon>> {
    if (!this.id) return failed('notPaired');
    const step: Step = {
      what: edits.length === 1 ? (edits[0]?.type ?? 'several') : 'several',
      run: (draft) => {
        for (const edit of edits) editSalon(draft as SalonDocument, edit);
      },
    };
    return this.documents.use(
      this.id,
      (live) => {
        this.keep(live);
        return editLive(live, [step], (now) => readSalon(now.doc));
      },
      newSalonDocument,
    );
  }

  private async hold(): Promise<void> {
    if (!this.id) return;
    await this.documents.use(this.id, async (live) => {
      this.keep(live);
      this.changed(live);
      return done(undefined);
    });
  }

  private show(id: DocumentId, view: Salon): void {
    if (!this.tell(view)) return;
    this.ports.storage
      .write(['meta'], 'relaxed', async (writer) => {
        // Of another salon by now, or of none.
        if ((await readSalonRow(writer))?.id === id) writeSalonRow(writer, id, view);
      })
      .then(() => this.ports.neighbours.post({ type: 'salon' }))
      .catch(() => {
        // Only what the next start shows first; the document itself is saved elsewhere.
      });
  }

  private keep(live: LiveDocument): void {
    if (!this.held) live.users++;
    this.held = true;
  }

  private tell(view: Salon): boolean {
    const text = JSON.stringify(view);
    if (text === this.told) return false;
    this.told = text;
    this.onSalon(view);
    return true;
  }
}
