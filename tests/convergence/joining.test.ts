import { expect, it } from 'vitest';
import type { Role } from '../../model/wire/messages.ts';
import { aSalon, good, look, newClient, type Story } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** A device that has knocked with the owner's code, and what will come of it. */
async function knocks({ salon, desk }: Story, name = 'phone') {
  const phone = await salon.addStranger(name, 0);
  await salon.settle();
  const { code } = good(await salon.during(desk.store.pairingCode()));
  const joined = phone.store.join(code, 'Phone');
  await salon.settle();
  return { phone, joined, id: good(await salon.during(desk.store.devices())).joining[0]?.id ?? '' };
}

async function letsIn({ salon, desk }: Story, id: string, role: Role): Promise<void> {
  good(await salon.during(desk.store.confirmJoin(id, 'Phone of Ilze', role)));
}

const accessOf = (device: SimulatedDevice) => device.status?.access;

it('a device that knocks and is let in has the name and role that the owner gave it, and the salon’s clients', async () => {
  const story = await aSalon();
  const { salon, desk } = story;
  const anna = await newClient(desk, 'Anna');
  const { phone, joined, id } = await knocks(story);
  expect(accessOf(phone)).toBe('knocking');
  await letsIn(story, id, 'stylist');
  good(await salon.during(joined));
  await salon.settle();
  expect(phone.status).toMatchObject({ access: 'paired', device: { name: 'Phone of Ilze', role: 'stylist' } });
  expect((await look(phone, anna)).profile.given).toBe('Anna');
  // Let in once, it comes back by itself.
  phone.crash(0);
  await phone.openTab();
  await salon.settle();
  expect(phone.status).toMatchObject({ access: 'paired', connection: 'online' });
  salon.stop();
});

it('a device that is declined is told so, holds nothing, and may knock again', async () => {
  const story = await aSalon();
  const { salon, desk } = story;
  await newClient(desk, 'Anna');
  const { phone, joined, id } = await knocks(story);
  good(await salon.during(desk.store.declineJoin(id)));
  expect(await salon.during(joined)).toEqual({ ok: false, problem: 'declined' });
  await salon.settle();
  expect(accessOf(phone)).toBe('unpaired');
  expect(await phone.disk.open().read(['summaries'], (reader) => reader.count('summaries'))).toBe(0);
  const { code } = good(await salon.during(desk.store.pairingCode()));
  const again = phone.store.join(code, 'Phone');
  await salon.settle();
  await letsIn(story, good(await salon.during(desk.store.devices())).joining[0]?.id ?? '', 'desk');
  good(await salon.during(again));
  salon.stop();
});

it('a device that gives up knocking goes from the owner’s list at once', async () => {
  const story = await aSalon();
  const { salon, desk } = story;
  const { phone, joined } = await knocks(story);
  await phone.store.cancelJoin();
  expect(await joined).toEqual({ ok: false, problem: 'cancelled' });
  await salon.settle();
  expect(accessOf(phone)).toBe('unpaired');
  expect(good(await salon.during(desk.store.devices())).joining).toEqual([]);
  salon.stop();
});

it('a device whose owner never answers is told after ten minutes, one whose connection breaks at once', async () => {
  const story = await aSalon();
  const { salon, desk } = story;
  const { phone, joined } = await knocks(story);
  salon.clock.pass(10 * 60_000);
  expect(await salon.during(joined)).toEqual({ ok: false, problem: 'timeout' });
  await salon.settle();
  expect(accessOf(phone)).toBe('unpaired');
  const { code } = good(await salon.during(desk.store.pairingCode()));
  const again = phone.store.join(code, 'Phone');
  await salon.settle();
  expect(accessOf(phone)).toBe('knocking');
  salon.network.cut('phone');
  expect(await salon.during(again)).toEqual({ ok: false, problem: 'offline' });
  salon.stop();
});

it('what a device was called stays known to others without a connection and after a restart, on each change it made', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  good(await desk.store.editCard(id, [{ type: 'setProfile', changes: { family: 'Liepa' } }]));
  await salon.settle();
  salon.network.setOffline('tablet', true);
  tablet.crash(tablet.disk.atRisk);
  await tablet.openTab();
  const { changes } = good(await tablet.store.cardChanges(id, ''));
  expect(changes.length).toBeGreaterThan(0);
  expect(new Set(changes.map((change) => change.deviceName))).toEqual(new Set(['desk']));
  salon.stop();
});

it('when the server was last heard of is known after a restart without a connection', async () => {
  const { salon, tablet } = await aSalon();
  salon.clock.pass(120_000);
  await salon.settle();
  const before = tablet.status?.lastContact ?? 0;
  expect(before).toBeGreaterThan(0);
  salon.network.setOffline('tablet', true);
  tablet.crash(tablet.disk.atRisk);
  salon.clock.pass(3_600_000);
  await tablet.openTab();
  expect(Math.abs((tablet.status?.lastContact ?? 0) - before)).toBeLessThanOrEqual(60_000);
  salon.stop();
});

it('who else has a card open is told, and told anew when they close it or lose their connection', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  good(await desk.store.openCard(id));
  good(await tablet.store.openCard(id));
  await salon.settle();
  const told = (device: SimulatedDevice) => {
    const event = device.events.findLast((one) => one.type === 'presence');
    return event?.type === 'presence' && event.id === id ? event.others.map((other) => other.name) : undefined;
  };
  expect([told(desk), told(tablet)]).toEqual([['tablet'], ['desk']]);
  await tablet.store.closeCard(id);
  await salon.settle();
  expect(told(desk)).toEqual([]);
  good(await tablet.store.openCard(id));
  await salon.settle();
  expect(told(desk)).toEqual(['tablet']);
  salon.network.setOffline('tablet', true);
  await salon.settle();
  expect(told(desk)).toEqual([]);
  // Whoever is alone knows of nobody.
  expect(told(tablet)).toEqual([]);
  salon.stop();
});
