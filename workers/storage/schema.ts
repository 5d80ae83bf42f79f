import type { DBSchema } from 'idb';
import type { CardText } from '../../model/card-texts.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, DocumentId, EntryId, IsoDate } from '../../model/ids.ts';
import type { Segment } from '../../model/rules/segment.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { VisitFact } from '../../model/visits/fact.ts';
import type { ExportNote } from '../../model/wire/exports.ts';
import type { Role } from '../../model/wire/messages.ts';
import type { LockWhen } from '../contracts/lock.ts';
import type { BlobFactRow, BlobRow, BlobUseRow, IntakeRow, PhotosOfRow, TransferRow } from './photo-rows.ts';

/** The device's one database, shared by the store, search and photo workers of every tab. */
export const DATABASE_NAME = 'kartoteka';
/**
 * 2: a card's texts; 3: the visits by day; 4: photos, and what a visit came to is counted otherwise; 5: what columns, filters and
 * merged cards ask of a row, and how actions on many cards are undone. All are read from the documents that are here, whenever those came.
 */
export const DATABASE_VERSION = 5;
/** The search worker's own: what it holds can always be made again from the rows of the read model. */
export const SNAPSHOT_DATABASE = 'kartoteka-search';

/** What the device knows of one document without loading it. Kept for erased ones too, so that nothing brings them back. */
export interface DocRow {
  readonly doc: DocumentId;
  /** Hashes of the latest changes, sorted; null: only loading the document tells. */
  readonly heads: readonly string[] | null;
  /** Grows with every write of the document's bytes: what was worked out from an older state is not stored over a newer one. */
  readonly version: number;
  /** Incremental chunks since the last compaction. */
  readonly tail: number;
  readonly erased: boolean;
}

/** Bytes of a document, in automerge-repo's layout: an `incremental` is one change and named by its hash, a `snapshot` is several or all. */
export interface ChunkRow {
  readonly doc: DocumentId;
  readonly kind: 'snapshot' | 'incremental';
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** What the server has not acknowledged: changes of a document in the order they depend on each other, or its erasure. */
export interface OutboxRow {
  readonly doc: DocumentId;
  readonly n: number;
  readonly changes: readonly Uint8Array[];
  readonly erase: boolean;
  /** A log that this one is an older copy of had it: nobody on this device asks for it now, it is only given back. */
  readonly again?: true;
}

/** A row of the read model. `rev` grows with every write to any row, so "what changed since" is one range of the index. */
export interface SummaryRow {
  readonly doc: CardId;
  readonly rev: number;
  /** The version of the document that the summary was made from, sorted. */
  readonly heads: readonly string[];
  /** null: the card was erased. */
  readonly summary: CardSummary | null;
}

/**
 * What of a card is looked through when people search in notes: read from its document on this device, after its row of the
 * read model was written. `rev` grows with every write to any of these rows, by a count of its own. Cards without texts have no
 * row; one whose texts are gone, or that was erased, an empty one.
 */
export interface TextRow {
  readonly doc: CardId;
  readonly rev: number;
  readonly texts: readonly CardText[];
}

/**
 * A card's visits on one day, for the journal: read from its document like its texts. By the day first, so that showing a day
 * costs what is on it.
 */
export interface DayRow {
  readonly date: IsoDate;
  readonly doc: CardId;
  readonly facts: readonly VisitFact[];
}

/** On which days a card has visits, each with a print of what its row says: what is as it was is not written again. */
export interface DaysOfRow {
  readonly doc: CardId;
  readonly days: readonly (readonly [date: IsoDate, print: string])[];
}

/** A card that was once merged into another, so that it is found by that one. Whether it still is, its row of the read model tells. */
export interface HeirRow {
  readonly into: CardId;
  readonly doc: CardId;
}

/** The device's running numbers. */
export interface CountersValue {
  /** Of rows of the read model. */
  readonly rev: number;
  /** Of outbox rows. */
  readonly n: number;
  /** Of texts' rows. */
  readonly texts?: number;
  /** Up to this revision of the read model, each card's texts and visits have been read, save those marked `unread`. */
  readonly read?: number;
}

/** How this device proves who it is: a key that never leaves the browser, or, where WebCrypto is missing, a random token. */
export type DeviceSecret =
  | { readonly kind: 'key'; readonly privateKey: CryptoKey; readonly publicKey: Uint8Array }
  | { readonly kind: 'token'; readonly token: Uint8Array };

/** Who this device is to its server. `secret` is stored before the server is asked to pair it; the rest once it was. */
export interface DeviceIdentity {
  readonly secret: DeviceSecret;
  readonly paired: { readonly id: string; readonly name: string; readonly role: Role; readonly server: string } | null;
}

/** How far this device has followed the log. */
export interface LogPlace {
  readonly epoch: string;
  /** The last seq that is stored here with all before it. */
  readonly cursor: number;
  /** The first copy of the salon, while it is under way: where the next page starts. */
  readonly fill: {
    readonly part: 'summaries' | 'documents';
    readonly after: string;
    readonly upto: number;
    readonly done: number;
    readonly total: number;
  } | null;
}

/**
 * The device's lock. The key that everything is encrypted with is nowhere but here, wrapped once for each way of unlocking.
 * Without this row nothing is encrypted.
 */
export interface LockRow {
  /** `closing`: rows written before the lock may still lie open; `opening`: it is being taken off, and rows may still be encrypted. */
  readonly state: 'closing' | 'closed' | 'opening';
  /** When the state began, no worker was left that writes the other way. */
  readonly alone: boolean;
  readonly passphrase: {
    readonly salt: Uint8Array;
    /** Argon2id's cost: memory (KiB) and passes. */
    readonly memory: number;
    readonly passes: number;
    readonly wrapped: Uint8Array;
  };
  /** A passkey of this device whose PRF, given `salt`, makes the key that unwraps. */
  readonly passkey: { readonly credential: Uint8Array; readonly salt: Uint8Array; readonly wrapped: Uint8Array } | null;
  readonly when: LockWhen;
  /** Missing only in a lock that was set before there was one, until it is next unlocked. */
  readonly letterbox?: Letterbox;
}

/** Encrypts without the device's key, for who has it: `publicKey` lies open, `privateKey` is encrypted with the device's key. */
export interface Letterbox {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** The few single values. `salon`: its document, and how it read last, for showing before documents can be read. */
export type MetaRow =
  | { readonly key: 'counters'; readonly value: CountersValue }
  | { readonly key: 'identity'; readonly value: DeviceIdentity }
  | { readonly key: 'place'; readonly value: LogPlace }
  | { readonly key: 'salon'; readonly value: { readonly id: DocumentId; readonly view: Salon | null } }
  | { readonly key: 'lock'; readonly value: LockRow }
  /** When the server was last heard of (epoch ms). */
  | { readonly key: 'contact'; readonly value: number }
  /** Exports made here that the server has not been told of. */
  | { readonly key: 'exports'; readonly value: readonly ExportNote[] }
  /** Bytes that full pictures may take here. */
  | { readonly key: 'photoLimit'; readonly value: number }
  /** When deleted cards were first seen here as deleted, by the server's clock (epoch ms): after some time they are erased. */
  | { readonly key: 'deletedSeen'; readonly value: Readonly<Record<string, SeenDeleted>> }
  /** Segments of this device alone. */
  | { readonly key: 'segments'; readonly value: readonly Segment[] }
  /** What the salon's devices are called, by their ids: those that were shut out too, since their changes stay. */
  | { readonly key: 'deviceNames'; readonly value: Readonly<Record<string, string>> };

/**
 * A document named for later work: `stale`, its heads or summary must be worked out; `unsent`, the server lacks its summary;
 * `unread`, its texts and visits could not be read when their turn came.
 */
export interface MarkRow {
  readonly doc: DocumentId;
}

/** A document whose summary the server lacks. */
export interface UnsentRow extends MarkRow {
  /** The earliest day of the journal that this device has changed since the server got one. */
  readonly from?: IsoDate;
}

/** Since when a card has been seen as deleted (epoch ms): by the server's clock, and by this device's own. */
export interface SeenDeleted {
  readonly server: number;
  readonly own: number;
}

/** An action on many cards that can be undone here. `at`: epoch ms by this device's clock; `cards`: how many it changed or made so far. */
export interface ActionRow {
  readonly id: EntryId;
  readonly what: 'edit' | 'each' | 'delete' | 'restore' | 'import';
  readonly name: string;
  readonly at: number;
  readonly cards: number;
}

/** What an action did to one card: its edits, each with the one that takes it back. */
export interface ActionCardRow {
  readonly action: EntryId;
  readonly doc: DocumentId;
  readonly did: readonly (readonly [edit: ClientEdit, back: ClientEdit | null])[];
  /** The card stood for itself then: these edits are of its own document. */
  readonly alone: boolean;
  /** The card is of this action's making, and was of this version then; null: it was there before. */
  readonly made: readonly string[] | null;
}

/** The stores and what they hold. */
export interface Rows {
  meta: MetaRow;
  docs: DocRow;
  chunks: ChunkRow;
  outbox: OutboxRow;
  summaries: SummaryRow;
  stale: MarkRow;
  unsent: UnsentRow;
  texts: TextRow;
  unread: MarkRow;
  heirs: HeirRow;
  days: DayRow;
  daysOf: DaysOfRow;
  /** Chunks that failed their check, set aside until the document is whole again. */
  damaged: ChunkRow;
  photosOf: PhotosOfRow;
  blobs: BlobRow;
  blobFacts: BlobFactRow;
  blobUses: BlobUseRow;
  transfers: TransferRow;
  intake: IntakeRow;
  actions: ActionRow;
  actionCards: ActionCardRow;
}
export type StoreName = keyof Rows;

/** Which fields of a row make its key. */
export const KEYS = {
  meta: ['key'],
  docs: ['doc'],
  chunks: ['doc', 'kind', 'hash'],
  outbox: ['doc', 'n'],
  summaries: ['doc'],
  stale: ['doc'],
  unsent: ['doc'],
  texts: ['doc'],
  unread: ['doc'],
  heirs: ['into', 'doc'],
  days: ['date', 'doc'],
  daysOf: ['doc'],
  damaged: ['doc', 'kind', 'hash'],
  photosOf: ['doc'],
  blobs: ['hash'],
  blobFacts: ['hash'],
  blobUses: ['hash', 'by'],
  transfers: ['rank', 'turn', 'hash'],
  intake: ['id'],
  actions: ['id'],
  actionCards: ['action', 'doc'],
} as const satisfies { [S in StoreName]: readonly (keyof Rows[S])[] };
export const STORE_NAMES = Object.keys(KEYS) as readonly StoreName[];

export interface DeviceSchema extends DBSchema {
  meta: { key: string; value: MetaRow };
  docs: { key: string; value: DocRow };
  chunks: { key: [string, string, string]; value: ChunkRow };
  outbox: { key: [string, number]; value: OutboxRow };
  summaries: { key: string; value: SummaryRow; indexes: { rev: number } };
  stale: { key: string; value: MarkRow };
  unsent: { key: string; value: UnsentRow };
  texts: { key: string; value: TextRow; indexes: { rev: number } };
  unread: { key: string; value: MarkRow };
  heirs: { key: [string, string]; value: HeirRow };
  days: { key: [string, string]; value: DayRow };
  daysOf: { key: string; value: DaysOfRow };
  damaged: { key: [string, string, string]; value: ChunkRow };
  photosOf: { key: string; value: PhotosOfRow };
  blobs: { key: string; value: BlobRow };
  blobFacts: { key: string; value: BlobFactRow };
  blobUses: { key: [string, string]; value: BlobUseRow };
  transfers: { key: [number, number, string]; value: TransferRow };
  intake: { key: string; value: IntakeRow };
  actions: { key: string; value: ActionRow };
  actionCards: { key: [string, string]; value: ActionCardRow };
}
