import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import type { Role } from '../../model/wire/messages.ts';
import { aSalon, comment, good, look, newClient, type Story } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** A salon with a name and a client, on both devices. */
async function aClient(): Promise<Story & { id: CardId }> {
  const story = await aSalon();
  const id = await newClient(story.desk, 'Anna');
  good(await story.salon.during(story.desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Aurora' } }])));
  await story.salon.settle();
  return { ...story, id };
}

async function makeTablet({ salon, desk, tablet }: Story, role: Role): Promise<void> {
  good(await salon.during(desk.store.amendDevice(tablet.status?.device?.id ?? '', 'tablet', role)));
}

function salonName(device: SimulatedDevice): string | undefined {
  const event = device.events.findLast((one) => one.type === 'salon');
  return event?.type === 'salon' ? event.salon.name : undefined;
}

const heard = ({ events }: Pick<SimulatedDevice, 'events'>, type: string) => events.filter((event) => event.type === type);
const rowOf = (device: SimulatedDevice, id: CardId) => device.disk.open().read(['summaries'], (reader) => reader.get('summaries', [id]));
const waitingOn = (device: SimulatedDevice) => device.disk.open().read(['outbox'], (reader) => reader.count('outbox'));

it('settings changed offline by a device that may not change them any more are taken back, and the person is told in each tab, once', async () => {
  const story = await aClient();
  const { salon, desk, tablet } = story;
  salon.network.setOffline('tablet', true);
  good(await tablet.store.editSalon([{ type: 'setSalon', changes: { name: 'Mine' } }]));
  const other = await tablet.openTab();
  await makeTablet(story, 'desk');
  good(await salon.during(desk.store.editSalon([{ type: 'setSalon', changes: { country: 'LV' } }])));
  salon.network.setOffline('tablet', false);
  await salon.settle();
  // Whichever of the tabs was the one to take them back.
  for (const tab of [tablet, other]) expect(heard(tab, 'takenBack')).toHaveLength(1);
  for (const events of [tablet.events, other.events, desk.events])
    expect(events.findLast((event) => event.type === 'salon')).toMatchObject({ salon: { name: 'Aurora', country: 'LV' } });
  expect(await waitingOn(tablet)).toBe(0);
  expect(tablet.status).toMatchObject({ waiting: 0, device: { role: 'desk' } });
  // An owner again, it builds on what the salon has, in each of its tabs.
  await makeTablet(story, 'owner');
  await salon.settle();
  good(await salon.during(other.store.editSalon([{ type: 'setSalon', changes: { currency: 'EUR' } }])));
  await salon.settle();
  expect(salonName(desk)).toBe('Aurora');
  tablet.crash(tablet.disk.atRisk);
  await tablet.openTab();
  expect(salonName(tablet)).toBe('Aurora');
  salon.stop();
});

it('a card erased offline by a device that may not erase any more comes back to it, in the list too', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  salon.network.setOffline('tablet', true);
  good(await tablet.store.eraseCard(id));
  expect((await rowOf(tablet, id))?.summary).toBeNull();
  await makeTablet(story, 'stylist');
  good(await desk.store.editCard(id, [comment('meanwhile')]));
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect((await look(tablet, id)).comments).toMatchObject([{ text: 'meanwhile' }]);
  expect((await rowOf(tablet, id))?.summary?.given).toBe('Anna');
  expect(heard(tablet, 'takenBack')).toHaveLength(1);
  expect(await waitingOn(tablet)).toBe(0);
  expect((await look(desk, id)).profile.given).toBe('Anna');
  salon.stop();
});

it('taking back that is cut off anywhere is done at the next contact: the card is never missing', async () => {
  for (let frames = 0; frames < 20; frames++) {
    const story = await aClient();
    const { salon, tablet, id } = story;
    salon.network.setOffline('tablet', true);
    good(await tablet.store.eraseCard(id));
    await makeTablet(story, 'stylist');
    salon.network.setOffline('tablet', false);
    salon.clock.pass(31_000);
    await salon.run(frames);
    tablet.crash(0);
    await tablet.openTab();
    await salon.settle();
    expect((await look(tablet, id)).profile.given, `cut off after ${frames} frames`).toBe('Anna');
    expect((await rowOf(tablet, id))?.summary?.given).toBe('Anna');
    salon.stop();
  }
});

it('a card that this device erased in vain and another erased meanwhile stays erased', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  salon.network.setOffline('tablet', true);
  good(await tablet.store.eraseCard(id));
  await makeTablet(story, 'stylist');
  good(await desk.store.eraseCard(id));
  await salon.settle();
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect(await tablet.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
  expect(heard(tablet, 'takenBack')).toEqual([]);
  expect(await waitingOn(tablet)).toBe(0);
  salon.stop();
});

it('a device that only gives back settings to a log that lost them is told nothing, and everyone ends with the same', async () => {
  const story = await aClient();
  const { salon, desk, tablet } = story;
  await makeTablet(story, 'stylist');
  await salon.settle();
  const backup = salon.server.backUp();
  good(await salon.during(desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Alba' } }])));
  await salon.settle();
  salon.network.setOffline('desk', true);
  await salon.server.crash();
  salon.server.restore(backup);
  salon.server.start();
  await salon.settle();
  expect(heard(tablet, 'takenBack')).toEqual([]);
  salon.network.setOffline('desk', false);
  await salon.settle();
  expect([salonName(desk), salonName(tablet)]).toEqual(['Alba', 'Alba']);
  salon.stop();
});

it('settings that only this device had, and may not make, are gone from it too; those made elsewhere later are shown', async () => {
  const story = await aSalon();
  const { salon, desk, tablet } = story;
  salon.network.setOffline('tablet', true);
  good(await tablet.store.editSalon([{ type: 'setSalon', changes: { name: 'Mine' } }]));
  const other = await tablet.openTab();
  await makeTablet(story, 'stylist');
  salon.network.setOffline('tablet', false);
  await salon.settle();
  for (const events of [tablet.events, other.events])
    expect(events.findLast((event) => event.type === 'salon')).toMatchObject({ salon: { name: '' } });
  good(await salon.during(desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Aurora' } }])));
  await salon.settle();
  for (const events of [tablet.events, other.events])
    expect(events.findLast((event) => event.type === 'salon')).toMatchObject({ salon: { name: 'Aurora' } });
  salon.stop();
});

it('a card erased in vain, of which the server has nothing yet, comes to the device when it comes to the server', async () => {
  const { salon, desk, tablet } = await aSalon();
  const boss = await salon.addDevice('boss', 0);
  await salon.settle();
  for (const { name } of [desk, tablet]) salon.network.setOffline(name, true);
  const id = await newClient(desk, 'Anna');
  good(await tablet.store.eraseCard(id));
  good(await salon.during(boss.store.amendDevice(tablet.status?.device?.id ?? '', 'tablet', 'stylist')));
  salon.network.setOffline('tablet', false);
  await salon.settle();
  salon.network.setOffline('desk', false);
  await salon.settle();
  for (const device of [tablet, boss]) expect((await look(device, id)).profile.given).toBe('Anna');
  expect((await rowOf(tablet, id))?.summary?.given).toBe('Anna');
  salon.stop();
});
