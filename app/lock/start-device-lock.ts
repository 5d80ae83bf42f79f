import { wrap } from 'comlink';
import type { DeviceLock } from '../../workers/contracts/lock.ts';
import type { RunningThreads } from '../workers.ts';
import { type LockMessage, LockSession } from './lock-session.ts';
import { browserPasskeys } from './passkey.ts';
import { wrongTries } from './wrong-tries.ts';

const OURS = 'kartoteka.';
/** Stays when a device is cleared: it says nothing of the salon. */
const KEPT = 'kartoteka.language';

/** The lock of this device, on its browser. Starts the workers with `start`, unless the device is locked. */
export function startDeviceLock(start: (key: Uint8Array | null) => RunningThreads): LockSession {
  const channel = new BroadcastChannel('kartoteka-lock');
  return new LockSession({
    start,
    lockWorker() {
      const worker = new Worker(new URL('../../workers/lock/main.ts', import.meta.url), { type: 'module', name: 'lock' });
      return { lock: wrap<DeviceLock>(worker), end: () => worker.terminate() };
    },
    leaveField() {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    forgetRest() {
      for (const key of Object.keys(localStorage)) if (key.startsWith(OURS) && key !== KEPT) localStorage.removeItem(key);
      sessionStorage.clear();
    },
    memory: localStorage,
    tries: wrongTries(localStorage, Date.now),
    others: {
      post: (message) => channel.postMessage(message),
      listen(heard) {
        channel.onmessage = ({ data }: MessageEvent<LockMessage>) => heard(data);
      },
    },
    passkeys: browserPasskeys(),
    now: Date.now,
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
