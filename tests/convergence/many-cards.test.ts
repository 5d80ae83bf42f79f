import { expect, it } from 'vitest';
import { DELETED_KEPT_DAYS, readDeleted } from '../../model/deleted.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId } from '../../model/ids.ts';
import type { CardsTask, Progress } from '../../workers/contracts/store.ts';
import { aSalon, comment, entryId, good, look, newClient } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';

const DAY = 24 * 60 * 60 * 1000;
const VIP: ClientEdit = { type: 'setMark', set: 'categories', member: 'vip', present: true };
const quiet = (): void => {};
const task = (ids: readonly CardId[], ...edits: ClientEdit[]): CardsTask => ({ id: entryId(), name: '', what: 'edit', ids, edits });
const gone = (ids: readonly CardId[], what: 'delete' | 'restore' = 'delete'): CardsTask => ({ id: entryId(), name: '', what, ids, by: '' });

async function clients(device: SimulatedDevice, count: number): Promise<CardId[]> {
  const ids: CardId[] = [];
  for (let i = 0; i < count; i++) ids.push(await newClient(device, `Anna ${i}`));
  return ids;
}

async function who<T>(device: SimulatedDevice, ids: readonly CardId[], tell: (card: Awaited<ReturnType<typeof look>>) => T): Promise<T[]> {
  const told: T[] = [];
  for (const id of ids) told.push(tell(await look(device, id)));
  return told;
}

it('one thing is done to many cards without a connection, arrives elsewhere, and is taken back as one, save what others changed since', async () => {
  const { salon, desk, tablet } = await aSalon();
  const ids = await clients(desk, 3);
  await desk.store.editCard(ids[0] as CardId, [VIP]);
  await salon.settle();
  salon.network.setOffline('desk', true);
  const many = task(ids, VIP, { type: 'setDetails', changes: { source: 'a friend' } });
  const progress: Progress[] = [];
  const done = good(await salon.during(desk.store.editCards(many, (one) => progress.push(one))));
  expect(done).toEqual({ changed: 3, unchanged: 0, failed: [], cancelled: false });
  expect(progress).toEqual([
    { done: 0, total: 3 },
    { done: 3, total: 3 },
  ]);
  salon.network.setOffline('desk', false);
  await salon.settle();
  expect(await who(tablet, ids, (card) => `${card.marks.categories.join()} ${card.details.source}`)).toEqual(Array(3).fill('vip a friend'));
  await tablet.store.editCard(ids[1] as CardId, [{ type: 'setDetails', changes: { source: 'a poster' } }, comment('new')]);
  await salon.settle();
  expect(await desk.store.cardActions()).toMatchObject([{ id: many.id, cards: 3 }]);
  good(await salon.during(desk.store.undoCards(many.id, quiet)));
  await salon.settle();
  // The first was a VIP before, and stays one.
  expect(await who(tablet, ids, (card) => `${card.marks.categories.join()} ${card.details.source}`)).toEqual(['vip ', ' a poster', ' ']);
  expect(await desk.store.cardActions()).toEqual([]);
  expect(await desk.store.undoCards(many.id, quiet)).toEqual({ ok: false, problem: 'noSuchAction' });
  salon.stop();
});

it('done again, nothing changes, and there is nothing to undo', async () => {
  const { salon, desk } = await aSalon();
  const ids = await clients(desk, 2);
  good(await salon.during(desk.store.editCards(task(ids, VIP), quiet)));
  expect(good(await salon.during(desk.store.editCards(task(ids, VIP), quiet)))).toMatchObject({ changed: 0, unchanged: 2 });
  expect(await desk.store.cardActions()).toHaveLength(1);
  salon.stop();
});

it('a card that can not be changed is counted, and the rest goes on', async () => {
  const { salon, desk } = await aSalon();
  const ids = await clients(desk, 3);
  good(await desk.store.eraseCard(ids[1] as CardId));
  const done = good(await salon.during(desk.store.editCards(task(ids, VIP), quiet)));
  expect(done).toEqual({ changed: 2, unchanged: 0, failed: [{ problem: 'erasedCard', count: 1 }], cancelled: false });
  salon.stop();
});

it('stopped, it ends after the batch under way, and what was done is undone also after the power was cut', async () => {
  const { salon, desk } = await aSalon();
  const ids = await clients(desk, 90);
  await salon.settle();
  const many = task(ids, VIP);
  const done = good(await salon.during(desk.store.editCards(many, ({ done: far }) => void (far > 0 && desk.store.cancelCards(many.id)))));
  expect(done.cancelled).toBe(true);
  expect(done.changed).toBeGreaterThan(0);
  expect(done.changed).toBeLessThan(90);
  desk.crash(0);
  await desk.openTab();
  await salon.settle();
  expect((await desk.store.cardActions())[0]?.cards).toBe(done.changed);
  expect(good(await salon.during(desk.store.undoCards(many.id, quiet)))).toMatchObject({ changed: done.changed, cancelled: false });
  expect((await who(desk, ids, (card) => card.marks.categories.length)).reduce((sum, one) => sum + one, 0)).toBe(0);
  salon.stop();
});

it('whoever opens a card meanwhile does not wait for the rest', async () => {
  const { salon, desk } = await aSalon();
  const ids = await clients(desk, 60);
  const order: string[] = [];
  const many = desk.store.editCards(task(ids, VIP), ({ done, total }) => order.push(done === total ? 'all' : 'some'));
  await salon.during(desk.store.openCard(ids[59] as CardId).then(() => order.push('opened')));
  good(await salon.during(many));
  expect(order.indexOf('opened')).toBeLessThan(order.indexOf('all'));
  salon.stop();
});

it('cards are deleted by whoever may erase, brought back, and erased for good after thirty days', async () => {
  const { salon, desk } = await aSalon();
  const stylist = await salon.addDevice('stylist', 0, 'stylist');
  const ids = await clients(desk, 2);
  await salon.settle();
  expect(await stylist.store.editCards(gone(ids), quiet)).toEqual({ ok: false, problem: 'forbidden' });
  good(await salon.during(desk.store.editCards(gone(ids), quiet)));
  await salon.settle();
  const [deleted] = await who(stylist, ids, (card) => readDeleted(card.profile.deleted));
  expect(Date.parse(deleted?.at ?? '')).not.toBeNaN();
  good(await salon.during(desk.store.editCards(gone([ids[0] as CardId], 'restore'), quiet)));
  // It is heard of by the server's clock that days have passed.
  for (const days of [1, DELETED_KEPT_DAYS - 1, 1]) {
    salon.clock.pass(days * DAY);
    desk.crash(99);
    await desk.openTab();
    await salon.settle();
  }
  expect(await who(stylist, [ids[0] as CardId], (card) => card.profile.deleted)).toEqual(['']);
  expect(await salon.during(stylist.store.openCard(ids[1] as CardId))).toEqual({ ok: false, problem: 'erasedCard' });
  salon.stop();
});

it('who was brought back elsewhere while a device was away stays, however long that one has known of the deletion', async () => {
  const { salon, desk, tablet } = await aSalon();
  const ids = await clients(desk, 1);
  await salon.settle();
  good(await salon.during(desk.store.editCards(gone(ids), quiet)));
  await salon.settle();
  // The tablet has seen it deleted, and goes away.
  salon.clock.pass(DAY);
  await salon.settle();
  salon.network.setOffline('tablet', true);
  good(await salon.during(desk.store.editCards(gone(ids, 'restore'), quiet)));
  await salon.settle();
  salon.clock.pass((DELETED_KEPT_DAYS + 1) * DAY);
  await salon.settle();
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect(await who(desk, ids, (card) => card.profile.deleted)).toEqual(['']);
  expect(await who(tablet, ids, (card) => card.profile.deleted)).toEqual(['']);
  salon.stop();
});

it('what was merged since is not undone under another card’s word: once the merge is taken apart, it is', async () => {
  const { salon, desk } = await aSalon();
  const [one, other] = (await clients(desk, 2)) as [CardId, CardId];
  const city: ClientEdit = { type: 'setAddress', changes: { city: 'Rīga' } };
  good(await desk.store.editCard(other, [city]));
  const many = task([one], city);
  good(await salon.during(desk.store.editCards(many, quiet)));
  good(await salon.during(desk.store.mergeCards(one, other, {}, '')));
  expect(good(await salon.during(desk.store.undoCards(many.id, quiet)))).toMatchObject({
    failed: [{ problem: 'alreadyMerged', count: 1 }],
  });
  expect((await look(desk, other)).address.city).toBe('Rīga');
  good(await salon.during(desk.store.unmergeCard(one)));
  good(await salon.during(desk.store.undoCards(many.id, quiet)));
  expect(await who(desk, [one, other], (card) => card.address.city)).toEqual(['', 'Rīga']);
  salon.stop();
});

it('who was merged into another client since they were chosen is not deleted with that one', async () => {
  const { salon, desk } = await aSalon();
  const [one, other] = (await clients(desk, 2)) as [CardId, CardId];
  good(await salon.during(desk.store.mergeCards(one, other, {}, '')));
  const done = good(await salon.during(desk.store.editCards(gone([one]), quiet)));
  expect(done).toMatchObject({ changed: 0, failed: [{ problem: 'alreadyMerged', count: 1 }] });
  expect((await look(desk, other)).profile.deleted).toBe('');
  salon.stop();
});
