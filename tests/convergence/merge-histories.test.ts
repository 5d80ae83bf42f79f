import { expect, it } from 'vitest';
import type { ClientCard } from '../../model/card.ts';
import type { CardId } from '../../model/ids.ts';
import { comment, good, newClient } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

const CARDS = 4;
const STEPS = 40;

/** What each device shows for each card, whichever card that is part of. */
async function shown(device: SimulatedDevice, cards: readonly CardId[]): Promise<readonly ClientCard[]> {
  const seen: ClientCard[] = [];
  for (const id of cards) {
    seen.push(good(await device.store.openCard(id)).card);
    await device.store.closeCard(id);
  }
  return seen;
}

it.each([1, 2])('cards merged, edited and taken apart on three devices, on and off, end the same and whole (history %i)', async (seed) => {
  const salon = new SimulatedSalon(seed);
  const devices = [await salon.addDevice('desk', 0), await salon.addDevice('tablet', 0), await salon.addDevice('phone', 0)];
  await salon.settle();
  const [desk] = devices;
  if (!desk) throw new Error('no desk');
  const cards: CardId[] = [];
  for (let n = 0; n < CARDS; n++) cards.push(await newClient(desk, `Client ${n}`));
  await salon.settle();
  // Each of them is on some screen all the time.
  for (const device of devices) for (const id of cards) good(await device.store.openCard(id));
  const { random } = salon;
  const written: string[] = [];
  const work: Promise<unknown>[] = [];
  const act = (device: SimulatedDevice, step: number): Promise<unknown> => {
    const [card, other] = [random.pick(cards), random.pick(cards)];
    if (!card || !other) return Promise.resolve();
    switch (random.below(7)) {
      case 0:
        return device.store.mergeCards(card, other, {}, '');
      case 1:
        return device.store.unmergeCard(card);
      case 2:
        return device.store.readAhead(card);
      case 3:
        salon.network.setOffline(device.name, random.below(2) === 0);
        return Promise.resolve();
      default:
        written.push(`${step}`);
        return device.store.editCard(card, [{ type: 'setProfile', changes: { family: `F${step}` } }, comment(`${step}`)]);
    }
  };
  for (let step = 0; step < STEPS; step++) {
    const device = random.pick(devices);
    if (device) work.push(act(device, step));
    await salon.run(random.below(6));
  }
  for (const device of devices) salon.network.setOffline(device.name, false);
  await salon.settle();
  await Promise.all(work);
  await salon.settle();
  const [first, ...others] = await Promise.all(devices.map((device) => shown(device, cards)));
  for (const seen of others) expect(seen).toEqual(first);
  const clients = new Map((first ?? []).map((card) => [card.id, card]));
  const texts = [...clients.values()].flatMap((card) => card.comments.map(({ text }) => text));
  expect(texts.sort()).toEqual([...written].sort());
  for (const device of devices) {
    const told = new Map(device.events.flatMap((event) => (event.type === 'card' ? [[event.open.card.id, event.open.card] as const] : [])));
    // Each card was on a screen all the time, and what was told of it last is how it stands.
    for (const [id, card] of clients) if (told.has(id)) expect(told.get(id)).toEqual(card);
  }
  salon.stop();
});
