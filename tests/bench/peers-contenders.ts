import type { DeviceProcess } from './peers-device.ts';
import { openKartoteka } from './peers-kartoteka.ts';
import { openPeer } from './peers-package.ts';

/** One of those compared: what it is and what it promises. */
export interface Contender {
  readonly name: string;
  readonly label: string;
  /** Cards it is measured with, at most. */
  readonly most: number;
  /** What a device and its server hold outlives their processes. */
  readonly onDisk: boolean;
  /** Whether the server has stored an edit before it passes it on, as its code says. */
  readonly storesFirst: boolean;
  /** How it stores, in words. */
  readonly storage: string;
  openSalon(count: number): Promise<ComparedSalon>;
}

/** A server in a process of its own that holds the seeded cards, and devices of it. */
export interface ComparedSalon {
  readonly ids: readonly string[];
  url(): string;
  pid(): number;
  /** Starts a device whose storage has this name in the salon; `url` where it connects some other way. */
  device(name: string, url?: string): Promise<DeviceProcess>;
  /** Forgets what a device has stored. Its process must have ended. */
  forget(name: string): void;
  /** Starts the server again over the same data, after it was killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const CONTENDERS: readonly Contender[] = [
  {
    name: 'kartoteka',
    label: 'Kartoteka',
    most: 10_000,
    onDisk: true,
    storesFirst: true,
    storage: 'SQLite on both; committed with fsync before it is passed on',
    openSalon: openKartoteka,
  },
  {
    name: 'yjs',
    label: 'Yjs, y-websocket',
    most: 10_000,
    onDisk: true,
    storesFirst: false,
    storage: 'LevelDB on both, beside passing it on, no fsync',
    openSalon: (count) => openPeer('yjs', 'ws', count),
  },
  {
    name: 'pouchdb',
    label: 'PouchDB, express-pouchdb',
    most: 10_000,
    onDisk: true,
    storesFirst: true,
    storage: 'LevelDB on both, before it is passed on, no fsync',
    openSalon: (count) => openPeer('pouchdb', 'http', count),
  },
  {
    name: 'rxdb',
    label: 'RxDB, its websocket server',
    most: 10_000,
    onDisk: false,
    storesFirst: false,
    storage: 'memory on both: all is fetched again after a restart',
    openSalon: (count) => openPeer('rxdb', 'ws', count),
  },
  {
    name: 'automerge_repo',
    label: 'automerge-repo, stock',
    most: 500,
    onDisk: true,
    storesFirst: false,
    storage: 'files on both, some 100 ms after passing it on',
    openSalon: (count) => openPeer('automerge-repo', 'ws', count),
  },
];
