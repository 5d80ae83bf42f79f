import { expect, it } from 'vitest';
import { CardSession } from '../../app/card/card-session.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { aSalon, comment, entryId, good, imports, look, newClient } from './people.ts';

/** The traps named in the design, each by what a person would lose in it. */

it('a small card that is closed and opened again is whole, however often', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  for (let i = 1; i <= 3; i++) {
    good(await desk.store.openCard(id));
    good(await desk.store.editCard(id, [comment(`visit ${i}`)]));
    await desk.store.closeCard(id);
    salon.clock.pass(1_000);
    expect((await look(desk, id)).comments).toHaveLength(i);
  }
  desk.crash(desk.disk.atRisk);
  await desk.openTab();
  expect(await look(desk, id)).toMatchObject({
    profile: { given: 'Anna' },
    comments: [{ text: 'visit 3' }, { text: 'visit 2' }, { text: 'visit 1' }],
  });
  salon.stop();
});

it('importing a row again, whose card was edited and is not open, leaves the edits alone', async () => {
  const { salon, desk } = await aSalon();
  const row = { fingerprint: 'row 1', edits: [{ type: 'setProfile', changes: { given: 'Anna' } }] satisfies ClientEdit[] };
  await imports(desk, [row]);
  const [imported] = await desk.disk.open().summariesSince(0, 10);
  if (!imported) throw new Error('nothing was imported');
  good(await desk.store.editCard(imported.doc, [{ type: 'setProfile', changes: { given: 'Anna Maria' } }, comment('hello')]));
  // An import waits for whoever is at a card.
  salon.clock.pass(1_000);
  expect(await imports(desk, [row])).toEqual({ created: 0, present: 1 });
  expect(await look(desk, imported.doc)).toMatchObject({ profile: { given: 'Anna Maria' }, comments: [{ text: 'hello' }] });
  salon.stop();
});

it('a card that can’t be saved, or is still being fetched, does not keep the others from being saved', async () => {
  const { salon, desk, tablet } = await aSalon();
  const anna = await newClient(tablet, 'Anna');
  const vera = await newClient(desk, 'Vera');
  // The tablet's card is not here yet: it is asked for, and the answer is on its way.
  const fetching = desk.store.openCard(anna);
  desk.disk.trouble = 'storageFull';
  expect(await desk.store.editCard(vera, [comment('too much')])).toMatchObject({ ok: false, problem: 'storageFull' });
  desk.disk.trouble = null;
  await desk.store.nudge();
  good(await desk.store.editCard(vera, [comment('fits')]));
  desk.crash(0);
  await desk.openTab();
  expect((await look(desk, vera)).comments.map((one) => one.text)).toEqual(['fits', 'too much']);
  // It ended with its tab; nothing was reported as a fault on the way.
  void fetching;
  expect(desk.faults).toEqual([]);
  salon.stop();
});

it.each([false, true])(
  'a note that found the disk full stands once when there is room again, on a card of others too: %s',
  async (isMerged) => {
    const { salon, desk } = await aSalon();
    const anna = await newClient(desk, 'Anna');
    if (isMerged) good(await desk.store.mergeCards(await newClient(desk, 'Ania', comment('hers')), anna, {}, ''));
    const clock = salon.clock.seenBy(0);
    const session = new CardSession(anna, {
      store: desk.store,
      after: (milliseconds, call) => clock.after(milliseconds, call),
      made: () => ({ id: entryId(), at: '' }),
    });
    await session.open();
    desk.disk.trouble = 'storageFull';
    const write = (text: string): void => {
      session.typeNote(text, { start: text.length, end: text.length });
      session.settleNote();
    };
    write('Allergic to nickel');
    // No event of the store comes between: what the session knows, it knows from the answers.
    await salon.run(2);
    expect(session.unsaved).toBe(true);
    write('Allergic to nickel, and to PPD');
    for (let i = 0; i < 3; i++) {
      salon.clock.pass(5_000);
      await salon.run(2);
    }
    expect(session.view().saved).toBe('storageFull');
    expect(session.note.text).toBe('Allergic to nickel, and to PPD');
    desk.disk.trouble = null;
    salon.clock.pass(30_000);
    await salon.run(60);
    expect(session.view()).toMatchObject({ saved: 'device', card: { note: 'Allergic to nickel, and to PPD' } });
    expect(session.unsaved).toBe(false);
    desk.crash(0);
    await desk.openTab();
    expect(await look(desk, anna)).toMatchObject({ note: 'Allergic to nickel, and to PPD' });
    salon.stop();
  },
);

it('one damaged chunk costs neither later edits nor another card, and comes back from the server', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  const vera = await newClient(desk, 'Vera');
  for (const text of ['first', 'second', 'third']) good(await desk.store.editCard(anna, [comment(text)]));
  await salon.settle();
  salon.network.setOffline('desk', true);
  await salon.settle();
  let cut = 0;
  desk.disk.damage('chunks', (row) =>
    row.doc === anna && row.kind === 'incremental' && cut++ === 0 ? { ...row, bytes: row.bytes.slice(0, -9) } : row,
  );
  expect(await desk.store.openCard(anna)).toEqual({ ok: false, problem: 'damagedCard' });
  expect((await look(desk, vera)).profile.given).toBe('Vera');
  await desk.store.nudge();
  expect((await desk.disk.open().read(['damaged'], (reader) => reader.range('damaged', { prefix: [anna] }))).length).toBe(1);
  salon.network.setOffline('desk', false);
  await salon.settle();
  const { card } = good(await salon.during(desk.store.openCard(anna)));
  expect(card.comments.map((one) => one.text)).toEqual(['third', 'second', 'first']);
  await salon.settle();
  expect(desk.status?.damaged).toBe(0);
  salon.stop();
});

it('a damaged edit that the server has not seen yet is taken from what waits for the server', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('desk', true);
  good(await desk.store.editCard(anna, [comment('offline')]));
  desk.disk.damage('chunks', (row) =>
    row.doc === anna && row.kind === 'incremental' ? { ...row, bytes: row.bytes.map((byte, i) => (i === 60 ? byte ^ 1 : byte)) } : row,
  );
  expect((await look(desk, anna)).comments.map((one) => one.text)).toEqual(['offline']);
  salon.stop();
});

it('a card whose bytes are gone is never shown as an empty one', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  await salon.settle();
  salon.network.setOffline('desk', true);
  await salon.settle();
  desk.disk.damage('chunks', (row) => (row.doc === anna ? null : row));
  expect(await desk.store.openCard(anna)).toEqual({ ok: false, problem: 'damagedCard' });
  salon.network.setOffline('desk', false);
  await salon.settle();
  expect(good(await salon.during(desk.store.openCard(anna))).card.profile.given).toBe('Anna');
  salon.stop();
});

it('a server that has lost something, and names versions that are unknown here, is sent everything', async () => {
  const { salon, desk, tablet } = await aSalon();
  const anna = await newClient(desk, 'Anna');
  await salon.settle();
  const backup = salon.server.backUp();
  salon.network.setOffline('tablet', true);
  good(await desk.store.editCard(anna, [comment('lost by the server')]));
  await salon.settle();
  salon.network.setOffline('desk', true);
  await salon.server.crash();
  salon.server.restore(backup, false);
  salon.server.start();
  salon.network.setOffline('tablet', false);
  good(await tablet.store.editCard(anna, [comment('by the tablet')]));
  await salon.settle();
  good(await desk.store.editCard(anna, [comment('after it')]));
  salon.network.setOffline('desk', false);
  await salon.settle();
  const fresh = await salon.addDevice('fresh', 0);
  await salon.settle();
  expect((await look(fresh, anna)).comments.map((one) => one.text).sort()).toEqual(['after it', 'by the tablet', 'lost by the server']);
  salon.stop();
});

it('what was shown as saved is there though the tab died in the same moment', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  good(await desk.store.editCard(id, [comment('just typed')]));
  desk.crash(0);
  await desk.openTab();
  expect((await look(desk, id)).comments).toMatchObject([{ text: 'just typed' }]);
  salon.stop();
});

it('a card edited very often stays small on the disk, and loses nothing by it', async () => {
  const { salon, desk } = await aSalon();
  const id = await newClient(desk, 'Anna');
  for (let i = 0; i < 100; i++) good(await desk.store.editCard(id, [comment(`${i}`)]));
  await desk.store.settled();
  expect(await desk.disk.open().read(['chunks'], (reader) => reader.count('chunks', [id]))).toBeLessThan(45);
  desk.crash(desk.disk.atRisk);
  await desk.openTab();
  expect((await look(desk, id)).comments).toHaveLength(100);
  salon.stop();
});
