import * as A from '@automerge/automerge/slim';
import type { Conflict } from '../../../model/documents/conflicts.ts';
import type { DocumentId } from '../../../model/ids.ts';
import type { Edited, Outcome, ProblemCode } from '../../contracts/store.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import { joined } from '../rows/commit-local.ts';
import type { StorageWriter } from '../storage-port.ts';
import { Turns } from '../turns.ts';
import { setAside, setRefusedAside, storeCompacted } from './compact.ts';
import { isRefused, type LoadedDocument, loadStored, named, readStored, type StoredDocument, soundPieces } from './read-stored.ts';

/** A document in memory. Only its holder's turn may touch it. */
export interface LiveDocument {
  readonly id: DocumentId;
  doc: A.Doc<unknown>;
  /** Openings that were not closed. */
  users: number;
  /** Changes made here that the storage did not take yet. They live in memory only, and the document is kept until it does. */
  unsaved: NamedChange[];
  /** They are on their way into the storage: until it has them nobody may be told that they are saved. */
  saving: boolean;
  /** What is to be written together with them. */
  beside?: ((writer: StorageWriter, heads: readonly string[]) => void)[];
  /** Outbox rows of the document. */
  waiting: number;
  /** Fields that devices set apart; null: not looked at since something came from elsewhere. */
  torn: readonly Conflict[] | null;
  /** What it was loaded from, if that was in this turn. */
  stored: StoredDocument | null;
}

/** How a document that is not here whole is got from the server. */
export type FetchDocument = (doc: DocumentId) => Promise<'stored' | 'erased' | 'offline' | 'unknown'>;

/** The documents in memory: loaded when first needed, one piece of work on each at a time, given back when nobody needs them. */
export class LiveDocuments {
  readonly turns = new Turns();
  private readonly live = new Map<DocumentId, LiveDocument>();
  /** Kept although nobody has it open: it will probably be opened next. */
  private ahead: DocumentId | null = null;
  private readonly ports: StorePorts;
  private readonly fetch: FetchDocument;
  private readonly onFetched: (doc: DocumentId) => void;

  /** `onFetched`: a document was not here whole, and is now; its row of the list may not be that of what came. */
  constructor(ports: StorePorts, fetch: FetchDocument, onFetched: (doc: DocumentId) => void) {
    this.ports = ports;
    this.fetch = fetch;
    this.onFetched = onFetched;
  }

  /** The document if it is in memory. */
  get(id: DocumentId): LiveDocument | undefined {
    return this.live.get(id);
  }

  all(): readonly LiveDocument[] {
    return [...this.live.values()];
  }

  /**
   * Works on a document in its turn, loading it first; `birth` makes it where neither device nor server has it. It is freed afterwards unless it is open or holds what is saved nowhere else.
   * @throws StorageProblem
   */
  use<T>(id: DocumentId, body: (live: LiveDocument) => Promise<Edited<T>>, birth?: () => A.Doc<unknown>): Promise<Edited<T>> {
    return this.turns.take(id, async () => {
      await this.ports.automerge();
      const found = await this.ensure(id, birth);
      if (!found.ok) return found;
      try {
        return await body(found.value);
      } finally {
        found.value.stored = null;
        this.release(found.value);
      }
    });
  }

  /** Loads a document that will probably be opened next, and keeps it until another one is; tells how it looks. @throws StorageProblem */
  readAhead<T>(id: DocumentId, look: (live: LiveDocument) => T): Promise<Outcome<T>> {
    const before = this.ahead;
    this.ahead = id;
    if (before !== null && before !== id) this.turns.take(before, async () => this.letGo(before)).catch(this.ports.report);
    return this.use(id, async (live) => done(look(live)));
  }

  private letGo(id: DocumentId): void {
    const live = this.live.get(id);
    if (live) this.release(live);
  }

  /** Forgets a document that was erased. */
  drop(id: DocumentId): LiveDocument | undefined {
    const live = this.live.get(id);
    if (!live) return undefined;
    this.live.delete(id);
    if (this.ahead === id) this.ahead = null;
    A.free(live.doc);
    return live;
  }

  /** Takes what is stored in the place of what is in memory; for one that is not to keep what was done to it here. */
  async reload(id: DocumentId, onChanged: (live: LiveDocument) => void): Promise<void> {
    await this.turns.take(id, async () => {
      const users = this.drop(id)?.users;
      if (users === undefined) return;
      const found = await this.ensure(id);
      if (!found.ok) return;
      found.value.users = users;
      found.value.stored = null;
      onChanged(found.value);
      this.release(found.value);
    });
  }

  release(live: LiveDocument): void {
    const isNeeded = live.users > 0 || live.unsaved.length > 0 || live.id === this.ahead;
    if (!isNeeded && this.live.get(live.id) === live) this.drop(live.id);
  }

  /** Brings a document in memory up to what is stored, say by another tab; tells what that is. */
  async refresh(live: LiveDocument): Promise<StoredDocument | null> {
    if (live.stored) return live.stored;
    const stored = await readStored(this.ports.storage, live.id);
    if (stored) {
      const names = stored.chunks.flatMap((chunk) => (chunk.kind === 'incremental' ? [chunk.hash] : []));
      await this.bring(live, (standing) => {
        const doc = A.loadIncremental(standing, joined(soundPieces(stored.chunks, this.ports.digest).sound));
        // What it can't decode it drops in silence, and all that came with it.
        if (A.getMissingDeps(doc, names).some((hash) => names.includes(hash))) throw new Error('a change was dropped');
        return doc;
      });
      live.waiting = stored.waitingRows;
      live.torn = null;
    }
    return stored;
  }

  /**
   * Brings foreign changes that are stored already into a document in memory. Where Automerge doesn't take them, or panics, the
   * document is read anew, less what is to blame: no other card is touched by it. @throws StorageProblem
   */
  async bring(live: LiveDocument, into: (doc: A.Doc<unknown>) => A.Doc<unknown>): Promise<void> {
    try {
      live.doc = into(live.doc);
    } catch {
      const { loaded } = await this.readOnce(live.id);
      if (!loaded) return;
      const unsaved = live.unsaved.map((change) => change.bytes);
      live.doc = unsaved.length > 0 ? A.loadIncremental(loaded.doc, joined(unsaved)) : loaded.doc;
    }
  }

  /** A new author for changes made in this thread. Never used twice: an author's second change of the same number would split the document for good. */
  newActor(): string {
    return [...this.ports.random.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  private async ensure(id: DocumentId, birth?: () => A.Doc<unknown>): Promise<Outcome<LiveDocument>> {
    const standing = this.live.get(id);
    if (standing) return done(standing);
    const found = await this.readWhole(id);
    const isUnborn = !found.ok && (found.problem === 'noSuchCard' || found.problem === 'offline');
    if (!found.ok && !(isUnborn && birth)) return found;
    const { doc, stored } = found.ok ? found.value : { doc: this.born(birth), stored: null };
    const unsaved = found.ok ? [] : named(A.getAllChanges(doc), this.ports.digest);
    const live: LiveDocument = { id, doc, users: 0, unsaved, saving: false, waiting: stored?.waitingRows ?? 0, torn: null, stored };
    this.live.set(id, live);
    return done(live);
  }

  private born(birth: (() => A.Doc<unknown>) | undefined): A.Doc<unknown> {
    if (!birth) return A.init<unknown>();
    const original = birth();
    const doc = A.clone(original, { actor: this.newActor() });
    A.free(original);
    return doc;
  }

  /** Loads a document; what is not here, or damaged, is fetched from the server. */
  private async readWhole(id: DocumentId): Promise<Outcome<{ doc: A.Doc<unknown>; stored: StoredDocument | null }>> {
    const first = await this.readOnce(id);
    if (first.loaded?.whole) return done({ doc: first.loaded.doc, stored: first.stored });
    if (first.erased) return failed('erasedCard');
    if (first.loaded) A.free(first.loaded.doc);
    const fetched = await this.fetch(id);
    if (fetched === 'erased') return failed('erasedCard');
    const again = fetched === 'stored' ? await this.readOnce(id) : null;
    if (again?.loaded?.whole) {
      // Only now: of one that can't be read even so, nobody has news, however often it is fetched.
      this.onFetched(id);
      return done({ doc: again.loaded.doc, stored: again.stored });
    }
    if (again?.loaded) A.free(again.loaded.doc);
    return failed(problemOfMissing(first.loaded !== null, fetched));
  }

  private async readOnce(id: DocumentId): Promise<{ loaded: LoadedDocument | null; stored: StoredDocument | null; erased: boolean }> {
    const stored = await readStored(this.ports.storage, id);
    if (!stored) {
      const row = await this.ports.storage.read(['docs'], (reader) => reader.get('docs', [id]));
      return { loaded: null, stored: null, erased: row?.erased ?? false };
    }
    const loaded = loadStored(stored, this.ports.digest, this.newActor());
    if (loaded.refused.length > 0) {
      A.free(loaded.doc);
      await setRefusedAside(this.ports.storage, stored, loaded.refused, this.ports.digest);
      return this.readOnce(id);
    }
    if (loaded.damaged.length > 0) await setAside(this.ports.storage, loaded.damaged);
    // What was lost was in the outbox too, or has come back: written again as one with what is sound.
    const { digest } = this.ports;
    const torn = loaded.damaged.length + stored.aside.filter((chunk) => !isRefused(chunk, digest)).length;
    if (loaded.whole && torn > 0) await storeCompacted(this.ports.storage, stored, loaded.doc, digest);
    return { loaded, stored, erased: false };
  }
}

function problemOfMissing(partly: boolean, fetched: Awaited<ReturnType<FetchDocument>>): ProblemCode {
  if (partly) return 'damagedCard';
  return fetched === 'offline' ? 'offline' : 'noSuchCard';
}
