import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { aSalon, comment, good, imports, look, newClient } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';

const bytesOf = (device: SimulatedDevice, id: CardId) =>
  device.disk
    .open()
    .read(
      ['chunks', 'outbox', 'damaged'],
      async (reader) => (await reader.count('chunks', [id])) + (await reader.count('outbox', [id])) + (await reader.count('damaged', [id])),
    );

it('a card erased on one device is gone from all, every byte of it', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  good(await desk.store.eraseCard(id));
  await salon.settle();
  for (const device of [desk, tablet]) {
    expect(await device.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
    expect(await bytesOf(device, id)).toBe(0);
    expect(device.events).toContainEqual({ type: 'erased', id });
    const row = await device.disk.open().read(['summaries'], (reader) => reader.get('summaries', [id]));
    expect(row?.summary).toBeNull();
  }
  salon.stop();
});

it('a device that was away for long and comes back with edits to an erased card is told that it is gone', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('tablet', true);
  good(await tablet.store.editCard(id, [comment('by the one who was away')]));
  good(await desk.store.eraseCard(id));
  await salon.settle();
  salon.clock.pass(365 * 24 * 3600 * 1000);
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect(tablet.events).toContainEqual({ type: 'erased', id });
  expect(await tablet.store.editCard(id, [comment('again')])).toEqual({ ok: false, problem: 'erasedCard' });
  expect(tablet.status?.waiting).toBe(0);
  expect(await bytesOf(tablet, id)).toBe(0);
  salon.stop();
});

it('erasing works offline: the tombstone waits, and goes out when it can', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('desk', true);
  good(await desk.store.eraseCard(id));
  desk.crash(0);
  await desk.openTab();
  expect(await desk.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
  expect((await look(tablet, id)).profile.given).toBe('Anna');
  salon.network.setOffline('desk', false);
  await salon.settle();
  expect(await tablet.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});

it('an imported row whose card was erased does not bring it back', async () => {
  const { salon, desk } = await aSalon();
  const row = { fingerprint: 'f1', edits: [{ type: 'setProfile', changes: { given: 'Anna' } }] } as const;
  expect(await imports(desk, [row])).toEqual({ created: 1, present: 0 });
  const [created] = await desk.disk.open().summariesSince(0, 10);
  if (!created) throw new Error('nothing was imported');
  good(await desk.store.eraseCard(created.doc));
  expect(await imports(desk, [row])).toEqual({ created: 0, present: 1 });
  expect(await desk.store.openCard(created.doc)).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});

it('a log restored from an old back-up gets back what devices still have, and erased cards stay erased', async () => {
  const { salon, desk, tablet } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  const vera = await newClient(desk, 'Vera');
  await salon.settle();
  const backup = salon.server.backUp();
  good(await tablet.store.editCard(anna, [{ type: 'setProfile', changes: { family: 'Bērziņa' } }]));
  const olga = await newClient(tablet, 'Olga');
  good(await desk.store.eraseCard(vera));
  await salon.settle();
  await salon.server.crash();
  salon.server.restore(backup);
  salon.server.start();
  await salon.settle();
  const fresh = await salon.addDevice('fresh', 0);
  await salon.settle();
  for (const device of [desk, tablet, fresh]) {
    expect((await look(device, anna)).profile.family).toBe('Bērziņa');
    expect((await look(device, olga)).profile.given).toBe('Olga');
  }
  for (const device of [desk, tablet]) expect(await device.store.openCard(vera)).toEqual({ ok: false, problem: 'erasedCard' });
  expect((await salon.during(fresh.store.openCard(vera))).ok).toBe(false);
  salon.stop();
});

// Found by a simulated history: the tombstone is older than where this device starts to follow the restored log.
it('a device that was away while a card was erased in a restored log does not keep it', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('tablet', true);
  await salon.server.crash();
  salon.server.restore(salon.server.backUp());
  salon.server.start();
  await salon.settle();
  good(await desk.store.eraseCard(id));
  await salon.settle();
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect(await tablet.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});

// Found by a simulated history: the tombstone comes after the comparison and before the copy.
it('a card erased while a device compares itself with a restored log is gone from that device too', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('tablet', true);
  await salon.server.crash();
  salon.server.restore(salon.server.backUp());
  salon.server.start();
  await salon.settle();
  salon.network.setOffline('tablet', false);
  const copying = async () => {
    const place = await tablet.disk.open().read(['meta'], (reader) => reader.get('meta', ['place']));
    return place?.key === 'place' && place.value.fill !== null;
  };
  while (!(await copying())) {
    salon.clock.pass(100);
    await salon.run(1);
  }
  salon.network.held.add('tablet');
  good(await desk.store.eraseCard(id));
  for (let i = 0; i < 20; i++) await salon.run(10);
  salon.network.held.clear();
  await salon.settle();
  expect(await tablet.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});
