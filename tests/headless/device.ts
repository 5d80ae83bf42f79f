import { createHash, randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Digest } from '../../model/wire/change-header.ts';
import type { StoreEvent, StoreStatus } from '../../workers/contracts/store.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import type { StorePorts } from '../../workers/store/ports.ts';
import type { DeviceStorage } from '../../workers/store/storage-port.ts';
import { createStore, type StoreCore } from '../../workers/store/store.ts';
import { loadAutomerge } from './automerge.ts';
import { sqliteStorage } from './sqlite-storage.ts';
import { socketTransport } from './web-socket.ts';

/** A device without a browser: the real store over an SQLite file and a real socket. */
export interface HeadlessDevice {
  readonly store: StoreCore;
  readonly storage: DeviceStorage;
  readonly events: readonly StoreEvent[];
  readonly status: StoreStatus | undefined;
  /** Bytes that went over the socket. */
  readonly traffic: { sent: number; received: number };
  /** Resolves as soon as `condition` holds; it is looked at after every event and every message to the device's other workers. */
  until(condition: (device: HeadlessDevice) => boolean | Promise<boolean>): Promise<void>;
  stop(): void;
}

export interface HeadlessOptions {
  /** `ws://host:port/sync`. */
  readonly url: string;
  /** Where the device keeps its documents: an SQLite file, or a storage that is there. */
  readonly storage: string | DeviceStorage;
  readonly ports?: Partial<StorePorts>;
}

/** Opens a device and starts it. It is unpaired until `store.claim` or `store.join`, unless its storage says otherwise. */
export async function openDevice({ url, storage: place, ports }: HeadlessOptions): Promise<HeadlessDevice> {
  const storage = typeof place === 'string' ? sqliteStorage(place) : place;
  const events: StoreEvent[] = [];
  const traffic = { sent: 0, received: 0 };
  const watchers = new Set<() => void>();
  const wake = (): void => {
    for (const watcher of watchers) watcher();
  };
  const store = createStore({
    storage,
    transport: socketTransport(url, traffic),
    neighbours: { post: (_message: ChannelMessage) => wake(), listen: () => {} },
    clock: nodeClock,
    random: { fraction: Math.random, bytes: (count) => new Uint8Array(randomBytes(count)) },
    digest: nodeDigest,
    keys: {
      create: async () => ({ kind: 'token', token: new Uint8Array(randomBytes(32)) }),
      sign: () => Promise.reject(new Error('this device has a token')),
    },
    automerge: loadAutomerge,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    eraseRest: async () => {},
    report: (fault) => console.error(fault),
    ...ports,
  });
  const device: HeadlessDevice = {
    store,
    storage,
    events,
    traffic,
    get status() {
      return events.findLast((event) => event.type === 'status')?.status;
    },
    async until(condition) {
      while (!(await condition(device))) {
        await new Promise<void>((resolve) => {
          const watcher = (): void => {
            watchers.delete(watcher);
            resolve();
          };
          watchers.add(watcher);
        });
      }
    },
    stop() {
      store.stop();
      storage.close();
    },
  };
  await store.start((event) => {
    events.push(event);
    wake();
  });
  return device;
}

export const nodeClock: StorePorts['clock'] = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const nodeDigest: Digest = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  inflateRaw: (bytes, max) => new Uint8Array(inflateRawSync(bytes, { maxOutputLength: max })),
};
