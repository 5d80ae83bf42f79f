import { expect, it, vi } from 'vitest';
import type { DeviceLock, LockInfo } from '../../workers/contracts/lock.ts';
import type { RunningThreads } from '../workers.ts';
import { IS_SET, type LockMessage, LockSession } from './lock-session.ts';
import { wrongTries } from './wrong-tries.ts';

const WHEN = { idle: 5, hidden: false };

/** A device: its storage's lock, and tabs that hear each other. */
function newDevice() {
  let passphrase: string | null = null;
  let state: LockInfo['state'] = 'closing';
  const kept = new Map<string, string>();
  const tabs: ((message: LockMessage) => void)[] = [];
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const ok = <T>(value: T) => ({ ok: true, value }) as const;
  const wrong = { ok: false, problem: 'wrong' } as const;
  const key = () => new Uint8Array([1, 2, 3]);
  const lock: DeviceLock = {
    info: async () => ok(passphrase === null ? null : { state, when: WHEN, passkey: null, waiting: 2 }),
    unlock: async (typed) => (typed === passphrase ? ok(key()) : wrong),
    unlockWith: async () => wrong,
    set: async (typed) => {
      passphrase = typed;
      return ok(key());
    },
    takeOff: async () => {
      state = 'opening';
      return ok(key());
    },
    change: async () => ok(undefined),
    setWhen: async () => ok(undefined),
    addPasskey: async () => ok(undefined),
    removePasskey: async () => ok(undefined),
    forget: async () => {
      passphrase = null;
      return ok(undefined);
    },
  };
  let sealing: Promise<void> = Promise.resolve();
  /** Encrypting takes until the answer is called. */
  function holdSealing(): () => void {
    let release = () => {};
    sealing = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }
  function openTab() {
    const started: {
      readonly key: readonly number[] | null;
      readonly threads: RunningThreads;
      readonly stored: () => void;
      ended: boolean;
    }[] = [];
    const start = (given: Uint8Array | null): RunningThreads => {
      let stored = () => {};
      const settled = new Promise<void>((resolve) => {
        stored = resolve;
      });
      const one = { key: given && [...given], stored, ended: false };
      const threads = {
        opened: Promise.resolve(passphrase !== null && !given ? 'locked' : 'open'),
        finishSealing: async () => {
          await sealing;
          if (state === 'opening') passphrase = null;
          else state = 'closed';
        },
        busy: () => false,
        settled: () => settled,
        end: () => {
          one.ended = true;
        },
      } as unknown as RunningThreads;
      started.push(Object.assign(one, { threads }));
      return threads;
    };
    const mine = tabs.length;
    const session = new LockSession({
      start,
      lockWorker: () => ({ lock, end: () => {} }),
      leaveField: () => {},
      forgetRest: () => {},
      memory,
      tries: wrongTries(memory, Date.now),
      others: {
        post(message) {
          for (const [n, hear] of tabs.entries()) if (n !== mine) hear(message);
        },
        listen(hear) {
          tabs[mine] = hear;
        },
      },
      passkeys: { available: async () => false, create: async () => null, secret: async () => null },
      now: Date.now,
      after: () => () => {},
    });
    return { session, started, last: () => started.at(-1) };
  }
  return { openTab, kept, holdSealing };
}

async function setLock(tab: ReturnType<ReturnType<typeof newDevice>['openTab']>): Promise<void> {
  const setting = tab.session.set('first', WHEN);
  tab.last()?.stored();
  expect(await setting).toBeNull();
  await vi.waitFor(() => expect(tab.session.view()).toMatchObject({ phase: 'open', info: { state: 'closed' } }));
}

it('without a lock the workers start at once, and setting one starts them anew with the key', async () => {
  const tab = newDevice().openTab();
  expect(tab.session.view().phase).toBe('open');
  await setLock(tab);
  expect(tab.started.map((one) => [one.key, one.ended])).toEqual([
    [null, true],
    [[1, 2, 3], false],
  ]);
});

it('locked, nothing is shown at once, and the workers end when all they were given is stored', async () => {
  const tab = newDevice().openTab();
  await setLock(tab);
  const workers = tab.last();
  tab.session.lock();
  expect(tab.session.view().phase).toBe('locked');
  expect(workers?.ended).toBe(false);
  workers?.stored();
  await vi.waitFor(() => expect(workers?.ended).toBe(true));
  await vi.waitFor(() => expect(tab.session.view()).toMatchObject({ info: { waiting: 2 } }));
  expect(await tab.session.unlock('second')).toBe('wrong');
  expect(await tab.session.unlock('first')).toBeNull();
  expect(tab.session.view()).toMatchObject({ phase: 'open' });
  expect(tab.started).toHaveLength(3);
});

it('locked in the middle of encrypting, the device goes on until nothing of it is readable', async () => {
  const device = newDevice();
  const tab = device.openTab();
  const encrypted = device.holdSealing();
  const setting = tab.session.set('first', WHEN);
  tab.last()?.stored();
  await setting;
  await vi.waitFor(() => expect(tab.session.view()).toMatchObject({ phase: 'open', info: { state: 'closing' } }));
  const workers = tab.last();
  tab.session.lock();
  workers?.stored();
  await new Promise((resolve) => setTimeout(resolve));
  expect(workers?.ended).toBe(false);
  encrypted();
  await vi.waitFor(() => expect(workers?.ended).toBe(true));
});

it('what could not be stored yet is not lost: unlocked, it goes on with the same workers', async () => {
  const tab = newDevice().openTab();
  await setLock(tab);
  const workers = tab.last();
  tab.session.lock();
  expect(await tab.session.unlock('first')).toBeNull();
  workers?.stored();
  expect(tab.last()).toBe(workers);
  expect(tab.session.view()).toMatchObject({ phase: 'open', threads: workers?.threads });
  await new Promise((resolve) => setTimeout(resolve));
  expect(workers?.ended).toBe(false);
});

it('a locked device shows its lock before anything is started, even where the browser forgot that there is one', async () => {
  const device = newDevice();
  await setLock(device.openTab());
  const second = device.openTab();
  expect(second.started).toEqual([]);
  expect(second.session.view().phase).toBe('locked');
  device.kept.delete(IS_SET);
  const third = device.openTab();
  await vi.waitFor(() => expect(third.session.view().phase).toBe('locked'));
  expect(device.kept.has(IS_SET)).toBe(true);
});

it('every tab locks with the one that locks, and all are open when the lock was taken off', async () => {
  const device = newDevice();
  const [one, other] = [device.openTab(), device.openTab()];
  const setting = one.session.set('first', WHEN);
  expect(other.session.view().phase).toBe('changing');
  one.last()?.stored();
  other.last()?.stored();
  await setting;
  await vi.waitFor(() => expect(other.session.view().phase).toBe('locked'));
  expect(await other.session.unlock('first')).toBeNull();
  await vi.waitFor(() => expect(one.session.view()).toMatchObject({ phase: 'open', info: { state: 'closed' } }));
  one.session.lock();
  expect(other.session.view().phase).toBe('locked');
  one.last()?.stored();
  expect(await one.session.unlock('first')).toBeNull();
  const off = one.session.takeOff('first');
  await vi.waitFor(() => expect(one.session.view().phase).toBe('changing'));
  one.last()?.stored();
  other.last()?.stored();
  expect(await off).toBeNull();
  await vi.waitFor(() => expect(one.session.view()).toMatchObject({ phase: 'open', info: null }));
  await vi.waitFor(() => expect(other.session.view()).toMatchObject({ phase: 'open', info: null }));
  expect(device.kept.has(IS_SET)).toBe(false);
});
