import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { FieldRef, FieldValue } from '../../model/history.ts';
import type { CardId, EntryId, IsoDate } from '../../model/ids.ts';
import type { Differences } from '../../model/import/differences.ts';
import type { RowDraft } from '../../model/import/row-draft.ts';
import type { StandingVisit } from '../../model/import/standing.ts';
import type { Lead } from '../../model/merge/merge.ts';
import type { Segment } from '../../model/rules/segment.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { ExportFormat, KeptExport } from '../../model/wire/exports.ts';
import type { FromServer, JoiningDevice, PairedDevice, Role, WireError } from '../../model/wire/messages.ts';

type Answer = Extract<FromServer, { t: 'erasures' }>;

/** What can be expected to fail, each with a text in every language (`locales/…/errors.json`). */
export type ProblemCode =
  | WireError
  /** The server can't be reached. */
  | 'offline'
  /** The device's storage is full: nothing more can be saved here. */
  | 'storageFull'
  /** The device's storage was cut off or can't be opened. */
  | 'storageGone'
  | 'erasedCard'
  | 'noSuchCard'
  | 'damagedCard'
  /** Of merging: it is the same card; both are one already; both book online under profiles of their own; one of them is deleted. */
  | 'sameCard'
  | 'alreadyMerged'
  | 'bothOnline'
  | 'deletedCard'
  /** The action is too long ago to be undone, or was undone already. */
  | 'noSuchAction'
  /** This device is still copying the salon. */
  | 'notAllHere'
  | 'cancelled'
  | 'internal';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemCode };

/** What came of an edit. `taken`: it could not be stored, but stands in the store's memory, as seen here; given again it would be made twice. */
export type Edited<T> = Outcome<T> | { readonly ok: false; readonly problem: ProblemCode; readonly taken: T };

export interface StoreStatus {
  /**
   * `unpaired`: no device credential yet; `knocking`: it waits for the owner's word; `refused`: the server does not know this
   * device; `revoked`: it was shut out, and what it held has been erased.
   */
  readonly access: 'unpaired' | 'knocking' | 'paired' | 'refused' | 'revoked';
  readonly connection: 'connecting' | 'online' | 'offline';
  /** Epoch ms of the last word from the server, or null. */
  readonly lastContact: number | null;
  /** Changes saved here that the server has not confirmed. */
  readonly waiting: number;
  /** Photos stored here of which the server lacks something. */
  readonly photosWaiting: number;
  /** Of the changes, those that the server does not take for now or for good; they stay here. */
  readonly refused: number;
  /** Progress of the first copy of the salon onto this device, or null. */
  readonly fill: { readonly part: 'summaries' | 'documents'; readonly done: number; readonly total: number } | null;
  readonly storage: 'ok' | 'storageFull' | 'storageGone';
  readonly device: { readonly id: string; readonly name: string; readonly role: Role } | null;
  /** True where the server has not been claimed by its first device; null before it was reached. */
  readonly unclaimed: boolean | null;
  /** How far this device's clock is ahead of the server's (ms; behind: below 0), as told at the last contact; null before the first. */
  readonly clockAhead: number | null;
  /** Cards whose stored copy was damaged and is being fetched again. */
  readonly damaged: number;
}

export interface OpenCard {
  readonly card: ClientCard;
  /** Changes of this card that the server has not confirmed; 0: saved on the server. */
  readonly waiting: number;
  /** Fields that two devices set apart and nobody has settled since. */
  readonly conflicts: readonly FieldConflict[];
  /** The cards that were merged into this one, directly or not; not there on a card that stands for itself. */
  readonly joined?: readonly JoinedCard[];
}

/** A card that another one stands for. Its visits, phones, ledgers… are among those of that one; what is its own is told here. */
export interface JoinedCard {
  readonly id: CardId;
  /** The card it was merged into: the open one, or another of those in it. */
  readonly into: CardId;
  /** What it calls its client: fields of `Profile`, as `displayName` asks for them. */
  readonly profile: ClientCard['profile'];
  /** ISO date-time (UTC). */
  readonly at: string;
  /** A staff member's id, or ''. */
  readonly by: EntryId | '';
  /** Its shared note, a text of its own: edited by `editNote` with `of`, seen as the whole card's heads. */
  readonly note: string;
  /** It books online. */
  readonly online: boolean;
}

/** A field with more than one value: which of them shows was left to chance. */
export interface FieldConflict {
  readonly field: FieldRef;
  /** The one that shows first. `settle` writes it again, which ends the conflict on every device. */
  readonly values: readonly {
    readonly value: FieldValue;
    /** Who wrote it: the device's id; its name, '' where nobody knows it. */
    readonly device: string;
    readonly deviceName: string;
    /** Epoch ms by that device's clock. */
    readonly at: number;
    /** Of two cards that were merged and were changed apart since: whose word it is. */
    readonly of?: CardId;
    readonly settle: readonly ClientEdit[];
  }[];
}

/** One field that one change set. */
export interface CardChange {
  /** Unique within the card, the same on every device. */
  readonly key: string;
  readonly field: FieldRef;
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly device: string;
  readonly deviceName: string;
  /** Epoch ms by that device's clock. */
  readonly at: number;
  /** Which of the cards that were merged it was made on; not there for the one that stands for all. */
  readonly of?: CardId;
  /** Edits that bring `from` back; empty where it stands already or can't be restored. */
  readonly restore: readonly ClientEdit[];
}

/** Newest first. `next`: what to ask for more with, '' at the end. */
export interface CardChanges {
  readonly changes: readonly CardChange[];
  readonly next: string;
}

/** Another device that has the same card open. */
export interface OtherDevice {
  readonly device: string;
  readonly name: string;
}

export type StoreEvent =
  | { readonly type: 'status'; readonly status: StoreStatus }
  | { readonly type: 'salon'; readonly salon: Salon }
  /** An open card changed, here or elsewhere, or what is saved of it did. */
  | { readonly type: 'card'; readonly open: OpenCard }
  | { readonly type: 'erased'; readonly id: CardId }
  /** An open card was merged into another: `card` events tell of that one from now on. Close this one by the id it was opened by. */
  | { readonly type: 'merged'; readonly id: CardId; readonly into: CardId }
  /** Who else has this open card open. */
  | { readonly type: 'presence'; readonly id: CardId; readonly others: readonly OtherDevice[] }
  /**
   * A card was erased elsewhere while changes to it waited here: they are gone with it. `name` is as this device knew the
   * client; it is told once and stored nowhere. `at` (epoch ms) and `by` are the server's, 0 and '' where it did not say.
   */
  | { readonly type: 'lostToErasure'; readonly name: string; readonly at: number; readonly by: string; readonly changes: number }
  /** What was done here, to a card or to the settings, is not for this device's role: it was taken back. */
  | { readonly type: 'takenBack' }
  /** The list of devices, or who waits to be let in, has changed (owner's devices only). */
  | { readonly type: 'devicesChanged' };

export interface PairingCode {
  readonly code: string;
  /** 128 bits, base64url: what a QR carries instead of the code, as `#join=…`. */
  readonly secret: string;
  /** Epoch ms. */
  readonly expires: number;
  /** The server's addresses (without port) in the salon's network; empty where it listens to its own machine only. */
  readonly addresses: readonly string[];
}

export interface Devices {
  readonly devices: readonly PairedDevice[];
  /** Who has knocked and waits for the owner's word; empty for whoever may not give it. */
  readonly joining: readonly JoiningDevice[];
}

/** One erased card, for its certificate. */
export type Erasure = Answer['erasures'][number];

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** One action on many cards. */
export type CardsTask = {
  /** A fresh one that the page gives it: `cancelCards` and `undoCards` ask for it by this. */
  readonly id: EntryId;
  /** What the page calls it (a key of its words with their values, nothing of a client): `cardActions` tells it again after a reload. */
  readonly name: string;
} & (
  | { readonly what: 'edit'; readonly ids: readonly CardId[]; readonly edits: readonly ClientEdit[] }
  | { readonly what: 'each'; readonly cards: readonly { readonly id: CardId; readonly edits: readonly ClientEdit[] }[] }
  /** `by`: the staff member who does it, or ''. For devices that may erase. */
  | { readonly what: 'delete' | 'restore'; readonly ids: readonly CardId[]; readonly by: EntryId | '' }
);

/** What came of an action on many cards. */
export interface CardsDone {
  readonly changed: number;
  /** Those of which all of it was so already, or, when it is undone, of which nothing of it stands any more. */
  readonly unchanged: number;
  /** Those that could not be changed: they are as they were. */
  readonly failed: readonly { readonly problem: ProblemCode; readonly count: number }[];
  /** It was stopped; what was changed before stays, and is undone with it. */
  readonly cancelled: boolean;
}

/** An action on many cards that this device can still undo. */
export interface CardAction {
  readonly id: EntryId;
  readonly what: CardsTask['what'] | 'import';
  readonly name: string;
  /** Epoch ms, by this device's clock. */
  readonly at: number;
  /** Cards that it changed or made. */
  readonly cards: number;
}

/** The store worker: owner of documents, replication and the read model's rows. All edits resolve when they are durable on this device. */
export interface Store {
  /** Starts everything and tells what happens from then on. The first events are `status` and, when there is one, `salon`. */
  start(onEvent: (event: StoreEvent) => void): Promise<void>;
  /** Makes this the owner's device of a new server. `secret` is the fragment of the one-time link. */
  claim(secret: string, deviceName: string): Promise<Outcome<void>>;
  /**
   * Pairs this device by a code shown on the owner's, or the secret of its QR. Resolves when the owner has decided; meanwhile
   * `status.access` is `knocking`. `cancelJoin` ends the wait with `cancelled`.
   */
  join(code: string, deviceName: string): Promise<Outcome<void>>;
  cancelJoin(): Promise<void>;
  /** A code (8 characters, 10 minutes) for a further device. Needs a connection, as the six after it. */
  pairingCode(): Promise<Outcome<PairingCode>>;
  devices(): Promise<Outcome<Devices>>;
  /** Lets a device in that has knocked. */
  confirmJoin(joining: string, name: string, role: Role): Promise<Outcome<void>>;
  declineJoin(joining: string): Promise<Outcome<void>>;
  amendDevice(device: string, name: string, role: Role): Promise<Outcome<void>>;
  /** Shuts a device out at once and for good. Its copy is erased when it next connects. */
  revokeDevice(device: string): Promise<Outcome<void>>;
  /** Erased cards, the latest first, before `before` (a seq; 0: from the latest). */
  erasures(before: number): Promise<Outcome<{ readonly erasures: readonly Erasure[]; readonly more: boolean }>>;

  /** Puts on record that a file with so many clients is about to be given out: durable here when it resolves, at the server as soon as that can be reached. */
  noteExport(format: ExportFormat, count: number): Promise<Outcome<void>>;
  /** The record of exports, the latest first, before the number `before` (0: from the latest). Needs a connection. */
  exports(before: number): Promise<Outcome<{ readonly exports: readonly KeptExport[]; readonly more: boolean }>>;

  editSalon(edits: readonly SalonEdit[]): Promise<Outcome<void>>;
  /** Fills the salon with invented clients, named in `language` first. */
  fillWithDemo(language: string, onProgress: (progress: Progress) => void): Promise<Outcome<void>>;

  /**
   * Makes a client. `id`: a fresh one that the page gave it (it shows the card before it is stored); asked again after a failure,
   * one client comes of it.
   */
  createClient(edits: readonly ClientEdit[], id?: CardId): Promise<Outcome<CardId>>;
  /**
   * The card, and `card` events for it until `closeCard`. Opening twice needs closing twice. Of one that was merged into another it is
   * that other one (`card.id` is not `id` then): close it by the id it was opened by.
   */
  openCard(id: CardId): Promise<Outcome<OpenCard>>;
  closeCard(id: CardId): Promise<void>;
  /** Loads a card that will probably be opened next, so that it then opens at once. It tells nobody; one card at a time is kept so. Null: can't be read now. */
  readAhead(id: CardId): Promise<OpenCard | null>;
  /** Who changed what of a card: a piece of it, newest first, from `next` on ('' : from the newest). */
  cardChanges(id: CardId, next: string): Promise<Outcome<CardChanges>>;
  /** Edits the card, and stores what was taken before and could not be stored then; with no edits, only that. */
  editCard(id: CardId, edits: readonly ClientEdit[]): Promise<Edited<OpenCard>>;
  /**
   * Does one thing to many cards, in the background: whoever opens or edits a card meanwhile goes first. Each card is one change;
   * what can't be changed is counted, and the rest goes on. Resolves when all of it is durable here. `onProgress`: after each batch.
   */
  editCards(task: CardsTask, onProgress: (progress: Progress) => void): Promise<Outcome<CardsDone>>;
  /** Stops an action (or its undoing) after the batch under way. */
  cancelCards(id: EntryId): Promise<void>;
  /** Takes an action back, also after a reload; what was changed since by anybody stays as it is. `noSuchAction`: it is too long ago. */
  undoCards(id: EntryId, onProgress: (progress: Progress) => void): Promise<Outcome<CardsDone>>;
  /** The actions that can be undone here, the latest first. */
  cardActions(): Promise<readonly CardAction[]>;
  /** Segments of this device alone, after these were kept (one of the same id is replaced) and those were let go. */
  deviceSegments(put: readonly Segment[], drop: readonly string[]): Promise<Outcome<readonly Segment[]>>;
  /**
   * Merges two cards into one: `into` stands for both. Where only `from` books online, it is the other way round. `choices`: of the
   * single fields that differ (`mergeDifferences`), whose word holds, by their keys; the suggested one where nothing is said. `by`: the
   * staff member who does it, or ''. The answer is the id of the one that stands for both. `sameCard`, `alreadyMerged`, `bothOnline`, `deletedCard`.
   */
  mergeCards(from: CardId, into: CardId, choices: Readonly<Record<string, Lead>>, by: EntryId | ''): Promise<Outcome<CardId>>;
  /** Takes a card out of the one it was merged into, with all that was merged into it before, and with all that came to it since. */
  unmergeCard(id: CardId): Promise<Outcome<void>>;
  /** Erases the card here and, by a tombstone in the log, everywhere. Works offline: the tombstone waits. Can't be undone. Of merged cards all of them. */
  eraseCard(id: CardId): Promise<Outcome<void>>;

  /** Lets the import worker hand rows over without passing the page. Speaks `ImportSink` on the port. */
  connectImport(port: MessagePort): Promise<void>;
  /** Gives the photo worker what it needs for sending and fetching. Speaks `PhotoDoor` on the port. */
  connectPhotos(port: MessagePort): Promise<void>;
  /** Somebody types or scrolls, here or in a list: what the store does by itself waits for a moment. To be called while it goes on. */
  giveWay(): Promise<void>;
  /** Writes everything that waits and tries the server now: on `online`, when the page is shown or about to be hidden. */
  nudge(): Promise<void>;
}

export interface ImportedClient {
  /** Digest (hex) of the row: the same row makes the same document, on any device, so nothing is imported twice. */
  readonly fingerprint: string;
  readonly edits: readonly ClientEdit[];
}

/** What a file says of a client who is there. */
export interface ImportedUpdate {
  /** Their card; null: the one that this row made, and that was deleted since: it comes back. */
  readonly id: CardId | null;
  /** Of the first of their rows. */
  readonly fingerprint: string;
  readonly draft: RowDraft;
  readonly differences: Differences;
  /** Of visits' prices, ISO 4217. */
  readonly currency: string;
}

/** A piece of an import, all of which is one action that can be undone (`undoCards`). `id`: a fresh one for the whole import. */
export interface ImportBatch {
  readonly id: EntryId;
  readonly name: string;
  readonly create: readonly ImportedClient[];
  readonly update: readonly ImportedUpdate[];
}

export interface ImportedBatch {
  /** The new cards, in the order of `create`; null: it was there, or was erased, and is left alone. */
  readonly created: readonly (CardId | null)[];
  /** In the order of `update`; `failed`: the card can't be changed now. */
  readonly updated: readonly ('changed' | 'unchanged' | 'failed')[];
}

/** What has become of the client that a row made: never imported, there, deleted (it can come back), erased for good. */
export type MadeOf = 'none' | 'here' | 'deleted' | 'erased';

export interface ImportSink {
  /** Rows of the base after a revision, oldest first, erased ones left out. `next`: where to go on, null at the end. */
  rows(after: number): Promise<Outcome<{ readonly rows: readonly CardSummary[]; readonly next: number | null }>>;
  /** `id`: the card that each row makes, whether or not it did. */
  madeOf(fingerprints: readonly string[]): Promise<Outcome<readonly { readonly made: MadeOf; readonly id: CardId }[]>>;
  /** What of these cards is not in their rows: the note, as far as it is kept beside the card, and visits on some days. */
  beside(
    cards: readonly { readonly id: CardId; readonly dates: readonly IsoDate[] }[],
  ): Promise<Outcome<readonly { readonly note: string; readonly visits: readonly StandingVisit[] }[]>>;
  /** Stores a batch, durable when it resolves. A client that can't be changed is counted, and the rest goes on. */
  take(batch: ImportBatch): Promise<Outcome<ImportedBatch>>;
}
