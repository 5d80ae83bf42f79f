import type { ChangeHash } from '../../model/ids.ts';
import type { FromServer } from '../../model/wire/messages.ts';
import { BlobRefs } from '../blobs/refs.ts';
import { type Database, StorageFailure } from '../database.ts';
import { Append, type PushedDocument, type Refusal } from './append.ts';
import { Compact, type Compacted, type Material } from './compact.ts';
import { type Damaged, DamagedRows } from './damage.ts';
import { TouchedDocuments } from './documents.ts';
import { Erase, type ErasedBy } from './erase.ts';
import { GroupCommit } from './group-commit.ts';
import { KnownChanges } from './known-changes.ts';
import { QuietDocuments } from './quiet.ts';
import { DocumentReader } from './read-documents.ts';
import { RowReader } from './read-rows.ts';
import { meta, newEpoch, prepareTables, setMeta } from './schema.ts';
import { Snapshots } from './snapshots.ts';
import { FreshSummaries } from './summaries.ts';
import { Versions } from './versions.ts';

type Answer<T extends FromServer['t']> = Omit<Extract<FromServer, { t: T }>, 't' | 're'>;

export interface LogEvents {
  /** Something was committed: the log may have grown. */
  readonly committed: () => void;
  /** A row is no longer what its hash says; it was set aside. Names the document, never its contents. */
  readonly damaged: (document: { readonly doc: number; readonly seq: number }) => void;
  /** Documents of which something was set aside just now: a device that has them whole can give it back. */
  readonly wanted?: (docs: readonly string[]) => void;
  /** A document is gone from the log: copies of it that are kept elsewhere still have it, and so does the folder of these blobs. Waited for. */
  readonly erased?: (blobs: readonly string[]) => void | Promise<void>;
}

/** Versions compared before sockets get their turn. */
const COMPARED_AT_ONCE = 100;

/**
 * The append-only log of changes: what the server is. It knows changes by their headers only. All writes go through
 * `commits`, all reads happen between transactions, so nobody sees what isn't durable.
 */
export class ChangeLog {
  /** All writes to the database, of the devices' registry too. */
  readonly commits: GroupCommit;
  readonly server: string;
  /** The salon document's id. */
  readonly salon: string;
  /** Another one where the log may have lost something: devices then compare what they have with it. */
  epoch: string;
  /** Which pictures documents refer to. */
  readonly refs: BlobRefs;
  /** Which documents may be compacted. */
  readonly quiet: QuietDocuments;
  /** The last number given out. */
  head = 0;
  private doubtedCursor = false;
  private announcing = false;
  /** The write-ahead log may hold something that was erased: after a commit, and at the start for one that was killed. */
  private mayHoldErased = true;
  private readonly database: Database;
  private readonly events: LogEvents;
  private readonly documents: TouchedDocuments;
  private readonly damagedRows: DamagedRows;
  private readonly known: KnownChanges;
  private readonly compaction: Compact;
  private readonly append: Append;
  private readonly eraser: Erase;
  private readonly rows: RowReader;
  private readonly whole: DocumentReader;
  private readonly versions: Versions;
  private readonly time: () => number;

  /** `now` (ms, any origin) cuts long writes into slices. `time`: epoch ms. */
  constructor(database: Database, events: LogEvents, now: () => number = () => performance.now(), time: () => number = Date.now) {
    this.database = database;
    this.time = time;
    this.events = events;
    ({ server: this.server, salon: this.salon, epoch: this.epoch } = prepareTables(database));
    this.documents = new TouchedDocuments(database);
    this.damagedRows = new DamagedRows(database);
    this.quiet = new QuietDocuments(database);
    this.known = new KnownChanges(database);
    this.compaction = new Compact(database, this.documents, new Snapshots(database), this.damagedRows);
    const sequence = { next: () => ++this.head, giveBack: () => void this.head-- };
    this.refs = new BlobRefs(database);
    this.append = new Append(database, this.documents, this.known, this.damagedRows, this.refs, sequence);
    this.eraser = new Erase(database, this.documents, this.refs, sequence);
    const summaries = new FreshSummaries(database);
    this.rows = new RowReader(database, summaries);
    this.whole = new DocumentReader(database);
    this.versions = new Versions(database, this.known, this.damagedRows);
    this.commits = new GroupCommit(
      {
        begin: () => database.exec('BEGIN IMMEDIATE'),
        commit: () => this.commit(),
        rollback: () => this.rollback(),
      },
      now,
    );
    this.head = this.lastSeq();
    this.emptyWriteAheadLog();
  }

  /** Damaged rows that no device has replaced yet. */
  get damaged(): number {
    return this.damagedRows.count;
  }

  /** Documents of which the log lacks something that it has had. */
  get wanted(): string[] {
    return this.damagedRows.documents();
  }

  /**
   * Resolves when the changes are durable. `closed`: a document that this device may not change. @returns the documents that were
   * refused. @throws StorageFailure
   */
  push(device: number, docs: readonly PushedDocument[], closed?: string): Promise<Refusal[]> {
    return this.commits.run(this.append.push(device, docs, this.time(), closed));
  }

  /** Resolves when the document is gone from the disk and its tombstone is durable. @throws StorageFailure */
  async erase(doc: string, by: ErasedBy): Promise<void> {
    const blobs = await this.commits.once(() => this.eraser.erase(doc, by));
    if (blobs) await this.events.erased?.(blobs);
  }

  /**
   * What was erased leaves the write-ahead log too. Where somebody still reads it, as a back-up does, it is tried again after the
   * next commit and whenever this is called.
   */
  emptyWriteAheadLog(): void {
    if (!this.mayHoldErased) return;
    // Nobody's work waits for the one who reads.
    this.database.prepare('PRAGMA busy_timeout=0').get();
    try {
      const state = this.database.prepare<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get();
      this.mayHoldErased = state?.busy !== 0;
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
    } finally {
      this.database.prepare('PRAGMA busy_timeout=5000').get();
    }
  }

  /** What came after a device's cursor. `most`: bytes, about. `photos`: beside summaries. */
  rowsAfter(after: number, device: number, most?: number, photos = false): Answer<'rows'> {
    return this.reading((damaged) => this.rows.read(after, this.head, device, damaged, most, photos));
  }

  /** A page of all documents or their summaries, each as it is now, which is not before `upto`. `most`: bytes, about. `photos`: beside summaries. */
  page(part: 'summaries' | 'documents', after: string, upto: number, most?: number, photos = false): Answer<'page'> {
    const page = this.reading((damaged) => this.whole.page(part, after, damaged, most, photos));
    return { ...page, upto: upto === 0 ? this.head : upto, total: this.documents.count() };
  }

  document(doc: string): Answer<'document'> {
    return this.reading((damaged) => this.whole.whole(doc, damaged));
  }

  /** All there is of one document, to be looked into elsewhere; undefined where there is nothing to look into. */
  material(n: number): Material | undefined {
    return this.reading((damaged) => this.compaction.material(n, damaged));
  }

  /**
   * Puts a snapshot in the place of the changes it was made from. Resolves when that is durable. @returns false where the
   * document has moved on, and nothing was done. @throws StorageFailure
   */
  compact(compacted: Compacted): Promise<boolean> {
    return this.commits.once(() => this.compaction.replace(compacted));
  }

  /**
   * Takes changes with which a document can't be loaded out of what devices are given, with all that follow them. Their bytes
   * are kept. Resolves when that is durable. @returns how many; 0 where the document has moved on. @throws StorageFailure
   */
  async quarantine(material: Material, bad: ReadonlySet<ChangeHash>): Promise<number> {
    const count = await this.commits.once(() => this.compaction.quarantine(material, bad));
    this.known.recount();
    return count;
  }

  /** Which of these versions the log does not have whole. */
  async lacking(versions: readonly (readonly [string, readonly Uint8Array[]])[]): Promise<string[]> {
    const lacking: string[] = [];
    for (let at = 0; at < versions.length; at += COMPARED_AT_ONCE) {
      if (at > 0) await nextTurn();
      for (const [doc, heads] of versions.slice(at, at + COMPARED_AT_ONCE)) if (!this.versions.has(doc, heads)) lacking.push(doc);
    }
    return lacking;
  }

  /**
   * A device says that it has read further than the log reaches: the log is an older copy. Believed once a run, because a
   * new epoch is work for every device. @returns whether the log has a new epoch.
   */
  async doubt(cursor: number): Promise<boolean> {
    if (cursor <= this.head || this.doubtedCursor) return false;
    this.doubtedCursor = true;
    await this.renewEpoch();
    return true;
  }

  /** At the start: a database whose file is another than last time was put there by somebody, perhaps from a back-up. */
  async recognise(fileIdentity: string): Promise<void> {
    if (meta(this.database, 'file', () => fileIdentity) === fileIdentity) return;
    setMeta(this.database, 'file', fileIdentity);
    await this.renewEpoch();
  }

  private async renewEpoch(): Promise<void> {
    const epoch = newEpoch();
    await this.commits.once(() => setMeta(this.database, 'epoch', epoch));
    this.epoch = epoch;
  }

  private commit(): void {
    const erased = this.documents.write();
    this.database.exec('COMMIT');
    this.documents.forget();
    if (erased) this.mayHoldErased = true;
    this.emptyWriteAheadLog();
    this.announce();
  }

  /** A turn later, so that the device that pushed has its acknowledgement first, and once for commits that follow closely. */
  private announce(): void {
    if (this.announcing) return;
    this.announcing = true;
    setImmediate(() => {
      this.announcing = false;
      this.events.committed();
    });
  }

  private rollback(): void {
    try {
      this.database.exec('ROLLBACK');
    } finally {
      this.documents.reload();
      this.damagedRows.recount();
      this.known.recount();
      this.head = this.lastSeq();
    }
  }

  private lastSeq(): number {
    const tables = ['changes', 'tombstones', 'damaged', 'quarantine'];
    return Math.max(
      this.database.prepare<{ seq: number | null }>('SELECT max(upto) AS seq FROM snapshots').get()?.seq ?? 0,
      ...tables.map((table) => this.database.prepare<{ seq: number | null }>(`SELECT max(seq) AS seq FROM ${table}`).get()?.seq ?? 0),
    );
  }

  /**
   * Reads, and sets aside what turned out to be damaged. Devices that have those documents whole are asked for them by name; the epoch
   * stays, since a new one would make every device compare and copy the whole salon for the sake of one row.
   */
  private reading<T>(read: (damaged: Damaged[]) => T): T {
    const damaged: Damaged[] = [];
    const answer = read(damaged);
    if (damaged.length > 0) {
      this.damagedRows.setAside(damaged);
      for (const { doc, seq } of damaged) this.events.damaged({ doc, seq });
      this.events.wanted?.(this.damagedRows.documents(new Set(damaged.map(({ doc }) => doc))));
    }
    return answer;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
