import { serialize } from 'node:v8';
import type { Role } from '../../model/wire/messages.ts';
import type { StoreEvent, StoreStatus } from '../../workers/contracts/store.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import { STORE_NAMES } from '../../workers/storage/schema.ts';
import { MemoryDisk } from '../../workers/store/memory-storage.ts';
import type { StorePorts } from '../../workers/store/ports.ts';
import { createStore, type StoreCore } from '../../workers/store/store.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { nodeDigest } from '../headless/device.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { SimulatedNetwork } from './simulated-network.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** One tab: a store of its own. All tabs of a device share its disk and hear each other. */
export class Tab {
  readonly store: StoreCore;
  readonly events: StoreEvent[] = [];
  hear: (message: ChannelMessage) => void = () => {};

  constructor(ports: (tab: Tab) => StorePorts) {
    this.store = createStore(ports(this));
  }

  get status(): StoreStatus | undefined {
    return this.events.findLast((event) => event.type === 'status')?.status;
  }
}

/** The real store over a simulated disk, network and clock. */
export class SimulatedDevice {
  readonly name: string;
  readonly disk = new MemoryDisk();
  tabs: Tab[] = [];
  readonly faults: unknown[] = [];
  private readonly world: World;
  private readonly clock: StorePorts['clock'];
  private readonly random: Seeded;

  constructor(name: string, skew: number, random: Seeded, world: World) {
    this.name = name;
    this.world = world;
    this.random = random;
    this.clock = world.clock.seenBy(skew);
  }

  get store(): StoreCore {
    const [tab] = this.tabs;
    if (!tab) throw new Error(`${this.name} is not running`);
    return tab.store;
  }
  get events(): readonly StoreEvent[] {
    return this.tabs[0]?.events ?? [];
  }
  get status(): StoreStatus | undefined {
    return this.tabs[0]?.status;
  }

  /** All that the device keeps, as bytes, for looking for what must not be there. */
  async dump(): Promise<Buffer> {
    const rows = await this.disk.open().read(STORE_NAMES, (reader) => Promise.all(STORE_NAMES.map((store) => reader.range(store, {}))));
    return Buffer.concat(rows.flat().map((row) => serialize(row)));
  }

  /** Pairs the device with the server, as if it had been done long ago. */
  async pair(role: Role = 'owner'): Promise<void> {
    const { server } = this.world;
    const token = this.random.bytes(32);
    const id = server.admit(this.name, token, role);
    const value = { secret: { kind: 'token', token }, paired: { id, name: this.name, role, server: server.server } } as const;
    await this.disk.open().write(['meta'], 'strict', async (writer) => {
      writer.put('meta', { key: 'identity', value });
      writer.put('meta', { key: 'salon', value: { id: server.salon as never, view: null } });
    });
  }

  /** Opens a tab (the first: starts the device). */
  async openTab(ports: Partial<StorePorts> = {}): Promise<Tab> {
    const tab = new Tab((self) => this.portsFor(self, ports));
    this.tabs.push(tab);
    await tab.store.start((event) => tab.events.push(event));
    return tab;
  }

  /** Power is cut: of what was not durable, `kept` transactions survive. */
  crash(kept: number): void {
    for (const tab of this.tabs) tab.store.stop();
    this.tabs = [];
    this.world.network.cut(this.name);
    this.disk.cutPower(kept);
  }

  stop(): void {
    for (const tab of this.tabs) tab.store.stop();
    this.tabs = [];
  }

  private portsFor(tab: Tab, ports: Partial<StorePorts>): StorePorts {
    return {
      storage: this.disk.open(),
      transport: this.world.network.transportFor(this.name),
      neighbours: {
        post: (message) => {
          for (const other of this.tabs) if (other !== tab) queueMicrotask(() => other.hear(message));
        },
        listen: (onMessage) => {
          tab.hear = onMessage;
        },
      },
      clock: this.clock,
      random: this.random,
      digest: nodeDigest,
      keys: {
        create: async () => ({ kind: 'token', token: this.random.bytes(32) }),
        sign: () => Promise.reject(new Error('a token signs nothing')),
      },
      automerge: loadAutomerge,
      breathe: () => Promise.resolve(),
      eraseRest: async () => {},
      report: (fault) => this.faults.push(fault),
      ...ports,
    };
  }
}

/** What devices stand in. */
export interface World {
  readonly clock: SimulatedClock;
  readonly network: SimulatedNetwork;
  readonly server: SimulatedServer;
}
