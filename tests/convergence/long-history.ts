import type { CardId } from '../../model/ids.ts';
import { comment, good, look, newClient } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

const DEVICES = 5;
const CARDS = 40;
/** Edits that each device makes in a round. */
export const ROUND = 50;
/** Edits saved together, as when a visit is entered. */
const TOGETHER = 5;
/** Of a card on a device, however long its history. */
const MOST_CHUNKS = 45;

export interface LongLife {
  /** Edits of each device. */
  readonly edits: number;
  readonly lost: number;
  readonly divergences: number;
  /** What a device keeps grew without end. */
  readonly grown: readonly string[];
}

/** Five devices edit the same cards, together and apart, for as many rounds as `goesOn` says, given those that were. */
export async function liveLong(seed: number, goesOn: (rounds: number) => boolean): Promise<LongLife> {
  const salon = new SimulatedSalon(seed);
  try {
    const devices: SimulatedDevice[] = [];
    for (let i = 0; i < DEVICES; i++) devices.push(await salon.addDevice(`device ${i}`));
    const [first] = devices;
    if (!first) throw new Error('no devices');
    const cards = await Promise.all(Array.from({ length: CARDS }, (_, i) => newClient(first, `Client ${i}`)));
    await salon.settle();
    for (const device of devices) for (const id of cards) good(await device.store.openCard(id));
    let comments = 0;
    let round = 0;
    for (; goesOn(round); round++) {
      const away = devices[round % DEVICES];
      if (away) salon.network.setOffline(away.name, true);
      for (const device of devices) comments += await work(device, cards, round, salon);
      await salon.run(400);
      if (away) salon.network.setOffline(away.name, false);
      salon.clock.pass(31_000);
      await salon.run(400);
    }
    await salon.settle();
    return { edits: round * ROUND, ...(await compared(devices, cards, comments)), grown: await grown(devices) };
  } finally {
    salon.stop();
  }
}

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

async function compared(
  devices: readonly SimulatedDevice[],
  cards: readonly CardId[],
  comments: number,
): Promise<{ lost: number; divergences: number }> {
  let found = 0;
  let divergences = 0;
  for (const id of cards) {
    const views = await Promise.all(devices.map((device) => look(device, id)));
    if (new Set(views.map((view) => JSON.stringify(view))).size > 1) divergences++;
    found += views[0]?.comments.length ?? 0;
  }
  return { lost: comments - found, divergences };
}

async function grown(devices: readonly SimulatedDevice[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const device of devices) {
    const chunks = await device.disk.open().read(['chunks'], (reader) => reader.count('chunks'));
    if (chunks >= CARDS * MOST_CHUNKS) wrong.push(`${device.name} keeps ${chunks} chunks of ${CARDS} cards`);
  }
  return wrong;
}
