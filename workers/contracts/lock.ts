import type { Outcome, Progress } from './store.ts';

/** When a device locks by itself. */
export interface LockWhen {
  /** Minutes without a touch or a key. */
  readonly idle: number;
  /** Also soon after another app or tab came to the front. */
  readonly hidden: boolean;
}

/** What can be known of the device's lock without unlocking. */
export interface LockInfo {
  /** `closing`: what was stored before is still being encrypted; `opening`: the lock is being taken off, and it still is decrypted. */
  readonly state: 'closing' | 'closed' | 'opening';
  readonly when: LockWhen;
  /** The passkey that unlocks too: its id, and what its PRF is to be given. */
  readonly passkey: { readonly credential: Uint8Array<ArrayBuffer>; readonly salt: Uint8Array<ArrayBuffer> } | null;
  /** Changes that the server does not have yet. */
  readonly waiting: number;
}

/** `wrong`: not this lock's passphrase or passkey; `none`: no lock is set (any more); `set`: one is set already. */
export type LockProblem = 'wrong' | 'none' | 'set' | 'storageFull' | 'storageGone' | 'internal';
export type LockOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: LockProblem };

/** The lock worker: makes, wraps and unwraps the device's key. Only where the page is served securely. */
export interface DeviceLock {
  /** null: no lock is set. */
  info(): Promise<LockOutcome<LockInfo | null>>;
  /** The key that everything stored here is encrypted with. */
  unlock(passphrase: string): Promise<LockOutcome<Uint8Array>>;
  /** The same, from what the passkey's PRF gave. */
  unlockWith(secret: Uint8Array): Promise<LockOutcome<Uint8Array>>;
  /** Sets the lock, once all workers that write openly have ended (or did not in some seconds), and gives the new key. */
  set(passphrase: string, when: LockWhen): Promise<LockOutcome<Uint8Array>>;
  /** Begins to take the lock off. The workers started with the key finish it. */
  takeOff(passphrase: string): Promise<LockOutcome<Uint8Array>>;
  change(passphrase: string, next: string): Promise<LockOutcome<void>>;
  setWhen(when: LockWhen): Promise<LockOutcome<void>>;
  /** Lets a passkey unlock too; `secret` is what its PRF gave for `salt`. */
  addPasskey(
    passphrase: string,
    passkey: { readonly credential: Uint8Array; readonly salt: Uint8Array; readonly secret: Uint8Array },
  ): Promise<LockOutcome<void>>;
  removePasskey(): Promise<LockOutcome<void>>;
  /** Throws away everything stored on this device. */
  forget(): Promise<LockOutcome<void>>;
}

/** What workers that read and write the device's storage offer beside their own contract. */
export interface Sealed {
  /** To be called first. `key`: what unlocking gave. `locked`: a lock is set and `key` is not there: nothing else is ever answered. */
  open(key: Uint8Array | null): Promise<'open' | 'locked'>;
}

/** And the store, which lays the rows anew after a lock was set or taken off. */
export interface SealedStore extends Sealed {
  /** Encrypts or decrypts, in the background, what still lies the other way. Resolves when all is done. */
  finishSealing(onProgress: (progress: Progress) => void): Promise<Outcome<void>>;
}
