import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { comment, good, look, newClient } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

/** Edits a device makes; `KARTOTEKA_LONG_HISTORY` asks for more. */
const EDITS = Number(process.env.KARTOTEKA_LONG_HISTORY ?? 2_000);
const DEVICES = 5;
const CARDS = 40;
const ROUND = 50;
/** Edits saved together, as when a visit is entered. */
const TOGETHER = 5;

/** A round of a device's day: some cards, some edits each, now and then a comment that must never be lost. Says how many. */
async function work(device: SimulatedDevice, cards: readonly CardId[], round: number, salon: SimulatedSalon): Promise<number> {
  for (let i = 0; i < ROUND; i += TOGETHER) {
    const card = cards[salon.random.below(CARDS)];
    if (!card) throw new Error('no cards');
    const name = `${device.name} ${round} ${i}`;
    const last = i === 0 ? comment(name) : ({ type: 'setProfile', changes: { language: i % 2 === 0 ? 'lv' : 'ru' } } as const);
    good(
      await device.store.editCard(card, [
        { type: 'setProfile', changes: { family: name } },
        { type: 'setProfile', changes: { nickname: `${i}` } },
        { type: 'setAddress', changes: { city: name } },
        { type: 'setAddress', changes: { street: `${round}` } },
        last,
      ]),
    );
  }
  return 1;
}

it(
  `five devices that make ${EDITS} edits each, together and apart, end with the same cards, each small on the disk`,
  async () => {
    const salon = new SimulatedSalon(11);
    const devices: SimulatedDevice[] = [];
    for (let i = 0; i < DEVICES; i++) devices.push(await salon.addDevice(`device ${i}`));
    const [first] = devices;
    if (!first) throw new Error('no devices');
    const cards = await Promise.all(Array.from({ length: CARDS }, (_, i) => newClient(first, `Client ${i}`)));
    await salon.settle();
    for (const device of devices) for (const id of cards) good(await device.store.openCard(id));
    let comments = 0;
    for (let round = 0; round < EDITS / ROUND; round++) {
      const away = devices[round % DEVICES];
      if (away) salon.network.setOffline(away.name, true);
      for (const device of devices) comments += await work(device, cards, round, salon);
      await salon.run(400);
      if (away) salon.network.setOffline(away.name, false);
      salon.clock.pass(31_000);
      await salon.run(400);
    }
    await salon.settle();
    let found = 0;
    for (const id of cards) {
      const views = await Promise.all(devices.map((device) => look(device, id)));
      expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
      found += views[0]?.comments.length ?? 0;
    }
    expect(found).toBe(comments);
    for (const device of devices) {
      const chunks = await device.disk.open().read(['chunks'], (reader) => reader.count('chunks'));
      expect(chunks).toBeLessThan(CARDS * 45);
    }
    salon.stop();
  },
  120_000 + EDITS * 60,
);
