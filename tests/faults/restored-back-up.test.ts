import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { makeBackUp } from '../../sync-server/back-up/make.ts';
import { restore } from '../../sync-server/back-up/restore.ts';
import { type RunningServer, startServer } from '../../sync-server/server.ts';
import { comment, good } from '../convergence/people.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';

let folder: string;
let server: RunningServer;
let devices: HeadlessDevice[];
const data = () => join(folder, 'server');

async function startAt(port: number): Promise<void> {
  server = await startServer({ dataFolder: data(), port, host: '127.0.0.1', report: () => undefined });
}

async function open(name: string): Promise<HeadlessDevice> {
  const device = await openDevice({ url: `ws://127.0.0.1:${server.port}/sync`, storage: join(folder, `${name}.db`) });
  devices.push(device);
  return device;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-restored-'));
  devices = [];
  await startAt(0);
});
afterEach(async () => {
  for (const device of devices) device.stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function joined(owner: HeadlessDevice, name: string): Promise<HeadlessDevice> {
  const device = await open(name);
  const { code } = good(await owner.store.pairingCode());
  const joining = device.store.join(code, name);
  await owner.until(async ({ store }) => good(await store.devices()).joining.length > 0);
  const [knocking] = good(await owner.store.devices()).joining;
  good(await owner.store.confirmJoin(knocking?.id ?? '', name, 'desk'));
  good(await joining);
  return device;
}

const client = async (device: HeadlessDevice, given: string): Promise<CardId> =>
  good(await device.store.createClient([{ type: 'setProfile', changes: { given } }]));
const allSent = (device: HeadlessDevice) =>
  device.until(
    async ({ storage, status }) =>
      status?.connection === 'online' && (await storage.read(['outbox'], (reader) => reader.count('outbox'))) === 0,
  );
const has = (device: HeadlessDevice, cards: readonly CardId[]) =>
  device.until(async ({ storage }) => {
    const rows = await storage.summariesSince(0, 100);
    return cards.every((id) => rows.some((row) => row.doc === id && row.summary !== null));
  });

it('an old back-up loses nothing that a device still has, and brings no erased client back', async () => {
  const desk = await open('desk');
  good(await desk.store.claim(server.ownerLink?.split('#claim=')[1] ?? '', 'Desk'));
  const anna = await client(desk, 'Anna');
  const bella = await client(desk, 'Bella');
  const away = await joined(desk, 'away');
  await has(away, [anna, bella]);
  good(await away.store.openCard(bella));
  await allSent(away);
  away.stop();
  await allSent(desk);
  makeBackUp(data(), join(folder, 'old.db'));

  // Life goes on after the back-up: a card is edited, one is added, one is erased. Then the server's disk is put back.
  good(await desk.store.editCard(anna, [comment('after the back-up')]));
  const clara = await client(desk, 'Clara');
  good(await desk.store.eraseCard(bella));
  await allSent(desk);
  const { port } = server;
  await server.close();
  expect(restore(join(folder, 'old.db'), data(), Date.now()).carried).toMatchObject({ erased: 1 });
  // The one that was away edits the erased card, of which it has not heard.
  const back = await open('away');
  good(await back.store.editCard(bella, [comment('by the one who was away')]));
  await startAt(port);
  for (const device of [desk, back]) await device.store.nudge();

  await back.until(async ({ store }) => {
    const opened = await store.openCard(bella);
    return !opened.ok && opened.problem === 'erasedCard';
  });
  await allSent(desk);
  const fresh = await joined(desk, 'fresh');
  await has(fresh, [anna, clara]);
  await fresh.until(async ({ store }) => {
    const opened = await store.openCard(anna);
    return opened.ok && opened.value.card.comments.length === 1;
  });
  expect((await fresh.storage.summariesSince(0, 100)).filter((row) => row.doc === bella && row.summary !== null)).toEqual([]);
});
