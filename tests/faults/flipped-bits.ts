import type { CardId } from '../../model/ids.ts';
import { aSalon, comment, good, newClient, type Story } from '../convergence/people.ts';
import { Seeded } from '../convergence/seeded.ts';
import type { SimulatedDevice } from '../convergence/simulated-device.ts';
import { flipBit } from '../convergence/simulated-server.ts';

export interface Flipped {
  /** How many rows there are of which a bit can be flipped. */
  readonly rows: number;
  readonly wrong: readonly string[];
}

interface Cards extends Story {
  readonly cards: readonly CardId[];
}

/** The comments that each card has. */
const COMMENTS = ['first', 'second', 'third'];
const NONE: Flipped = { rows: 0, wrong: [] };

/** Flips one bit in the server's row number `row`, and lets a device copy everything that has nothing yet. */
export async function flipOnServer(row: number, seed: number): Promise<Flipped> {
  const story = await threeCards(seed);
  const { salon, cards } = story;
  try {
    await salon.server.compact();
    good(await story.tablet.store.editCard(cards[0] ?? ('' as CardId), [comment('fourth')]));
    await salon.settle();
    for (const { name } of salon.devices) salon.network.setOffline(name, true);
    await salon.server.crash();
    const flipped = salon.server.flip(row, new Seeded(seed));
    if (!flipped) return NONE;
    salon.server.start();
    const fresh = await salon.addDevice('fresh', 0);
    await salon.settle();
    const wrong = await wrongCards(
      fresh,
      cards.filter((id) => id !== flipped.doc),
    );
    // Those who have it whole are back.
    for (const { name } of salon.devices) salon.network.setOffline(name, false);
    await salon.settle();
    wrong.push(...(await salon.during(wrongCards(fresh, cards))));
    if (flipped.table !== 'summaries' && salon.server.faults.length === 0) wrong.push('the server says nothing of it');
    const later = await salon.addDevice('later', 0);
    await salon.settle();
    wrong.push(...(await salon.during(wrongCards(later, cards))));
    return { rows: flipped.rows, wrong: wrong.map((what) => `a bit of ${flipped.table}: ${what}`) };
  } finally {
    salon.stop();
  }
}

/** Flips one bit in the device's row number `row` of those that hold bytes of documents, an edit among them that the server does not have yet. */
export async function flipOnDevice(row: number, seed: number): Promise<Flipped> {
  const story = await threeCards(seed);
  const { salon, desk, tablet, cards } = story;
  try {
    salon.network.setOffline('desk', true);
    const [edited] = cards;
    if (edited) good(await desk.store.editCard(edited, [comment('offline')]));
    desk.crash(desk.disk.atRisk);
    const flipped = flipBitOf(desk, row, new Seeded(seed));
    if (!flipped) return NONE;
    await desk.openTab();
    const others = cards.filter((id) => id !== flipped.doc);
    const wrong = await wrongCards(desk, others);
    salon.network.setOffline('desk', false);
    await salon.settle();
    for (const device of [desk, tablet]) {
      wrong.push(...(await salon.during(wrongCards(device, cards))));
      const view = edited && good(await salon.during(device.store.openCard(edited)));
      if (!view?.card.comments.some((one) => one.text === 'offline')) wrong.push(`the offline edit is not on ${device.name}`);
    }
    await salon.settle();
    if (desk.status?.damaged) wrong.push(`${desk.status.damaged} rows are still damaged`);
    for (const fault of desk.faults) wrong.push(`it reported ${String(fault)}`);
    return { rows: flipped.rows, wrong: wrong.map((what) => `a bit of ${flipped.store}: ${what}`) };
  } finally {
    salon.stop();
  }
}

/** Three cards with comments, some made here and some there. */
async function threeCards(seed: number): Promise<Cards> {
  const story = await aSalon(seed);
  const { salon, desk, tablet } = story;
  const cards: CardId[] = [];
  for (const name of ['Anna', 'Vera', 'Olga']) {
    const maker = name === 'Vera' ? tablet : desk;
    const id = await newClient(maker, name);
    cards.push(id);
    for (const text of COMMENTS.slice(0, 2)) good(await maker.store.editCard(id, [comment(text)]));
    await salon.settle();
    for (const text of COMMENTS.slice(2)) good(await (maker === desk ? tablet : desk).store.editCard(id, [comment(text)]));
    await salon.settle();
  }
  return { ...story, cards };
}

async function wrongCards(device: SimulatedDevice, cards: readonly CardId[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const id of cards) {
    const opened = await device.store.openCard(id);
    if (!opened.ok) {
      wrong.push(`a card on ${device.name} is ${opened.problem}`);
      continue;
    }
    await device.store.closeCard(id);
    const texts = opened.value.card.comments.map((one) => one.text);
    for (const text of COMMENTS) if (!texts.includes(text)) wrong.push(`a card on ${device.name} lost its ${text} comment`);
  }
  return wrong;
}

/** Rows that hold bytes of documents: what a document is loaded from, and what waits for the server. */
function flipBitOf(device: SimulatedDevice, row: number, random: Seeded): { rows: number; store: string; doc: string } | null {
  const rows = new Map<string, { store: 'chunks' | 'outbox'; doc: string; flipped: Uint8Array }>();
  device.disk.damage('chunks', (chunk) => {
    rows.set(chunk.hash + chunk.doc, { store: 'chunks', doc: chunk.doc, flipped: flipBit(chunk.bytes, random) });
    return chunk;
  });
  device.disk.damage('outbox', (waiting) => {
    const [first] = waiting.changes;
    if (first) rows.set(`${waiting.n}`, { store: 'outbox', doc: waiting.doc, flipped: flipBit(first, random) });
    return waiting;
  });
  const [key, found] = [...rows][row] ?? [];
  if (!found) return null;
  if (found.store === 'chunks')
    device.disk.damage('chunks', (chunk) => (chunk.hash + chunk.doc === key ? { ...chunk, bytes: found.flipped } : chunk));
  else
    device.disk.damage('outbox', (waiting) =>
      `${waiting.n}` === key ? { ...waiting, changes: [found.flipped, ...waiting.changes.slice(1)] } : waiting,
    );
  return { rows: rows.size, ...found };
}
