import { randomBytes } from 'node:crypto';
import type { hashFromBytes } from '../../model/wire/change-header.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChange } from '../../sync-server/testing/written-change.ts';
import { newDocumentId } from '../faults/real-cards.ts';
import type { Measured } from './server.ts';

/** About what editing one field of a card costs on the wire (bytes). */
const PAYLOAD = 100;

/** The devices of the `server` bench, in a process of their own: each writes some times a second and hears what the others write. */
process.once('message', (task: Task) => void work(task));

interface Task {
  readonly address: string;
  readonly pairings: readonly Pairing[];
  readonly seconds: number;
  readonly perSecond: number;
}

async function work({ address, pairings, seconds, perSecond }: Task): Promise<void> {
  const acknowledged: number[] = [];
  const seenByOthers: number[] = [];
  const sentAt = new Map<string, number>();
  const devices = await Promise.all(
    pairings.map(async (pairing) => {
      const device = await HeadlessDevice.connect(address);
      const { head } = await device.login(pairing);
      void listen(device, head);
      return device;
    }),
  );
  await Promise.all(devices.map((device, index) => write(device, index)));
  process.send?.({ acknowledged, seenByOthers } satisfies Measured, () => process.exit(0));

  async function listen(device: HeadlessDevice, head: number): Promise<void> {
    for (let after = head; ; ) {
      const { rows, upto } = await device.pull(after);
      const now = performance.now();
      for (const [doc, bytes] of rows) {
        const sent = bytes && sentAt.get(doc + bytes.length + Buffer.from(bytes.subarray(4, 8)).toString('hex'));
        if (sent) seenByOthers.push(now - sent);
      }
      after = upto;
    }
  }

  async function write(device: HeadlessDevice, index: number): Promise<void> {
    const doc = newDocumentId();
    const actor = randomBytes(16).toString('hex');
    let deps: ReturnType<typeof hashFromBytes>[] = [];
    // Spread over the second, as people are.
    const pause = 1000 / perSecond;
    await new Promise((resolve) => setTimeout(resolve, (index * pause) / pairings.length));
    const began = performance.now();
    for (let n = 0; n < seconds * perSecond; n++) {
      const { hash, bytes } = writeChange({ deps, actor, seq: n + 1, payload: randomBytes(PAYLOAD / 2).toString('hex') });
      const sent = performance.now();
      sentAt.set(doc + bytes.length + Buffer.from(bytes.subarray(4, 8)).toString('hex'), sent);
      await device.push([{ doc, changes: [bytes] }]);
      acknowledged.push(performance.now() - sent);
      deps = [hash];
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + (n + 1) * pause - performance.now())));
    }
  }
}
