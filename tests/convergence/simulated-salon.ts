import type { Role } from '../../model/wire/messages.ts';
import { Seeded } from './seeded.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { SimulatedDevice, type World } from './simulated-device.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import { SimulatedServer } from './simulated-server.ts';

const YEAR = 365 * 24 * 3600 * 1000;

/** A salon with its server and devices, in which everything happens that the seed says. */
export class SimulatedSalon implements World {
  readonly random: Seeded;
  readonly clock = new SimulatedClock();
  readonly network = new SimulatedNetwork();
  readonly server: SimulatedServer;
  readonly devices: SimulatedDevice[] = [];
  /** Frames are delivered twice now and then. */
  duplicates = false;

  constructor(seed: number) {
    this.random = new Seeded(seed);
    this.server = new SimulatedServer(this.network, this.clock, this.random);
  }

  /** A paired device that runs. Its clock may be wrong by years. */
  async addDevice(name: string, skew = this.anySkew(), role: Role = 'owner'): Promise<SimulatedDevice> {
    return this.start(name, skew, (device) => device.pair(role));
  }

  /** A device that runs and is not paired yet. */
  async addStranger(name: string, skew = this.anySkew()): Promise<SimulatedDevice> {
    return this.start(name, skew, async () => {});
  }

  private anySkew(): number {
    return (this.random.fraction() - 0.5) * 10 * YEAR;
  }

  private async start(name: string, skew: number, pair: (device: SimulatedDevice) => Promise<void>): Promise<SimulatedDevice> {
    const device = new SimulatedDevice(name, Math.round(skew), new Seeded(this.random.below(2 ** 31)), this);
    await pair(device);
    await device.openTab();
    this.devices.push(device);
    return device;
  }

  /** Lets everything that has been set going run on, and moves up to `frames` frames. */
  async run(frames: number): Promise<void> {
    await turn();
    for (let i = 0; i < frames; i++) {
      if (!this.network.step(this.random, this.duplicates)) {
        await turn();
        if (!this.network.step(this.random, this.duplicates)) return;
      }
      await turn();
    }
  }

  /** Runs until nothing is on its way, nothing waits, and time brings nothing more. */
  async settle(): Promise<void> {
    for (let quiet = 0, rounds = 0; quiet < 2; rounds++) {
      let moved = false;
      for (let idle = 0; idle < 4; ) {
        if (this.network.step(this.random, this.duplicates)) {
          moved = true;
          idle = 0;
        } else idle++;
        await turn();
      }
      const waiting = await Promise.all(this.devices.map((device) => this.isBusy(device)));
      quiet = moved || waiting.some(Boolean) ? 0 : quiet + 1;
      if (rounds > 1_000) throw new Error(`the salon does not come to rest: ${await this.restless()}`);
      this.clock.pass(1_000);
    }
  }

  /** Runs until what was asked for is there. */
  async during<T>(asked: Promise<T>): Promise<T> {
    let isThere = false;
    void asked.then(
      () => {
        isThere = true;
      },
      () => {
        isThere = true;
      },
    );
    for (let rounds = 0; !isThere; rounds++) {
      if (rounds > 20_000) throw new Error('it never comes');
      if (!this.network.step(this.random, this.duplicates) && rounds % 20 === 0) this.clock.pass(500);
      await turn();
    }
    return asked;
  }

  stop(): void {
    for (const device of this.devices) device.stop();
    this.network.cutAll();
    this.server.close();
  }

  private async restless(): Promise<string> {
    const busy: string[] = [];
    for (const device of this.devices) if (await this.isBusy(device)) busy.push(`${device.name} ${JSON.stringify(device.status)}`);
    return busy.length > 0 ? busy.join(', ') : 'frames go round';
  }

  private async isBusy(device: SimulatedDevice): Promise<boolean> {
    if (device.tabs.length === 0 || this.network.isOffline(device.name) || !this.network.accept) return false;
    if (device.status?.connection !== 'online') return true;
    // It stands at the door, or is of no salon any more: nothing of it waits.
    if (device.status.access !== 'paired') return false;
    const [waiting, place] = await device.disk
      .open()
      .read(
        ['outbox', 'meta', 'stale'],
        async (reader) => [(await reader.count('outbox')) + (await reader.count('stale')), await reader.get('meta', ['place'])] as const,
      );
    return waiting > 0 || place?.key !== 'place' || place.value.fill !== null;
  }
}

/** Lets promises and everything the server puts off for a turn run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
