import { expect, it } from 'vitest';
import { aSalon, comment, good, look, newClient, visit } from './people.ts';

it('an edit made offline reaches the other tablet, and counts as saved on the server only then', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('desk', true);
  good(await desk.store.openCard(id));
  const edited = good(await desk.store.editCard(id, [{ type: 'setProfile', changes: { family: 'Bērziņa' } }]));
  expect(edited.waiting).toBe(1);
  await salon.settle();
  expect((await look(tablet, id)).profile.family).toBe('');
  expect(desk.status?.waiting).toBe(1);
  salon.network.setOffline('desk', false);
  await salon.settle();
  expect((await look(tablet, id)).profile.family).toBe('Bērziņa');
  expect(desk.events.findLast((event) => event.type === 'card')).toMatchObject({ open: { waiting: 0 } });
  expect(desk.status?.waiting).toBe(0);
  salon.stop();
});

it('edits of different fields made on two devices apart are both there', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, true);
  good(await desk.store.editCard(id, [{ type: 'setProfile', changes: { family: 'Bērziņa' } }]));
  good(await tablet.store.editCard(id, [{ type: 'setAddress', changes: { city: 'Rīga' } }]));
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, false);
  await salon.settle();
  for (const device of [desk, tablet]) {
    const card = await look(device, id);
    expect([card.profile.family, card.address.city]).toEqual(['Bērziņa', 'Rīga']);
  }
  salon.stop();
});

it('visits added on two devices apart are both there, and both count in the list', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, true);
  good(await desk.store.editCard(id, [visit('2026-01-10')]));
  good(await tablet.store.editCard(id, [visit('2026-02-20')]));
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, false);
  await salon.settle();
  for (const device of [desk, tablet]) {
    expect((await look(device, id)).visits.map((one) => one.date)).toEqual(['2026-02-20', '2026-01-10']);
    const row = await device.disk.open().read(['summaries'], (reader) => reader.get('summaries', [id]));
    expect(row?.summary).toMatchObject({ visits: 2, spent: 6000, firstVisit: '2026-01-10', lastVisit: '2026-02-20' });
  }
  salon.stop();
});

it('the shared note typed on two devices keeps what both typed', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna', { type: 'editNote', text: 'Likes tea.' });
  await salon.settle();
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, true);
  good(await desk.store.editCard(id, [{ type: 'editNote', text: 'Likes tea. Allergic to ammonia.' }]));
  good(await tablet.store.editCard(id, [{ type: 'editNote', text: 'Monday. Likes tea.' }]));
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, false);
  await salon.settle();
  for (const device of [desk, tablet]) expect((await look(device, id)).note).toBe('Monday. Likes tea. Allergic to ammonia.');
  salon.stop();
});

it('what another typed into the note since it was seen survives', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna', { type: 'editNote', text: 'Likes tea.' });
  await salon.settle();
  const seen = (await look(desk, id)).heads;
  good(await tablet.store.editCard(id, [{ type: 'editNote', text: 'Likes tea. No sugar.' }]));
  await salon.settle();
  // The desk has the tablet's text by now, but its field still showed the old one when this was typed.
  good(await desk.store.editCard(id, [{ type: 'editNote', text: 'Monday. Likes tea.', seen }, comment('called')]));
  await salon.settle();
  for (const device of [desk, tablet]) {
    const card = await look(device, id);
    expect(card.note).toBe('Monday. Likes tea. No sugar.');
    expect(card.comments).toHaveLength(1);
  }
  salon.stop();
});

it('an open card shows what the other device does to it', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  good(await tablet.store.openCard(id));
  good(await desk.store.editCard(id, [{ type: 'setProfile', changes: { nickname: 'Ann' } }]));
  await salon.settle();
  expect(tablet.events.findLast((event) => event.type === 'card')).toMatchObject({ open: { card: { profile: { nickname: 'Ann' } } } });
  await tablet.store.closeCard(id);
  const heard = tablet.events.length;
  good(await desk.store.editCard(id, [{ type: 'setProfile', changes: { nickname: 'Annie' } }]));
  await salon.settle();
  expect(tablet.events.slice(heard).filter((event) => event.type === 'card')).toEqual([]);
  salon.stop();
});

it('settings made on one device are the salon’s on all, and are shown at the next start before anything else is loaded', async () => {
  const { salon, desk, tablet } = await aSalon();
  good(await salon.during(desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Ilze', country: 'LV' } }])));
  await salon.settle();
  expect(tablet.events.findLast((event) => event.type === 'salon')).toMatchObject({ salon: { name: 'Ilze', country: 'LV' } });
  tablet.crash(tablet.disk.atRisk);
  const tab = await tablet.openTab({ automerge: () => new Promise(() => {}) });
  expect(tab.events[0]?.type).toBe('status');
  expect(tab.events[1]).toMatchObject({ type: 'salon', salon: { name: 'Ilze' } });
  salon.stop();
});

it('two devices that change the settings of a new salon apart both have their say', async () => {
  const { salon, desk, tablet } = await aSalon();
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, true);
  good(await desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Ilze' } }]));
  good(await tablet.store.editSalon([{ type: 'setSalon', changes: { country: 'LV' } }]));
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, false);
  await salon.settle();
  for (const device of [desk, tablet])
    expect(device.events.findLast((event) => event.type === 'salon')).toMatchObject({ salon: { name: 'Ilze', country: 'LV' } });
  salon.stop();
});
