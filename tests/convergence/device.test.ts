import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { aSalon, comment, good, imports, look, newClient } from './people.ts';
import { turn } from './simulated-salon.ts';

it('a full disk: what was typed stays, the status says so, and it is saved when there is room again', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  good(await desk.store.openCard(id));
  desk.disk.trouble = 'storageFull';
  expect(await desk.store.editCard(id, [comment('one')])).toMatchObject({ ok: false, problem: 'storageFull' });
  expect(await desk.store.editCard(id, [comment('two')])).toMatchObject({ ok: false, problem: 'storageFull' });
  expect(desk.status?.storage).toBe('storageFull');
  const shown = desk.events.findLast((event) => event.type === 'card');
  expect(shown).toMatchObject({ open: { card: { comments: [{ text: 'two' }, { text: 'one' }] } } });
  // Closed meanwhile: it is still the only copy.
  await desk.store.closeCard(id);
  salon.clock.pass(10_000);
  await turn();
  expect(desk.status?.storage).toBe('storageFull');
  desk.disk.trouble = null;
  salon.clock.pass(10_000);
  await salon.settle();
  expect(desk.status?.storage).toBe('ok');
  desk.crash(0);
  await desk.openTab();
  expect((await look(desk, id)).comments.map((one) => one.text)).toEqual(['two', 'one']);
  salon.stop();
});

it('storage that was cut off: the same, and reading it says so', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  const vera = await newClient(desk, 'Vera');
  good(await desk.store.openCard(anna));
  desk.disk.trouble = 'storageGone';
  expect(await desk.store.editCard(anna, [comment('typed')])).toMatchObject({ ok: false, problem: 'storageGone' });
  expect(await desk.store.openCard(vera)).toMatchObject({ ok: false, problem: 'storageGone' });
  expect(desk.status?.storage).toBe('storageGone');
  desk.disk.trouble = null;
  await desk.store.nudge();
  expect(desk.status?.storage).toBe('ok');
  await salon.settle();
  desk.crash(0);
  await desk.openTab();
  expect((await look(desk, anna)).comments).toMatchObject([{ text: 'typed' }]);
  salon.stop();
});

it('edits made before documents can be read are carried out in their order', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  desk.crash(desk.disk.atRisk);
  let arrive: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const tab = await desk.openTab({ automerge: () => arrived.then(loadAutomerge) });
  const edits = ['A', 'B', 'C'].map((family) => tab.store.editCard(id, [{ type: 'setProfile', changes: { family } }]));
  await turn();
  arrive?.();
  expect((await Promise.all(edits)).map((outcome) => good(outcome).card.profile.family)).toEqual(['A', 'B', 'C']);
  expect((await look(desk, id)).profile.family).toBe('C');
  salon.stop();
});

it('what is asked while the app is still starting is done, in the name of this device', async () => {
  const { salon, desk, tablet } = await aSalon();
  good(await salon.during(desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Aurora' } }])));
  await salon.settle();
  desk.crash(desk.disk.atRisk);
  const opening = desk.openTab();
  const anna = desk.store.createClient([{ type: 'setProfile', changes: { given: 'Anna' } }]);
  const named = desk.store.editSalon([{ type: 'setSalon', changes: { name: 'Alba' } }]);
  await opening;
  good(await salon.during(named));
  await salon.settle();
  expect((await look(tablet, good(await anna))).profile.given).toBe('Anna');
  salon.stop();
});

it('a client whose storing is asked for twice is one client, with what both say; erased, it does not come back', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = '4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId;
  const first = { type: 'setProfile', changes: { given: 'Anna' } } as const;
  expect(good(await desk.store.createClient([first], id))).toBe(id);
  expect(good(await desk.store.createClient([first, { type: 'setProfile', changes: { family: 'Liepa' } }], id))).toBe(id);
  await salon.settle();
  expect((await look(tablet, id)).profile).toMatchObject({ given: 'Anna', family: 'Liepa' });
  good(await desk.store.eraseCard(id));
  expect(await desk.store.createClient([first], id)).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});

it('two tabs over one storage show each other’s edits, and lose none of those made at once', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(desk, 'Anna');
  const other = await desk.openTab();
  await salon.settle();
  good(await desk.store.openCard(id));
  good(await other.store.openCard(id));
  await Promise.all([desk.store.editCard(id, [comment('left')]), other.store.editCard(id, [comment('right')])]);
  good(await other.store.editCard(id, [{ type: 'setProfile', changes: { family: 'Bērziņa' } }]));
  await salon.settle();
  for (const tab of desk.tabs) {
    const shown = tab.events.findLast((event) => event.type === 'card');
    expect(shown).toMatchObject({ open: { waiting: 0, card: { profile: { family: 'Bērziņa' } } } });
    expect(shown?.type === 'card' && shown.open.card.comments.length).toBe(2);
  }
  expect((await look(tablet, id)).comments).toHaveLength(2);
  good(await desk.store.eraseCard(id));
  await salon.settle();
  expect(other.events).toContainEqual({ type: 'erased', id });
  expect(await other.store.editCard(id, [comment('late')])).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});

it('one row imported on two devices apart makes one card, and edits of it on both meet', async () => {
  const { salon, desk, tablet } = await aSalon();
  const phone = {
    type: 'addEntry',
    collection: 'phones',
    id: '01K9999999999999999999999P',
    fields: { typed: '29', e164: '', label: 'mobile', messages: true },
  } as const;
  const row = {
    fingerprint: 'row 7',
    edits: [
      { type: 'setProfile', changes: { given: 'Anna' } },
      { ...phone, id: phone.id as never },
    ],
  } as const;
  for (const device of [desk, tablet]) {
    salon.network.setOffline(device.name, true);
    expect(await imports(device, [row, row])).toEqual({ created: 1, present: 1 });
  }
  const [imported] = await desk.disk.open().summariesSince(0, 5);
  if (!imported) throw new Error('nothing was imported');
  good(
    await desk.store.editCard(imported.doc, [
      { type: 'setEntry', collection: 'phones', id: phone.id as never, changes: { e164: '+37129123456' } },
    ]),
  );
  good(
    await tablet.store.editCard(imported.doc, [
      { type: 'setEntry', collection: 'phones', id: phone.id as never, changes: { label: 'work' } },
    ]),
  );
  for (const device of [desk, tablet]) salon.network.setOffline(device.name, false);
  await salon.settle();
  for (const device of [desk, tablet]) {
    expect((await look(device, imported.doc)).phones).toMatchObject([{ e164: '+37129123456', label: 'work' }]);
    expect(await device.disk.open().read(['docs'], (reader) => reader.count('docs'))).toBe(1);
  }
  salon.stop();
});

it('a new card knows when it was made', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  expect((await look(desk, id)).createdAt).toMatch(/^2025-10-09T\d\d:\d\d:\d\d\.\d{3}Z$/);
  salon.stop();
});

it('a card can be opened from the list before its document has arrived', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  for (let i = 0; i < 30; i++) await newClient(desk, `Client ${i}`);
  await salon.settle();
  const fresh = await salon.addDevice('fresh', 0);
  const rowOf = () =>
    fresh.disk.open().read(['summaries', 'docs'], async (reader) => ({
      row: await reader.has('summaries', [id]),
      document: await reader.has('docs', [id]),
    }));
  let now = await rowOf();
  while (!now.row) {
    await salon.run(1);
    now = await rowOf();
  }
  expect(now.document).toBe(false);
  expect(good(await salon.during(fresh.store.openCard(id))).card.profile.given).toBe('Anna');
  good(await fresh.store.editCard(id, [comment('early')]));
  await salon.settle();
  expect((await look(desk, id)).comments).toMatchObject([{ text: 'early' }]);
  expect((await look(fresh, id)).comments).toMatchObject([{ text: 'early' }]);
  salon.stop();
});

it('an import does not flood the page with news of its state', async () => {
  const { salon, desk } = await aSalon();
  const before = desk.events.length;
  for (let i = 0; i < 50; i++) {
    await imports(desk, [{ fingerprint: `row ${i}`, edits: [{ type: 'setProfile', changes: { given: `Client ${i}` } }] }]);
    salon.clock.pass(10);
  }
  await turn();
  expect(desk.events.length - before).toBeLessThanOrEqual(4);
  await salon.settle();
  expect(desk.status?.waiting).toBe(0);
  salon.stop();
});
