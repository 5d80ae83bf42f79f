import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../sync-server/server.ts';
import { browserKeys } from '../../workers/store/identity.ts';
import { MemoryDisk } from '../../workers/store/memory-storage.ts';
import { readPlace } from '../../workers/store/rows/place.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { comment, good } from './people.ts';

async function withServer(body: (open: (name: string) => Promise<HeadlessDevice>, server: RunningServer) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-salon-'));
  const server = await startServer({ dataFolder: join(folder, 'server'), port: 0, host: '127.0.0.1', report: () => {} });
  const devices: HeadlessDevice[] = [];
  const open = async (name: string): Promise<HeadlessDevice> => {
    const device = await openDevice({ url: `ws://127.0.0.1:${server.port}/sync`, storage: join(folder, `${name}.db`) });
    devices.push(device);
    return device;
  };
  try {
    await body(open, server);
  } finally {
    for (const device of devices) device.stop();
    await server.close();
  }
}

const secretOf = (server: RunningServer): string => server.ownerLink?.split('#claim=')[1] ?? '';

/** The owner lets in who knocks, at the desk. */
async function letIn(owner: HeadlessDevice): Promise<void> {
  await owner.until(async ({ store }) => good(await store.devices()).joining.length > 0);
  const [knocking] = good(await owner.store.devices()).joining;
  good(await owner.store.confirmJoin(knocking?.id ?? '', knocking?.name ?? '', 'desk'));
}

it('the first device makes the salon its own, a further one joins by a code, and cards pass between them over a real socket', () =>
  withServer(async (open, server) => {
    const desk = await open('desk');
    await desk.until(({ status }) => status?.unclaimed === true);
    expect(await desk.store.createClient([])).toEqual({ ok: false, problem: 'notPaired' });
    expect(await desk.store.claim('not the secret', 'Desk')).toEqual({ ok: false, problem: 'wrongSecret' });
    good(await desk.store.claim(secretOf(server), 'Desk'));
    expect(desk.status).toMatchObject({ access: 'paired', device: { name: 'Desk', role: 'owner' }, unclaimed: false });
    good(await desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Ilze' } }]));
    const id = good(await desk.store.createClient([{ type: 'setProfile', changes: { given: 'Anna' } }]));

    const tablet = await open('tablet');
    expect(await tablet.store.join('AAAAAAAA', 'Tablet')).toEqual({ ok: false, problem: 'wrongCode' });
    const { code } = good(await desk.store.pairingCode());
    const joined = tablet.store.join(code, 'Tablet');
    await letIn(desk);
    good(await joined);
    await tablet.until(({ events }) => events.some((event) => event.type === 'salon' && event.salon.name === 'Ilze'));
    await tablet.until(async ({ storage }) => (await storage.summariesSince(0, 10)).length === 1);
    expect(good(await tablet.store.openCard(id)).card.profile.given).toBe('Anna');
    good(await desk.store.editCard(id, [comment('hello')]));
    await tablet.until(({ events }) => events.some((event) => event.type === 'card' && event.open.card.comments.length === 1));
    expect(good(await desk.store.devices()).devices.map((device) => device.name)).toEqual(['Desk', 'Tablet']);
    expect(await tablet.store.pairingCode()).toEqual({ ok: false, problem: 'forbidden' });
  }));

it('a device that is opened again goes on where it was', () =>
  withServer(async (open, server) => {
    const first = await open('desk');
    good(await first.store.claim(secretOf(server), 'Desk'));
    const id = good(await first.store.createClient([{ type: 'setProfile', changes: { given: 'Anna' } }]));
    await first.until(async ({ storage }) => (await storage.read(['outbox'], (reader) => reader.count('outbox'))) === 0);
    first.stop();
    const again = await open('desk');
    await again.until(({ status }) => status?.connection === 'online');
    expect(good(await again.store.openCard(id)).card.profile.given).toBe('Anna');
  }));

it('the demo salon has its settings, its people and three hundred clients', () =>
  withServer(async (open, server) => {
    const desk = await open('desk');
    good(await desk.store.claim(secretOf(server), 'Desk'));
    const steps: number[] = [];
    good(await desk.store.fillWithDemo('lv', ({ done }) => steps.push(done)));
    expect(steps.at(-1)).toBe(300);
    expect(await desk.storage.summariesSince(0, 1_000)).toHaveLength(300);
    expect(desk.events.findLast((event) => event.type === 'salon')).toMatchObject({ salon: { demo: true } });
  }));

it('a device with a key that can’t be taken out is let in again by it, and another’s key is not', () =>
  withServer(async (_open, server) => {
    const url = `ws://127.0.0.1:${server.port}/sync`;
    const disk = new MemoryDisk();
    const keys = browserKeys(crypto.subtle, (count) => new Uint8Array(count));
    const first = await openDevice({ url, storage: disk.open(), ports: { keys } });
    good(await first.store.claim(secretOf(server), 'Desk'));
    first.stop();
    const again = await openDevice({ url, storage: disk.open(), ports: { keys } });
    await again.until(({ status }) => status?.connection === 'online' && status.access === 'paired');
    again.stop();
    const stranger = await keys.create();
    await disk.open().write(['meta'], 'strict', async (writer) => {
      const row = await writer.get('meta', ['identity']);
      if (row?.key === 'identity') writer.put('meta', { key: 'identity', value: { ...row.value, secret: stranger } });
    });
    const thief = await openDevice({ url, storage: disk.open(), ports: { keys } });
    await thief.until(({ status }) => status?.access === 'refused');
    thief.stop();
  }));

it('a device that goes to another salon takes no client there', () =>
  withServer(async (_open, former) =>
    withServer(async (_openThere, other) => {
      const disk = new MemoryDisk();
      const first = await openDevice({ url: `ws://127.0.0.1:${former.port}/sync`, storage: disk.open() });
      good(await first.store.claim(secretOf(former), 'Desk'));
      const id = good(await first.store.createClient([{ type: 'setProfile', changes: { given: 'Anna' } }]));
      first.stop();
      const there = await openDevice({ url: `ws://127.0.0.1:${other.port}/sync`, storage: disk.open() });
      await there.until(({ status }) => status?.access === 'refused');
      good(await there.store.claim(secretOf(other), 'Desk'));
      await there.until(({ status }) => status?.connection === 'online');
      expect(await there.store.openCard(id)).toEqual({ ok: false, problem: 'noSuchCard' });
      expect((await there.storage.summariesSince(0, 10)).map((row) => row.summary)).toEqual([null]);
      good(await there.store.createClient([{ type: 'setProfile', changes: { given: 'Vera' } }]));
      await there.until(async ({ storage }) => (await storage.read(['outbox'], (reader) => reader.count('outbox'))) === 0);
      const { code } = good(await there.store.pairingCode());
      const tablet = await openDevice({ url: `ws://127.0.0.1:${other.port}/sync`, storage: new MemoryDisk().open() });
      const joined = tablet.store.join(code, 'Tablet');
      await letIn(there);
      good(await joined);
      await tablet.until(async ({ storage }) => ((await storage.read(['meta'], readPlace))?.cursor ?? 0) > 0);
      expect((await tablet.storage.summariesSince(0, 10)).map((row) => row.summary?.given)).toEqual(['Vera']);
      there.stop();
      tablet.stop();
    }),
  ));
