import { expect, it } from 'vitest';
import { aSalon, comment, good, newClient } from './people.ts';

it('a card that was read ahead opens with what others wrote since, and says that all of it is saved', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(tablet, 'Anna');
  const other = await newClient(tablet, 'Vera');
  await salon.settle();
  await desk.store.readAhead(id);
  good(await tablet.store.editCard(id, [comment('from the tablet')]));
  const tab = await desk.openTab();
  good(await tab.store.editCard(id, [comment('from the other tab')]));
  await salon.settle();
  const { card, waiting } = good(await desk.store.openCard(id));
  expect(card.comments.map((one) => one.text).sort()).toEqual(['from the other tab', 'from the tablet']);
  expect(waiting).toBe(0);
  // Another one takes its place while it is open.
  await desk.store.readAhead(other);
  expect(good(await desk.store.editCard(id, [comment('still open')])).card.comments).toHaveLength(3);
  salon.stop();
});

it('a card that was read ahead and is erased meanwhile is gone', async () => {
  const { salon, desk, tablet } = await aSalon();
  const id = await newClient(tablet, 'Anna');
  await salon.settle();
  await desk.store.readAhead(id);
  good(await tablet.store.eraseCard(id));
  await salon.settle();
  expect(await desk.store.openCard(id)).toEqual({ ok: false, problem: 'erasedCard' });
  await desk.store.readAhead(id);
  salon.stop();
});
