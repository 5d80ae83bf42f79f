import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { aSalon, comment, good, look, newClient } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { turn } from './simulated-salon.ts';

/** Cards whose row of the list is not that of what is stored are marked, and worked out anew beside everything else. */

const marked = (device: SimulatedDevice) => device.disk.open().read(['stale'], (reader) => reader.count('stale'));
const rowOf = (device: SimulatedDevice, id: CardId) => device.disk.open().read(['summaries'], (reader) => reader.get('summaries', [id]));

/** As when its chunks have become many. */
function mark(device: SimulatedDevice, id: CardId): Promise<void> {
  return device.disk.open().write(['docs', 'stale'], 'strict', async (writer) => {
    const row = await writer.get('docs', [id]);
    if (row) writer.put('docs', { ...row, heads: null, tail: 1_000 });
    writer.put('stale', { doc: id });
  });
}

/** One of the card's changes is found to be torn. */
function tear(device: SimulatedDevice, id: CardId): void {
  let torn = 0;
  device.disk.damage('chunks', (row) =>
    row.doc === id && row.kind === 'incremental' && torn++ === 0 ? { ...row, bytes: row.bytes.slice(0, -9) } : row,
  );
}

it('a card that one tab fetches while the other edits it is worked out from both', async () => {
  for (let seed = 1; seed <= 3; seed++) {
    const { salon, desk } = await aSalon(seed);
    const anna = await newClient(desk, 'Anna');
    for (const text of ['first', 'second']) good(await desk.store.editCard(anna, [comment(text)]));
    const other = await desk.openTab();
    await salon.settle();
    good(await other.store.openCard(anna));
    tear(desk, anna);
    const opened = desk.store.openCard(anna);
    await turn();
    good(await other.store.editCard(anna, [{ type: 'setProfile', changes: { family: 'Liepa' } }]));
    expect(good(await salon.during(opened)).card.comments).toHaveLength(2);
    // It comes to rest only when nothing is marked.
    await salon.settle();
    expect((await look(desk, anna)).profile.family).toBe('Liepa');
    expect((await rowOf(desk, anna))?.summary?.family).toBe('Liepa');
    salon.stop();
  }
});

it('a card that lacks something while the device is offline is in the list as it is once there is somebody to ask', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  for (const text of ['first', 'second']) good(await desk.store.editCard(anna, [comment(text)]));
  await salon.settle();
  salon.network.setOffline('desk', true);
  await mark(desk, anna);
  tear(desk, anna);
  await desk.store.settled();
  expect(await marked(desk)).toBe(1);
  salon.network.setOffline('desk', false);
  await salon.settle();
  expect(await marked(desk)).toBe(0);
  expect((await look(desk, anna)).comments).toHaveLength(2);
  salon.stop();
});

it('two tabs that look at the same card in the same moment leave it worked out', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  await desk.openTab();
  await salon.settle();
  salon.network.setOffline('desk', true);
  await mark(desk, anna);
  await Promise.all(desk.tabs.map((tab) => tab.store.settled()));
  expect(await marked(desk)).toBe(0);
  expect((await rowOf(desk, anna))?.summary?.given).toBe('Anna');
  salon.stop();
});

it('cards to be worked out when the disk was away, or full, are when it is there again', async () => {
  for (const trouble of ['storageGone', 'storageFull'] as const) {
    const { salon, desk } = await aSalon();
    const anna = await newClient(desk, 'Anna');
    await salon.settle();
    await mark(desk, anna);
    desk.disk.trouble = trouble;
    await desk.store.settled();
    expect(desk.status?.storage).toBe(trouble);
    salon.clock.pass(10_000);
    await turn();
    desk.disk.trouble = null;
    await salon.settle();
    expect(desk.status?.storage).toBe('ok');
    expect(await marked(desk)).toBe(0);
    expect(desk.faults).toEqual([]);
    salon.stop();
  }
});

it('a card that can never be read is told once, and the others in the list are as they are', async () => {
  const { salon, desk } = await aSalon();
  const [first, second] = [await newClient(desk, 'Anna'), await newClient(desk, 'Vera')].sort();
  if (!first || !second) throw new Error('no clients');
  await salon.settle();
  desk.crash(desk.disk.atRisk);
  const tab = await desk.openTab({ storage: withUnreadable(desk, first) });
  for (let looks = 0; looks < 3; looks++) {
    await mark(desk, first);
    await mark(desk, second);
    await tab.store.settled();
  }
  expect(desk.faults.map(String)).toEqual(['Error: it can’t be read']);
  expect(await desk.disk.open().read(['stale'], (reader) => reader.range('stale', {}))).toEqual([{ doc: first }]);
  salon.stop();
});

/** The device's storage, in which one card's bytes make every reader fail. */
function withUnreadable(device: SimulatedDevice, id: CardId): ReturnType<SimulatedDevice['disk']['open']> {
  const storage = device.disk.open();
  return {
    ...storage,
    read: (stores, body) =>
      storage.read(stores, (reader) =>
        body({
          ...reader,
          range: (store, range) =>
            store === 'chunks' && range.prefix?.[0] === id ? Promise.reject(new Error('it can’t be read')) : reader.range(store, range),
        }),
      ),
  };
}
