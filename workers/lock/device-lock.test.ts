import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { LockOutcome } from '../contracts/lock.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { changeLock, readLock } from '../storage/encryption/lock-row.ts';
import { type SharedCaches, waiting } from '../storage/encryption/shared-pictures.ts';
import { createDeviceLock } from './device-lock.ts';

let count = 0;
const WHEN = { idle: 5, hidden: false };
const breathe = async () => {};

/** A lock whose guesses are cheap, on a device of its own. */
function newLock(locks?: Pick<LockManager, 'request'>, caches?: SharedCaches) {
  const db = openDeviceDatabase(`locked ${++count}`);
  const report = (fault: unknown) => {
    throw fault;
  };
  return { db, lock: createDeviceLock({ db, locks, forget: async () => {}, caches, report, cost: { memory: 64, passes: 1 } }) };
}

function given<T>(outcome: LockOutcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

it('the passphrase gives the key, however its letters were composed; another one gives nothing', async () => {
  const { lock } = newLock();
  const key = given(await lock.set('Caffè e latte', WHEN));
  expect(given(await lock.unlock('Caffe\u0300 e latte'))).toEqual(key);
  expect(await lock.unlock('Caffe e latte')).toEqual({ ok: false, problem: 'wrong' });
  expect(await lock.set('another', WHEN)).toEqual({ ok: false, problem: 'set' });
  expect(given(await lock.unlock('Caffè e latte'))).toEqual(key);
});

it('another passphrase, and a passkey, unlock the same key; what was replaced or removed does not', async () => {
  const { lock } = newLock();
  const key = given(await lock.set('first', WHEN));
  expect(await lock.change('wrong', 'second')).toEqual({ ok: false, problem: 'wrong' });
  given(await lock.change('first', 'second'));
  expect(await lock.unlock('first')).toEqual({ ok: false, problem: 'wrong' });
  expect(given(await lock.unlock('second'))).toEqual(key);
  const [secret, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  given(await lock.addPasskey('second', { credential: new Uint8Array([1]), salt: new Uint8Array([2]), secret }));
  expect(given(await lock.unlockWith(secret))).toEqual(key);
  expect(await lock.unlockWith(other)).toEqual({ ok: false, problem: 'wrong' });
  given(await lock.removePasskey());
  expect(await lock.unlockWith(secret)).toEqual({ ok: false, problem: 'wrong' });
});

it('a worker without the key is refused, one with it finishes what the lock began, and so when it is taken off', async () => {
  const { db, lock } = newLock();
  expect(await new DeviceSealing(db, undefined).open(null)).toBe('open');
  const key = given(await lock.set('first', WHEN));
  expect(await new DeviceSealing(db, undefined).open(null)).toBe('locked');
  const worker = new DeviceSealing(db, undefined);
  expect(await worker.open(key)).toBe('open');
  await worker.finish(breathe, () => {});
  // It is not known here that nobody wrote openly meanwhile, so it is not called finished.
  expect((await readLock(db))?.state).toBe('closing');
  given(await lock.takeOff('first'));
  const last = new DeviceSealing(db, undefined);
  await last.open(key);
  await last.finish(breathe, () => {});
  expect(await readLock(db)).toBeNull();
  expect(await new DeviceSealing(db, undefined).open(null)).toBe('open');
});

it('the lock is finished only where no worker can have gone on writing openly', async () => {
  const request = async (_name: string, ...rest: unknown[]) => (rest.at(-1) as () => unknown)();
  const { db, lock } = newLock({ request: request as LockManager['request'] });
  const worker = new DeviceSealing(db, undefined);
  await worker.open(given(await lock.set('first', WHEN)));
  await worker.finish(breathe, () => {});
  expect((await readLock(db))?.state).toBe('closed');
});

/** A browser's cache of shared pictures, in which one waits. */
async function withOneShared() {
  const kept = new Map([['/shared/1', await waiting(new File(['what it shows'], 'Oksana.jpg', { type: 'image/jpeg' }), null)]]);
  const cache = {
    keys: async () => [...kept.keys()],
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
  };
  const caches = { has: async () => true, open: async () => cache } as unknown as SharedCaches;
  const lies = async () => {
    const response = kept.get('/shared/1')?.clone();
    return [...(response?.headers.values() ?? []), await response?.text()].join(' ');
  };
  return { caches, lies };
}

it('a picture that waits is encrypted with the lock, and lies open again once that is taken off', async () => {
  const { caches, lies } = await withOneShared();
  const open = await lies();
  expect(open).toMatch(/Oksana.*what it shows/);
  const { lock } = newLock(undefined, caches);
  given(await lock.set('first', WHEN));
  expect(await lies()).not.toMatch(/Oksana|what it shows/);
  given(await lock.takeOff('first'));
  expect(await lies()).toBe(open);
});

it('a lock that was set before pictures were encrypted gets what it lacks when it is next unlocked', async () => {
  const { caches, lies } = await withOneShared();
  const { db, lock } = newLock(undefined, caches);
  given(await lock.set('first', WHEN));
  given(await lock.takeOff('first'));
  await changeLock(db, (now) => {
    if (!now) return null;
    const { letterbox: _, ...before } = now;
    return { ...before, state: 'closed' };
  });
  given(await lock.unlock('first'));
  expect((await readLock(db))?.letterbox).toBeDefined();
  expect(await lies()).not.toMatch(/Oksana|what it shows/);
});
