import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { summarize } from '../../model/summary.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

export interface HistoryOptions {
  readonly devices: number;
  readonly steps: number;
  /** Of a hundred steps so many are mishaps. */
  readonly mishaps: number;
}

/** What was promised to people on the way. */
interface Promised {
  /** Comments that were shown as saved, by card. */
  readonly comments: Map<CardId, Set<EntryId>>;
  readonly erased: Set<CardId>;
  readonly cards: CardId[];
}

/** Lives a history through and says what, if anything, was promised and not kept. */
export async function liveThrough(seed: number, options: HistoryOptions): Promise<string[]> {
  // When it happens to arrive is not part of the history.
  await loadAutomerge();
  const salon = new SimulatedSalon(seed);
  salon.duplicates = true;
  const promised: Promised = { comments: new Map(), erased: new Set(), cards: [] };
  try {
    for (let i = 0; i < options.devices; i++) await salon.addDevice(`device ${i}`);
    const life = new Life(salon, promised);
    for (let step = 0; step < options.steps; step++) await life.step(options.mishaps);
    await life.mend();
    await salon.settle();
    return await broken(salon, promised);
  } finally {
    salon.stop();
  }
}

class Life {
  private readonly salon: SimulatedSalon;
  private readonly promised: Promised;
  private readonly random: Seeded;
  private entries = 0;
  private backup: ReturnType<SimulatedSalon['server']['backUp']> | undefined;

  constructor(salon: SimulatedSalon, promised: Promised) {
    this.salon = salon;
    this.promised = promised;
    this.random = salon.random;
  }

  async step(mishaps: number): Promise<void> {
    const device = this.random.pick(this.salon.devices);
    if (!device) return;
    if (device.tabs.length === 0) await device.openTab();
    if (this.random.below(100) < mishaps) await this.mishap(device);
    else this.work(device);
    await this.salon.run(this.random.below(8));
    if (this.random.below(4) === 0) this.salon.clock.pass(this.random.below(3_000));
  }

  /** Everyone is back, and the network is good. */
  async mend(): Promise<void> {
    if (!this.salon.network.accept) this.salon.server.start();
    for (const device of this.salon.devices) {
      this.salon.network.setOffline(device.name, false);
      device.disk.trouble = null;
      if (device.tabs.length === 0) await device.openTab();
      void device.store.nudge();
    }
  }

  private work(device: SimulatedDevice): void {
    const card = this.random.pick(this.promised.cards);
    const what = this.random.below(20);
    if (!card || what < 3) this.create(device);
    else if (what < 18) this.edit(device, card);
    else if (what === 18) void device.store.openCard(card);
    else this.erase(device, card);
  }

  private create(device: SimulatedDevice): void {
    const comment = this.comment();
    const edits: ClientEdit[] = [{ type: 'setProfile', changes: { given: `Client ${this.entries}` } }, comment];
    void device.store.createClient(edits).then((outcome) => {
      if (!outcome.ok) return;
      this.promised.cards.push(outcome.value);
      this.promised.comments.set(outcome.value, new Set([comment.id]));
    });
  }

  private edit(device: SimulatedDevice, card: CardId): void {
    const comment = this.comment();
    const field: ClientEdit =
      this.random.below(2) === 0
        ? { type: 'setProfile', changes: { family: `Family ${this.entries}` } }
        : { type: 'editNote', text: `Note ${this.entries} of ${device.name}` };
    void device.store.editCard(card, [field, comment]).then((outcome) => {
      if (outcome.ok) this.promised.comments.get(card)?.add(comment.id);
    });
  }

  private erase(device: SimulatedDevice, card: CardId): void {
    void device.store.eraseCard(card).then((outcome) => {
      if (outcome.ok) this.promised.erased.add(card);
    });
  }

  private comment(): Extract<ClientEdit, { type: 'addComment' }> {
    const id = `01J${String(++this.entries).padStart(23, '0')}` as EntryId;
    return { type: 'addComment', id, fields: { text: `comment ${this.entries}`, staffId: '', at: '' } };
  }

  private async mishap(device: SimulatedDevice): Promise<void> {
    const { network, server } = this.salon;
    const what = this.random.below(13);
    if (what < 3) network.setOffline(device.name, !network.isOffline(device.name));
    else if (what < 5) network.cut(device.name);
    else if (what < 8) device.crash(this.random.below(device.disk.atRisk + 1));
    else if (what === 8) device.disk.trouble = device.disk.trouble ? null : this.random.below(2) === 0 ? 'storageFull' : 'storageGone';
    else if (what === 9) this.backup = server.backUp();
    else if (what === 10) await (network.accept && server.compact());
    else if (network.accept) await server.crash();
    else {
      if (this.backup && this.random.below(3) === 0) server.restore(this.backup);
      server.start();
    }
  }
}

/** What does not hold at the end. */
async function broken(salon: SimulatedSalon, promised: Promised): Promise<string[]> {
  const wrong: string[] = [...salon.server.faults];
  for (const device of salon.devices) for (const fault of device.faults) wrong.push(`${device.name} reported ${String(fault)}`);
  for (const id of promised.cards) {
    const views = await salon.during(Promise.all(salon.devices.map((device) => device.store.openCard(id))));
    if (promised.erased.has(id)) {
      views.forEach((view, i) => {
        if (view.ok || view.problem !== 'erasedCard')
          wrong.push(`card ${id}, erased, is ${view.ok ? 'there' : view.problem} on device ${i}`);
      });
      continue;
    }
    const cards = views.map((view) => (view.ok ? view.value.card : view.problem));
    const texts = new Set(cards.map((card) => JSON.stringify(card)));
    if (texts.size !== 1) wrong.push(`card ${id} differs: ${[...texts].join(' | ')}`);
    const [card] = cards;
    if (typeof card !== 'object') continue;
    for (const comment of promised.comments.get(id) ?? [])
      if (!card.comments.some((one) => one.id === comment)) wrong.push(`card ${id} lost ${comment}`);
    wrong.push(...(await wrongRows(salon, card)));
  }
  return wrong;
}

/** The read model says of each card what the card says. */
async function wrongRows(salon: SimulatedSalon, card: ClientCard): Promise<string[]> {
  const wrong: string[] = [];
  for (const device of salon.devices) {
    const row = await device.disk.open().read(['summaries'], (reader) => reader.get('summaries', [card.id]));
    if (JSON.stringify(row?.summary) !== JSON.stringify(summarize(card)))
      wrong.push(`the row of ${card.id} on ${device.name} is not that of its card`);
  }
  return wrong;
}
