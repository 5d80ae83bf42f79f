import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { aSalon, comment, good, look, newClient, type Story } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';

async function aClient(seed = 1): Promise<Story & { id: CardId }> {
  const story = await aSalon(seed);
  const id = await newClient(story.desk, 'Anna', { type: 'setProfile', changes: { family: 'Liepa' } });
  await story.salon.settle();
  return { ...story, id };
}

const lost = (device: SimulatedDevice) => device.events.filter((event) => event.type === 'lostToErasure');

async function restored({ salon }: Story, backup = salon.server.backUp()): Promise<void> {
  await salon.server.crash();
  salon.server.restore(backup);
  salon.server.start();
}

/** The card is gone everywhere, whatever came late. */
async function expectGone({ salon, desk, tablet }: Story, id: CardId): Promise<void> {
  for (const device of [desk, tablet]) {
    expect(await device.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
    expect((await device.dump()).includes('Liepa')).toBe(false);
  }
  const fresh = await salon.addDevice('fresh', 0);
  await salon.settle();
  expect((await salon.during(fresh.store.openCard(id))).ok).toBe(false);
  expect(salon.server.dump().includes('Liepa')).toBe(false);
}

it('edits to a card that was erased elsewhere are told, with whose card, how many, who erased it and when, and don’t bring it back', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  salon.network.setOffline('tablet', true);
  good(await tablet.store.editCard(id, [comment('one')]));
  good(await tablet.store.editCard(id, [comment('two')]));
  salon.clock.pass(3_600_000);
  const at = salon.clock.seenBy(0).now();
  good(await desk.store.eraseCard(id));
  await salon.settle();
  salon.clock.pass(86_400_000);
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect(lost(tablet)).toMatchObject([{ name: 'Anna Liepa', changes: 2, by: 'desk' }]);
  const [told] = lost(tablet);
  expect(told?.type === 'lostToErasure' && told.at - at).toBeLessThan(60_000);
  expect(lost(desk)).toEqual([]);
  await expectGone(story, id);
  salon.stop();
});

it('told once and whole too where the server’s refusal comes before the tombstone, and where the connection breaks in between', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const story = await aClient(seed);
    const { salon, desk, tablet, id } = story;
    // The tablet is online: its edit and the erasure cross on the way.
    salon.network.held.add('tablet');
    good(await tablet.store.editCard(id, [comment('late')]));
    good(await desk.store.eraseCard(id));
    for (let i = 0; i < 10; i++) await salon.run(10);
    salon.network.held.clear();
    if (seed % 2 === 0) {
      await salon.run(seed);
      salon.network.cut('tablet');
    }
    await salon.settle();
    expect(lost(tablet), `seed ${seed}`).toMatchObject([{ name: 'Anna Liepa', changes: 1, by: 'desk' }]);
    expect(await tablet.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
    salon.stop();
  }
});

it('a device that was away over a restored back-up and an erasure is told of its own edits, and of nothing where it made none', async () => {
  for (const edits of [0, 1]) {
    const story = await aClient();
    const { salon, desk, tablet, id } = story;
    good(await tablet.store.editCard(id, [comment('sent long ago')]));
    await salon.settle();
    salon.network.setOffline('tablet', true);
    await restored(story);
    await salon.settle();
    good(await desk.store.eraseCard(id));
    await salon.settle();
    if (edits > 0) good(await tablet.store.editCard(id, [comment('offline')]));
    salon.clock.pass(365 * 86_400_000);
    salon.network.setOffline('tablet', false);
    await salon.settle();
    expect(lost(tablet)).toMatchObject(edits > 0 ? [{ name: 'Anna Liepa', changes: 1, by: 'desk' }] : []);
    await expectGone(story, id);
    salon.stop();
  }
});

it('documents of which the server’s copy is damaged are given back by a device that has them whole, without being asked for by a person', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  good(await desk.store.editCard(id, [comment('first')]));
  good(await desk.store.editCard(id, [comment('second')]));
  await salon.settle();
  salon.server.damage((doc) => doc === id, 40);
  // Found out when somebody asks for it; the salon's devices are online.
  const fresh = await salon.addDevice('fresh', 0);
  await salon.settle();
  expect(good(await salon.during(fresh.store.openCard(id))).card.comments).toHaveLength(2);
  expect(salon.server.faults.length).toBeGreaterThan(0);
  expect(lost(tablet)).toEqual([]);
  const later = await salon.addDevice('later', 0);
  await salon.settle();
  expect((await look(later, id)).comments.map((one) => one.text)).toEqual(['second', 'first']);
  salon.stop();
});

it('a device that comes back after the damage was found is asked too', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, true);
  salon.server.damage((doc) => doc === id, 40);
  const fresh = await salon.addDevice('fresh', 0);
  await salon.settle();
  expect((await salon.during(fresh.store.openCard(id))).ok).toBe(false);
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect(good(await salon.during(fresh.store.openCard(id))).card.profile.family).toBe('Liepa');
  salon.stop();
});
