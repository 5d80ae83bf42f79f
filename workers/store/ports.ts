import type { Digest } from '../../model/wire/change-header.ts';
import type { ChannelMessage } from '../storage/channel.ts';
import type { DeviceSecret } from '../storage/schema.ts';
import type { DeviceStorage } from './storage-port.ts';

/** Time, as far as the store has to do with it. */
export interface Clock {
  /** Epoch ms; may be wrong by years. */
  now(): number;
  /** Calls `run` once after so many ms, unless the returned function was called before. */
  after(ms: number, run: () => void): () => void;
}

export interface Random {
  /** From 0 up to 1. */
  fraction(): number;
  bytes(count: number): Uint8Array;
}

/** One connection to the server: whole frames, in order, either way. */
export interface Connection {
  send(frame: Uint8Array): void;
  close(): void;
}
export interface Transport {
  /** Starts connecting. Exactly one `onClosed` ends every connection, also one that never came about. */
  connect(listener: { readonly onFrame: (frame: Uint8Array) => void; readonly onClosed: () => void }): Connection;
}

/** The other workers of this device. */
export interface Neighbours {
  post(message: ChannelMessage): void;
  listen(onMessage: (message: ChannelMessage) => void): void;
}

/** What the device proves itself with. */
export interface Keys {
  create(): Promise<DeviceSecret>;
  sign(privateKey: CryptoKey, bytes: Uint8Array): Promise<Uint8Array>;
}

/** Everything the store touches outside itself. */
export interface StorePorts {
  readonly storage: DeviceStorage;
  readonly transport: Transport;
  readonly neighbours: Neighbours;
  readonly clock: Clock;
  readonly random: Random;
  readonly digest: Digest;
  readonly keys: Keys;
  /** Resolves when Automerge's WASM is there; called when a document is first needed. */
  readonly automerge: () => Promise<void>;
  /** Lets others have the thread between two pieces of long work. */
  readonly breathe: () => Promise<void>;
  /**
   * Runs work that one tab does for all, when no other tab is at it. Where there is none (a device that nobody searches on), a
   * card's texts and days are only kept by its own edits.
   */
  readonly alone?: (work: () => Promise<void>) => Promise<void>;
  /** Deletes what this device keeps of the salon outside `storage`, such as the search's snapshot. */
  readonly eraseRest: () => Promise<void>;
  /** A fault that has no code: for the console, without any client's data. */
  readonly report: (fault: unknown) => void;
}
