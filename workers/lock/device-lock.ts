import type { DeviceLock, LockInfo, LockOutcome, LockProblem, LockWhen } from '../contracts/lock.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { cipherOf, KEY_BYTES } from '../storage/encryption/cipher.ts';
import { newLetterbox } from '../storage/encryption/letterbox.ts';
import { changeLock, readLock, WRITERS_LOCK } from '../storage/encryption/lock-row.ts';
import { openWaiting, type SharedCaches, sealWaiting } from '../storage/encryption/shared-pictures.ts';
import type { LockRow } from '../storage/schema.ts';
import { StorageProblem } from '../storage/storage-problem.ts';
import { COST, keyOfPassphrase, keyOfSecret, newCost } from './unlocking-keys.ts';

/** How long it is waited for other tabs' workers to end (ms); one in a frozen page may not. */
const OTHERS_END_WITHIN = 5_000;
const WRAPPED = 'kartoteka device key';

export interface DeviceLockPorts {
  readonly db: DeviceDatabase;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Throws away every database of this device. */
  readonly forget: () => Promise<void>;
  /** Where pictures wait that other apps shared into this one. */
  readonly caches?: SharedCaches | undefined;
  readonly report: (fault: unknown) => void;
  readonly cost?: typeof COST | { readonly memory: number; readonly passes: number };
}

/** The device's lock over its database. */
export function createDeviceLock({ db, locks, forget, caches, report, cost = COST }: DeviceLockPorts): DeviceLock {
  async function standing(): Promise<LockRow> {
    const lock = await readLock(db);
    if (!lock) throw new Refusal('none');
    return lock;
  }

  async function unlocked(lock: LockRow, passphrase: string): Promise<Uint8Array> {
    return unwrap(lock.passphrase.wrapped, await keyOfPassphrase(passphrase, lock.passphrase));
  }

  /** What unlocking gives. Where a tab may have gone on writing openly when the lock was set, it is made sure now that none does. */
  async function handOut(lock: LockRow, key: Uint8Array): Promise<Uint8Array> {
    if (lock.state === 'closing' && !lock.alone)
      await alone(locks, async (isAlone) => {
        if (isAlone) await changeLock(db, (now) => now && { ...now, alone: true });
      });
    await layShared(lock, key).catch(report);
    return key;
  }

  /** Has the pictures that wait lie as the lock wants it. Nobody is kept out because of them. */
  async function layShared(lock: LockRow, key: Uint8Array): Promise<void> {
    if (lock.state === 'opening') return openShared(lock, key);
    const letterbox = lock.letterbox ?? (await newLetterbox(await cipherOf(key)));
    const now = lock.letterbox ? lock : await changeLock(db, (one) => one && { ...one, letterbox: one.letterbox ?? letterbox });
    if (caches && now?.letterbox) await sealWaiting(caches, now.letterbox);
  }

  async function openShared({ letterbox }: LockRow, key: Uint8Array): Promise<void> {
    if (caches && letterbox) await openWaiting(caches, letterbox, await cipherOf(key));
  }

  async function protect(key: Uint8Array, passphrase: string): Promise<LockRow['passphrase']> {
    const how = newCost(cost);
    return { ...how, wrapped: await wrap(key, await keyOfPassphrase(passphrase, how)) };
  }

  /** Changes the lock that is set. */
  async function change(what: Partial<LockRow>): Promise<void> {
    if (!(await changeLock(db, (lock) => (lock ? { ...lock, ...what } : undefined)))) throw new Refusal('none');
  }

  async function answer<T>(body: () => Promise<T>): Promise<LockOutcome<T>> {
    try {
      return { ok: true, value: await body() };
    } catch (error) {
      if (error instanceof Refusal || error instanceof StorageProblem) return { ok: false, problem: error.code };
      report(error);
      return { ok: false, problem: 'internal' };
    }
  }

  return {
    info: () => answer(() => infoOf(db)),
    unlock: (passphrase) =>
      answer(async () => {
        const lock = await standing();
        return handOut(lock, await unlocked(lock, passphrase));
      }),
    unlockWith: (secret) =>
      answer(async () => {
        const lock = await standing();
        if (!lock.passkey) throw new Refusal('wrong');
        return handOut(lock, await unwrap(lock.passkey.wrapped, await keyOfSecret(secret)));
      }),
    set: (passphrase, when) =>
      answer(async () => {
        const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
        const letterbox = await newLetterbox(await cipherOf(key));
        const lock = { passphrase: await protect(key, passphrase), passkey: null, when, letterbox };
        await alone(locks, async (isAlone) => {
          let isSet = false;
          await changeLock(db, (now) => {
            isSet = now !== null;
            return now ? undefined : { ...lock, state: 'closing', alone: isAlone };
          });
          if (isSet) throw new Refusal('set');
        });
        if (caches) await sealWaiting(caches, letterbox).catch(report);
        return key;
      }),
    takeOff: (passphrase) =>
      answer(async () => {
        const lock = await standing();
        const key = await unlocked(lock, passphrase);
        // Their key goes with the lock: it stays where they can't be opened. What comes while this goes on is opened after it.
        await openShared(lock, key);
        await alone(locks, () => change({ state: 'opening' }));
        await openShared(lock, key);
        return key;
      }),
    change: (passphrase, next) =>
      answer(async () => change({ passphrase: await protect(await unlocked(await standing(), passphrase), next) })),
    setWhen: (when: LockWhen) => answer(() => change({ when })),
    addPasskey: (passphrase, { credential, salt, secret }) =>
      answer(async () => {
        const key = await unlocked(await standing(), passphrase);
        await change({ passkey: { credential, salt, wrapped: await wrap(key, await keyOfSecret(secret)) } });
      }),
    removePasskey: () => answer(() => change({ passkey: null })),
    forget: () => answer(forget),
  };
}

class Refusal extends Error {
  constructor(readonly code: LockProblem) {
    super(code);
  }
}

async function infoOf(db: DeviceDatabase): Promise<LockInfo | null> {
  const lock = await readLock(db);
  if (!lock) return null;
  const waiting = await db.run(['outbox'], 'readonly', 'relaxed', (tx) => tx.objectStore('outbox').count());
  const { state, when, passkey } = lock;
  return {
    state,
    when,
    passkey: passkey && { credential: new Uint8Array(passkey.credential), salt: new Uint8Array(passkey.salt) },
    waiting,
  };
}

async function wrap(key: Uint8Array, by: Uint8Array): Promise<Uint8Array> {
  return (await cipherOf(by)).seal(key, WRAPPED);
}

async function unwrap(wrapped: Uint8Array, by: Uint8Array): Promise<Uint8Array> {
  const key = (await cipherOf(by)).open(wrapped, WRAPPED);
  if (!key) throw new Refusal('wrong');
  return key;
}

/** Runs `body` while no worker writes, and tells whether that is sure. */
async function alone(locks: DeviceLockPorts['locks'], body: (isAlone: boolean) => Promise<void>): Promise<void> {
  let began = false;
  try {
    await locks?.request(WRITERS_LOCK, { signal: AbortSignal.timeout(OTHERS_END_WITHIN) }, () => {
      began = true;
      return body(true);
    });
  } catch (error) {
    if (began) throw error;
  }
  if (!began) await body(false);
}
