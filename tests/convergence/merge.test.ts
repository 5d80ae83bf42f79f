import { expect, it } from 'vitest';
import { displayName } from '../../model/names/display-name.ts';
import { aSalon, comment, entryId, good, look, newClient, visit } from './people.ts';
import { turn } from './simulated-salon.ts';

it('a card merged here is one card everywhere; whichever of them is opened', async () => {
  const { salon, desk, tablet } = await aSalon();
  const oksana = await newClient(desk, 'Oksana', comment('by hand'));
  const other = await newClient(desk, 'Оксана', visit('2026-03-01'), { type: 'editNote', text: 'of her own' });
  await salon.settle();
  good(await tablet.store.openCard(oksana));
  expect(good(await desk.store.mergeCards(other, oksana, { 'profile.given': 'into' }, ''))).toBe(oksana);
  await salon.settle();
  const card = await look(tablet, other);
  expect(card).toMatchObject({
    id: oksana,
    profile: { given: 'Oksana' },
    comments: [{ text: 'by hand' }],
    notesBeside: [{ of: other, note: 'of her own' }],
  });
  expect(card.visits).toHaveLength(1);
  const told = tablet.events.findLast((event) => event.type === 'card');
  expect(told).toMatchObject({ open: { card: { id: oksana, visits: [{}] }, joined: [{ id: other, profile: { given: 'Оксана' } }] } });
  salon.stop();
});

it('a card that is open when it is merged elsewhere goes on as the one that stands for both', async () => {
  const { salon, desk, tablet } = await aSalon();
  const [anna, double] = [await newClient(desk, 'Anna'), await newClient(desk, 'Anna O.')];
  await salon.settle();
  good(await tablet.store.openCard(double));
  good(await desk.store.mergeCards(double, anna, {}, ''));
  await salon.settle();
  expect(tablet.events.filter((event) => event.type === 'merged')).toEqual([{ type: 'merged', id: double, into: anna }]);
  good(await tablet.store.editCard(double, [comment('still typing')]));
  await salon.settle();
  expect((await look(desk, anna)).comments.map(({ text }) => text)).toEqual(['still typing']);
  await tablet.store.closeCard(double);
  salon.stop();
});

it('what was edited offline on the card that went away arrives on the merged one; taken back, each has its own again', async () => {
  const { salon, desk, tablet } = await aSalon();
  const anna = await newClient(desk, 'Anna', comment('on Anna'));
  const double = await newClient(desk, 'Anita', comment('on the double'));
  await salon.settle();
  salon.network.setOffline(tablet.name, true);
  good(await tablet.store.editCard(double, [{ type: 'setProfile', changes: { given: 'Anete', family: 'Ozola' } }, comment('offline')]));
  good(await desk.store.mergeCards(double, anna, { 'profile.given': 'into' }, ''));
  good(await desk.store.editCard(anna, [comment('on both')]));
  salon.network.setOffline(tablet.name, false);
  await salon.settle();
  for (const device of [desk, tablet]) {
    const card = await look(device, anna);
    expect(card.comments.map(({ text }) => text).sort()).toEqual(['offline', 'on Anna', 'on both', 'on the double']);
    expect(card.profile).toMatchObject({ given: 'Anete', family: 'Ozola' });
  }
  good(await tablet.store.unmergeCard(double));
  await salon.settle();
  for (const device of [desk, tablet]) {
    const [one, other] = [await look(device, anna), await look(device, double)];
    expect(one.comments.map(({ text }) => text).sort()).toEqual(['on Anna', 'on both']);
    expect(other.comments.map(({ text }) => text).sort()).toEqual(['offline', 'on the double']);
    expect([displayName(one.profile), displayName(other.profile)]).toEqual(['Anna', 'Anete Ozola']);
  }
  salon.stop();
});

it('two devices that merge a pair each its own way have one card, and one word takes it back', async () => {
  const { salon, desk, tablet } = await aSalon();
  const [one, other] = [await newClient(desk, 'Vera', comment('1')), await newClient(desk, 'Wera', comment('2'))];
  await salon.settle();
  salon.network.setOffline(tablet.name, true);
  good(await tablet.store.mergeCards(one, other, {}, ''));
  good(await desk.store.mergeCards(other, one, {}, ''));
  salon.network.setOffline(tablet.name, false);
  await salon.settle();
  const seen = await Promise.all([desk, tablet].map((device) => look(device, other)));
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.comments).toHaveLength(2);
  good(await desk.store.unmergeCard(one === seen[0]?.id ? other : one));
  await salon.settle();
  for (const device of [desk, tablet]) expect((await look(device, one)).comments).toHaveLength(1);
  salon.stop();
});

it('a card that two devices merged into different ones is in one of them, and people are asked which', async () => {
  const { salon, desk, tablet } = await aSalon();
  const [anna, vera] = [await newClient(desk, 'Anna'), await newClient(desk, 'Vera')];
  const double = await newClient(desk, 'Anna V.', comment('of the double'));
  await salon.settle();
  salon.network.setOffline(tablet.name, true);
  good(await tablet.store.mergeCards(double, vera, {}, ''));
  good(await desk.store.mergeCards(double, anna, {}, ''));
  salon.network.setOffline(tablet.name, false);
  await salon.settle();
  const { card, conflicts } = good(await desk.store.openCard(double));
  const other = [anna, vera].find((id) => id !== card.id) ?? anna;
  const [question] = conflicts;
  expect(question?.field).toEqual({ in: 'profile', field: 'merge' });
  const answer = question?.values.find(({ value }) => String(value).includes(other));
  good(await desk.store.editCard(card.id, answer?.settle ?? []));
  await salon.settle();
  for (const device of [desk, tablet]) {
    expect(await look(device, double)).toMatchObject({ id: other, comments: [{ text: 'of the double' }] });
    expect((await look(device, card.id)).comments).toEqual([]);
  }
  salon.stop();
});

it('erasing a merged card erases all that is in it; where one was erased elsewhere, the other is a card of its own again', async () => {
  const { salon, desk, tablet } = await aSalon();
  const cards = [await newClient(desk, 'A'), await newClient(desk, 'B'), await newClient(desk, 'C'), await newClient(desk, 'D')] as const;
  const [a, b, c, d] = cards;
  await salon.settle();
  good(await desk.store.mergeCards(b, a, {}, ''));
  salon.network.setOffline(tablet.name, true);
  good(await tablet.store.eraseCard(c));
  good(await desk.store.mergeCards(d, c, {}, ''));
  good(await desk.store.eraseCard(b));
  salon.network.setOffline(tablet.name, false);
  await salon.settle();
  for (const device of [desk, tablet]) {
    for (const gone of [a, b, c]) expect(await device.store.openCard(gone)).toEqual({ ok: false, problem: 'erasedCard' });
    expect((await look(device, d)).profile.given).toBe('D');
  }
  salon.stop();
});

it('what can’t be merged is told', async () => {
  const { salon, desk } = await aSalon();
  const online = (name: string) => ({ type: 'setProfile', changes: { online: name } }) as const;
  const [anna, vera] = [await newClient(desk, 'Anna', online('anna')), await newClient(desk, 'Vera', online('vera'))];
  const byHand = await newClient(desk, 'Anna');
  const merge = async (from: typeof anna, into: typeof anna) => {
    const outcome = await desk.store.mergeCards(from, into, {}, '');
    return outcome.ok ? outcome.value : outcome.problem;
  };
  expect(await merge(anna, anna)).toBe('sameCard');
  expect(await merge(anna, vera)).toBe('bothOnline');
  // Who books online leads, whichever way round it was asked.
  expect(await merge(anna, byHand)).toBe(anna);
  expect(await merge(byHand, anna)).toBe('alreadyMerged');
  expect(await merge(byHand, vera)).toBe('bothOnline');
  salon.stop();
});

it('two open tabs of one device see a merge, and edits of one card’s note stay in it', async () => {
  const { salon, desk } = await aSalon();
  const anna = await newClient(desk, 'Anna', { type: 'editNote', text: 'hers' });
  const double = await newClient(desk, 'Anita', { type: 'editNote', text: 'other' });
  await desk.openTab();
  const [first, second] = desk.tabs;
  if (!first || !second) throw new Error('no tabs');
  good(await second.store.openCard(anna));
  good(await first.store.mergeCards(double, anna, {}, ''));
  await turn();
  await salon.settle();
  const open = good(await second.store.openCard(anna));
  expect(open.joined).toMatchObject([{ id: double, note: 'other' }]);
  good(await second.store.editCard(anna, [{ type: 'editNote', text: 'other and more', seen: open.card.heads, of: double }]));
  const card = good(await first.store.openCard(double)).card;
  expect([card.note, card.notesBeside]).toEqual(['hers', [{ of: double, note: 'other and more' }]]);
  const changes = good(await first.store.cardChanges(anna, ''));
  const notes = changes.changes.filter(({ field }) => field.in === 'note').map(({ to, of }) => [to, of]);
  expect(notes[0]).toEqual(['other and more', double]);
  expect(notes).toContainEqual(['hers', undefined]);
  expect(notes).toContainEqual(['other', double]);
  salon.stop();
});

it('one thing done to many cards is done to merged ones as a whole, and undone; a merged card is deleted as one', async () => {
  const { salon, desk } = await aSalon();
  const vip = { type: 'setMark', set: 'categories', member: 'vip', present: true } as const;
  const [anna, double] = [await newClient(desk, 'Anna'), await newClient(desk, 'Anita', vip)];
  good(await desk.store.mergeCards(double, anna, {}, ''));
  await salon.settle();
  const task = { id: entryId(), name: '', what: 'edit', ids: [anna], edits: [{ ...vip, present: false }] } as const;
  expect(good(await salon.during(desk.store.editCards(task, () => undefined)))).toMatchObject({ changed: 1, failed: [] });
  expect((await look(desk, anna)).marks.categories).toEqual([]);
  expect(good(await salon.during(desk.store.undoCards(task.id, () => undefined)))).toMatchObject({ changed: 1 });
  expect((await look(desk, anna)).marks.categories).toEqual(['vip']);
  const deletion = { id: entryId(), name: '', what: 'delete', ids: [anna], by: '' } as const;
  good(await salon.during(desk.store.editCards(deletion, () => undefined)));
  expect((await look(desk, anna)).profile.deleted).not.toBe('');
  good(await desk.store.unmergeCard(double));
  expect((await look(desk, double)).profile.deleted).toBe('');
  salon.stop();
});
