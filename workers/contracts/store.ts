import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { CardId } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { PairedDevice, Role, WireError } from '../../model/wire/messages.ts';

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
  | 'cancelled'
  | 'internal';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemCode };

export interface StoreStatus {
  /** `unpaired`: no device credential yet; `refused`: the server no longer knows this device. */
  readonly access: 'unpaired' | 'paired' | 'refused';
  readonly connection: 'connecting' | 'online' | 'offline';
  /** Epoch ms of the last word from the server, or null. */
  readonly lastContact: number | null;
  /** Changes saved here that the server has not confirmed. */
  readonly waiting: number;
  /** Progress of the first copy of the salon onto this device, or null. */
  readonly fill: { readonly part: 'summaries' | 'documents'; readonly done: number; readonly total: number } | null;
  readonly storage: 'ok' | 'storageFull' | 'storageGone';
  readonly device: { readonly id: string; readonly name: string; readonly role: Role } | null;
  /** True where the server has not been claimed by its first device; null before it was reached. */
  readonly unclaimed: boolean | null;
  /** Cards whose stored copy was damaged and is being fetched again. */
  readonly damaged: number;
}

export interface OpenCard {
  readonly card: ClientCard;
  /** Changes of this card that the server has not confirmed; 0: saved on the server. */
  readonly waiting: number;
}

export type StoreEvent =
  | { readonly type: 'status'; readonly status: StoreStatus }
  | { readonly type: 'salon'; readonly salon: Salon }
  /** An open card changed, here or elsewhere, or what is saved of it did. */
  | { readonly type: 'card'; readonly open: OpenCard }
  | { readonly type: 'erased'; readonly id: CardId };

export interface PairingCode {
  readonly code: string;
  /** Epoch ms. */
  readonly expires: number;
  /** The server's addresses (without port) in the salon's network; empty where it listens to its own machine only. */
  readonly addresses: readonly string[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The store worker: owner of documents, replication and the read model's rows. All edits resolve when they are durable on this device. */
export interface Store {
  /** Starts everything and tells what happens from then on. The first events are `status` and, when there is one, `salon`. */
  start(onEvent: (event: StoreEvent) => void): Promise<void>;
  /** Makes this the owner's device of a new server. `secret` is the fragment of the one-time link. */
  claim(secret: string, deviceName: string): Promise<Outcome<void>>;
  /** Pairs this device by a code shown on another. */
  join(code: string, deviceName: string): Promise<Outcome<void>>;
  /** A code (8 characters, 10 minutes) for a further device. Needs a connection. */
  pairingCode(role: Role): Promise<Outcome<PairingCode>>;
  devices(): Promise<Outcome<readonly PairedDevice[]>>;

  editSalon(edits: readonly SalonEdit[]): Promise<Outcome<void>>;
  /** Fills the salon with invented clients, named in `language` first. */
  fillWithDemo(language: string, onProgress: (progress: Progress) => void): Promise<Outcome<void>>;

  createClient(edits: readonly ClientEdit[]): Promise<Outcome<CardId>>;
  /** The card, and `card` events for it until `closeCard`. Opening twice needs closing twice. */
  openCard(id: CardId): Promise<Outcome<OpenCard>>;
  closeCard(id: CardId): Promise<void>;
  editCard(id: CardId, edits: readonly ClientEdit[]): Promise<Outcome<OpenCard>>;
  /** Erases the card here and, by a tombstone in the log, everywhere. Works offline: the tombstone waits. Can't be undone. */
  eraseCard(id: CardId): Promise<Outcome<void>>;

  /** Lets the import worker hand rows over without passing the page. Speaks `ImportSink` on the port. */
  connectImport(port: MessagePort): Promise<void>;
  /** Writes everything that waits and tries the server now: on `online`, when the page is shown or about to be hidden. */
  nudge(): Promise<void>;
}

export interface ImportedClient {
  /** Digest (hex) of the row: the same row makes the same document, on any device, so nothing is imported twice. */
  readonly fingerprint: string;
  readonly edits: readonly ClientEdit[];
}

export interface ImportSink {
  /** Stores a batch. `created` + `present` = the batch's length; `present` were imported before (or erased since) and are left alone. */
  importClients(batch: readonly ImportedClient[]): Promise<Outcome<{ readonly created: number; readonly present: number }>>;
}
