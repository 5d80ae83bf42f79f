import { expect, it } from 'vitest';
import { textsOf } from '../../model/card-texts.ts';
import type { CardId } from '../../model/ids.ts';
import type { ImportedClient } from '../../workers/contracts/store.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import { aSalon, comment, good, imports, look, newClient, type Story } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

/** What people search in notes for is read on each device from the cards themselves. */

const SECRET = 'allergic to nickel';

/** Starts the device anew, as one that people search on. */
async function searchOn(device: SimulatedDevice): Promise<void> {
  device.stop();
  await device.openTab({ alone: (work) => work() });
}

async function aSearchedSalon(): Promise<Story> {
  const story = await aSalon();
  for (const device of [story.desk, story.tablet]) await searchOn(device);
  await story.salon.settle();
  return story;
}

async function textsOn(device: SimulatedDevice, id: CardId): Promise<readonly string[]> {
  const row = await device.disk.open().read(['texts'], (reader) => reader.get('texts', [id]));
  return row?.texts.map((one) => one.text) ?? [];
}

/** How far the device is behind: cards whose turn has not come, and cards that could not be read. */
async function unreadOn(device: SimulatedDevice): Promise<readonly [number, number]> {
  return device.disk.open().read(['meta', 'unread'], async (reader) => {
    const row = await reader.get('meta', ['counters']);
    const { rev, read = 0 } = row?.key === 'counters' ? row.value : { rev: 0 };
    return [rev - read, await reader.count('unread')];
  });
}

it('what is written is there to be found at once where it was written, and soon on every other device', async () => {
  const { salon, desk, tablet } = await aSearchedSalon();
  const id = await newClient(desk, 'Anna', { type: 'editNote', text: SECRET });
  expect(await textsOn(desk, id)).toEqual([SECRET]);
  good(await desk.store.editCard(id, [comment('prefers mornings')]));
  expect(await textsOn(desk, id)).toEqual([SECRET, 'prefers mornings']);
  expect(await unreadOn(desk)).toEqual([0, 0]);
  await salon.settle();
  await salon.during(tablet.store.settled());
  expect(await textsOn(tablet, id)).toEqual([SECRET, 'prefers mornings']);
  good(await tablet.store.editCard(id, [{ type: 'editNote', text: '' }]));
  await salon.settle();
  await salon.during(desk.store.settled());
  for (const device of [desk, tablet]) {
    expect(await textsOn(device, id)).toEqual(textsOf(await look(device, id)).map((one) => one.text));
    expect(await unreadOn(device)).toEqual([0, 0]);
  }
  salon.stop();
});

it('a new device reads the notes of all cards once it has them, and goes on where it was broken off', async () => {
  const salon = new SimulatedSalon(1);
  const desk = await salon.addDevice('desk', 0);
  await salon.settle();
  const rows = Array.from(
    { length: 53 },
    (_, n): ImportedClient => ({
      fingerprint: `row ${n}`,
      edits: [{ type: 'editNote', text: `${SECRET} ${n}` }],
    }),
  );
  expect((await imports(desk, rows)).created).toBe(53);
  expect(await unreadOn(desk)).toEqual([0, 0]);
  await salon.settle();
  const phone = await salon.addDevice('phone', 0);
  await salon.settle();
  expect(await unreadOn(phone)).toEqual([53, 0]);
  // The tab is closed as soon as the first of them are read.
  phone.stop();
  const post = ({ type }: ChannelMessage) => {
    if (type === 'texts') phone.stop();
  };
  const tab = await phone.openTab({ alone: (work) => work(), neighbours: { post, listen: () => {} } });
  await salon.during(tab.store.settled());
  const [left] = await unreadOn(phone);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(53);
  await searchOn(phone);
  await salon.during(phone.store.settled());
  expect(await unreadOn(phone)).toEqual([0, 0]);
  const texts = await phone.disk.open().read(['texts'], (reader) => reader.range('texts', {}));
  expect(new Set(texts.map((row) => row.texts[0]?.text))).toEqual(new Set(rows.map((_, n) => `${SECRET} ${n}`)));
  salon.stop();
});

it('nothing of an erased card’s notes stays on any device, also where they were just being read', async () => {
  const { salon, desk, tablet } = await aSearchedSalon();
  const ids: CardId[] = [];
  for (let n = 0; n < 3; n++) ids.push(await newClient(desk, 'Anna', { type: 'editNote', text: SECRET }));
  await salon.settle();
  const reading = tablet.store.settled();
  for (const id of ids) good(await desk.store.eraseCard(id));
  await salon.during(reading);
  await salon.settle();
  await salon.during(tablet.store.settled());
  for (const device of [desk, tablet]) {
    expect((await device.dump()).includes(SECRET)).toBe(false);
    for (const id of ids) expect(await textsOn(device, id)).toEqual([]);
    expect(await unreadOn(device)).toEqual([0, 0]);
  }
  salon.stop();
});

it('nor does anything of them stay on a device that was shut out', async () => {
  const { salon, desk, tablet } = await aSearchedSalon();
  await newClient(desk, 'Anna', { type: 'editNote', text: SECRET });
  await salon.settle();
  await salon.during(tablet.store.settled());
  expect((await tablet.dump()).includes(SECRET)).toBe(true);
  good(await salon.during(desk.store.revokeDevice(tablet.status?.device?.id ?? '')));
  await salon.settle();
  expect((await tablet.dump()).includes(SECRET)).toBe(false);
  salon.stop();
});

it('a card that can’t be read when its turn comes keeps no other waiting, and is read once it is whole', async () => {
  const { salon, desk, tablet } = await aSearchedSalon();
  tablet.stop();
  await tablet.openTab();
  const ids = [await newClient(desk, 'Anna'), await newClient(desk, 'Berta')];
  for (const id of ids) good(await desk.store.editCard(id, [comment(SECRET)]));
  await salon.settle();
  const [torn, whole] = ids as [CardId, CardId];
  tablet.disk.damage('chunks', (row) => (row.doc === torn ? { ...row, bytes: row.bytes.slice(0, -9) } : row));
  salon.network.setOffline('tablet', true);
  await searchOn(tablet);
  await salon.during(tablet.store.settled());
  expect(await unreadOn(tablet)).toEqual([0, 1]);
  expect([await textsOn(tablet, torn), await textsOn(tablet, whole)]).toEqual([[], [SECRET]]);
  salon.network.setOffline('tablet', false);
  await salon.settle();
  await salon.during(tablet.store.settled());
  expect(await unreadOn(tablet)).toEqual([0, 0]);
  expect(await textsOn(tablet, torn)).toEqual([SECRET]);
  salon.stop();
});
