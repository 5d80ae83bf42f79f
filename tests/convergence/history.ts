import { createHash } from 'node:crypto';
import type { AddEntry, ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId, IsoDate } from '../../model/ids.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { ROLES } from '../../model/wire/messages.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { wrongDays } from './journal-days.ts';
import { Mishaps } from './mishaps.ts';
import { Promises } from './promises.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

export interface HistoryOptions {
  readonly devices: number;
  readonly steps: number;
  /** Of a hundred steps so many are mishaps. */
  readonly mishaps: number;
}

/** Each so manieth history is looked at card by card on each device: loading them is most of what a history costs. */
const THOROUGH = 10;

export interface Lived {
  /** What was promised and not kept; empty as it should be. */
  readonly wrong: readonly string[];
  /** Edits that were shown as saved. */
  readonly edits: number;
  readonly mishaps: number;
  /** Of everything that went over the network, and of how the documents ended: the same for the same seed. */
  readonly trace: string;
}

/** Lives a history through. What it must end with is told in `promises.ts`. */
export async function liveThrough(seed: number, options: HistoryOptions): Promise<Lived> {
  // When it happens to arrive is not part of the history.
  await loadAutomerge();
  const salon = new SimulatedSalon(seed);
  salon.duplicates = true;
  const trace = createHash('sha256');
  salon.network.watch = (device, frame) => trace.update(`${device} ${frame.length}\n`);
  const promises = new Promises(salon);
  const mishaps = new Mishaps(salon, promises);
  try {
    await salon.addDevice('device 0');
    for (let i = 1; i < options.devices; i++) await salon.addDevice(`device ${i}`, undefined, salon.random.pick(ROLES));
    const life = new Life(salon, promises);
    for (let step = 0; step < options.steps; step++) await life.step(mishaps, options.mishaps);
    await mishaps.mend();
    await salon.settle();
    const wrong = await promises.broken(seed % THOROUGH === 0);
    if (seed % THOROUGH === 0) wrong.push(...(await wrongDays(salon, promises.living[seed % promises.living.length])));
    for (const device of salon.devices)
      trace.update(JSON.stringify(await device.disk.open().read(['docs'], (all) => all.range('docs', {}))));
    return { wrong, edits: promises.edits, mishaps: mishaps.count, trace: trace.digest('hex') };
  } finally {
    salon.stop();
  }
}

/** What people do. */
class Life {
  private readonly salon: SimulatedSalon;
  private readonly promises: Promises;
  private readonly random: Seeded;
  private entries = 0;
  private readonly visits: EntryId[] = [];

  constructor(salon: SimulatedSalon, promises: Promises) {
    this.salon = salon;
    this.promises = promises;
    this.random = salon.random;
  }

  async step(mishaps: Mishaps, percent: number): Promise<void> {
    const device = this.random.pick(this.salon.devices);
    if (!device) return;
    if (device.tabs.length === 0) await device.openTab();
    this.promises.idOf(device);
    if (this.random.below(100) < percent) await mishaps.happen(device);
    else this.work(device);
    await this.salon.run(this.random.below(8));
    if (this.random.below(4) === 0) this.salon.clock.pass(this.random.below(3_000));
  }

  private work(device: SimulatedDevice): void {
    const card = this.random.pick(this.promises.cards);
    const what = this.random.below(22);
    if (!card || what < 3) this.create(device);
    else if (what < 18) this.edit(device, card);
    else if (what === 18) void device.store.openCard(card);
    else if (what === 19) this.erase(device, card);
    else this.employ(device);
  }

  private create(device: SimulatedDevice): void {
    const entry = this.entry();
    const edits: ClientEdit[] = [{ type: 'setProfile', changes: { given: `Client ${this.entries}` } }, entry];
    void device.store.createClient(edits).then((outcome) => {
      if (!outcome.ok) return;
      this.promises.made(outcome.value);
      this.promises.saved(device, outcome.value, entry.id);
    });
  }

  private edit(device: SimulatedDevice, card: CardId): void {
    const entry = this.entry();
    const field: ClientEdit =
      this.random.below(2) === 0 ? this.field() : { type: 'editNote', text: `Note ${this.entries} of ${device.name}` };
    void device.store.editCard(card, [field, entry]).then((outcome) => {
      if (outcome.ok) this.promises.saved(device, card, entry.id);
    });
  }

  private erase(device: SimulatedDevice, card: CardId): void {
    this.promises.willErase(card);
    void device.store.eraseCard(card).then((outcome) => {
      if (outcome.ok) this.promises.erased(device, card);
    });
  }

  private employ(device: SimulatedDevice): void {
    const id = this.entryId();
    const fields = { name: `Staff ${this.entries}`, color: '#7a3e55', active: true, work: '' };
    void device.store.editSalon([{ type: 'addSalonEntry', collection: 'staff', id, fields }]).then((outcome) => {
      if (outcome.ok) this.promises.employed(device, id);
    });
  }

  /** One after the other, so that a seed's history stays what it was when another kind is added. */
  private field(): ClientEdit {
    const { entries } = this;
    switch (entries % 5) {
      case 0:
        return { type: 'setDetails', changes: { source: `Source ${entries}`, weight: entries } };
      case 1:
        return { type: 'setMark', set: 'preferredDays', member: String(1 + (entries % 7)), present: entries % 3 > 0 };
      case 2:
        return { type: 'setCustom', changes: { [`field ${entries % 3}`]: entries } };
      case 3:
        return this.visit();
      default:
        return { type: 'setProfile', changes: { family: `Family ${entries}` } };
    }
  }

  /** A booking, and what becomes of the bookings that there were, on whichever card. */
  private visit(): ClientEdit {
    const { entries, visits } = this;
    const id = visits[entries % Math.max(1, visits.length)];
    const date = `2026-11-${10 + (entries % 9)}`;
    if (!id || entries % 2 === 0) return this.booking(date);
    if (entries % 3 === 0) return { type: 'setVisit', id, changes: { date } };
    if (entries % 3 === 1) return { type: 'setRemoved', collection: 'visits', id, removed: entries % 4 === 1 };
    const change = {
      id: this.entryId(),
      status: 'cancelled',
      at: '2026-11-10T10:00:00.000Z',
      staffId: '',
      after: [],
      moved: false,
    } as const;
    return { type: 'setVisitStatus', visitId: id, change };
  }

  private booking(date: IsoDate): ClientEdit {
    const id = this.entryId();
    this.visits.push(id);
    return addVisitEdit({ ...BLANK_VISIT, id, date, time: '10:00' });
  }

  /** A comment, or an entry of a record. */
  private entry(): AddEntry<'comments' | 'points'> {
    const id = this.entryId();
    const said = { staffId: '', at: '' } as const;
    if (this.entries % 3 > 0) return { type: 'addEntry', collection: 'comments', id, fields: { ...said, text: `comment ${this.entries}` } };
    const fields = { ...said, amount: this.entries, reason: '', visitId: '', corrects: '' } as const;
    return { type: 'addEntry', collection: 'points', id, fields };
  }

  private entryId(): EntryId {
    return `01J${String(++this.entries).padStart(23, '0')}` as EntryId;
  }
}
