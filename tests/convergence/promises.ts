import type { ClientCard } from '../../model/card.ts';
import { readSalon } from '../../model/documents/salon-document.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { summarize } from '../../model/summary.ts';
import { bytesOn, headsOn, leftOn } from './left-on-device.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import type { SimulatedSalon } from './simulated-salon.ts';

/**
 * What people were promised in a history, and whether it was kept.
 *
 * An entry (a comment, or points) that was shown as saved is in its card at the end, on every device that is of the salon then. It may be missing only
 * - with its whole card, where the card is erased;
 * - where the device that made it was shut out, and had not sent it when somebody asked to shut it out, or the log was replaced by
 *   a back-up after that: a device that is out gives nothing back.
 * A member of staff entered by an owner's device is in the settings under the same rule; where the device was ever made less than
 * an owner's, what it entered may have been taken back.
 * An erasure that was shown as done stands. It may be undone only where its device was shut out, or made one that may not erase,
 * before the server had it. No card is erased that nobody asked to erase.
 */
export class Promises {
  readonly cards: CardId[] = [];
  /** Edits that were shown as saved. */
  edits = 0;
  /** The devices that are of the salon when all is at rest; known once it was looked what is broken. */
  living: readonly SimulatedDevice[] = [];
  private readonly entries = new Map<CardId, Map<EntryId, SimulatedDevice>>();
  private readonly staff = new Map<EntryId, SimulatedDevice>();
  private readonly erasures = new Map<CardId, Set<SimulatedDevice>>();
  private readonly attempted = new Set<CardId>();
  /** Somebody asked to shut them out; they may be in all the same. */
  private readonly doomed = new Set<SimulatedDevice>();
  private readonly wereStylists = new Set<SimulatedDevice>();
  private readonly wereDemoted = new Set<SimulatedDevice>();
  /** Entries and erasures that may be missing if their device is out in the end. */
  private readonly forgiven = new Set<EntryId>();
  /** Erasures that may be undone, by card: of which device. */
  private readonly undoable = new Map<CardId, Set<SimulatedDevice>>();
  private readonly ids = new Map<SimulatedDevice, string>();
  private readonly salon: SimulatedSalon;

  constructor(salon: SimulatedSalon) {
    this.salon = salon;
  }

  /** The device's id to its server, as long as it has one. */
  idOf(device: SimulatedDevice): string | undefined {
    const id = device.status?.device?.id;
    if (id) this.ids.set(device, id);
    return id;
  }

  made(card: CardId): void {
    this.cards.push(card);
    this.entries.set(card, new Map());
  }

  saved(device: SimulatedDevice, card: CardId, entry: EntryId): void {
    this.idOf(device);
    this.edits++;
    this.entries.get(card)?.set(entry, device);
    if (this.doomed.has(device)) this.forgiven.add(entry);
  }

  employed(device: SimulatedDevice, staff: EntryId): void {
    this.edits++;
    this.staff.set(staff, device);
  }

  /** Before anything of it is done. */
  willErase(card: CardId): void {
    this.attempted.add(card);
  }

  erased(device: SimulatedDevice, card: CardId): void {
    this.idOf(device);
    addTo(this.erasures, card, device);
    if (this.doomed.has(device) || this.wereStylists.has(device)) addTo(this.undoable, card, device);
  }

  /** Before the device is shut out. */
  async willShutOut(device: SimulatedDevice): Promise<void> {
    this.idOf(device);
    this.doomed.add(device);
    this.forgiveErasures(device);
    for (const [card, entries] of this.entries) {
      const heads = await this.salon.during(headsOn(device, card));
      if (await this.salon.server.has(card, heads)) continue;
      for (const [entry, by] of entries) if (by === device) this.forgiven.add(entry);
    }
  }

  /** Before the device has another role. */
  willBecome(device: SimulatedDevice, role: 'desk' | 'stylist'): void {
    this.wereDemoted.add(device);
    if (role !== 'stylist') return;
    this.wereStylists.add(device);
    this.forgiveErasures(device);
  }

  /** Before the log is replaced by a back-up. */
  willRestore(): void {
    for (const entries of this.entries.values()) for (const [entry, by] of entries) if (this.doomed.has(by)) this.forgiven.add(entry);
  }

  private forgiveErasures(device: SimulatedDevice): void {
    for (const [card, by] of this.erasures) if (by.has(device) && !this.salon.server.isErased(card)) addTo(this.undoable, card, device);
  }

  /** What was promised and not kept, when all is at rest. `thorough`: each card is read on each device. */
  async broken(thorough: boolean): Promise<string[]> {
    const { salon } = this;
    const wrong: string[] = salon.server.faults.map((fault) => `the server reported ${fault}`);
    for (const device of salon.devices) for (const fault of device.faults) wrong.push(`${device.name} reported ${String(fault)}`);
    for (const device of salon.devices) this.idOf(device);
    const registry = new Map(salon.server.registry().map((row) => [row.id, row]));
    const rowOf = (device: SimulatedDevice) => registry.get(this.ids.get(device) ?? '');
    const out = salon.devices.filter((device) => (rowOf(device)?.revokedAt ?? 0) > 0);
    const living = salon.devices.filter((device) => !out.includes(device) && device.status?.access === 'paired');
    this.living = living;
    for (const device of salon.devices)
      if (rowOf(device) && !out.includes(device) && !living.includes(device))
        wrong.push(`${device.name} is of the salon and stands outside: ${device.status?.access}`);
    for (const device of out) {
      if (rowOf(device)?.wipedAt === 0) wrong.push(`${device.name} is out and did not say that it is wiped`);
      wrong.push(...(await leftOn(device)));
    }
    const isOwed = (entry: EntryId, by: SimulatedDevice) => !(out.includes(by) && this.forgiven.has(entry));
    for (const id of this.cards) {
      if (salon.server.isErased(id)) wrong.push(...(await this.remains(id, living)));
      else wrong.push(...this.undone(id, out), ...(await this.differences(id, living, isOwed, thorough)));
    }
    wrong.push(...this.settings(living, out));
    return wrong;
  }

  private undone(id: CardId, out: readonly SimulatedDevice[]): string[] {
    const mayBeUndone = (by: SimulatedDevice) =>
      this.undoable.get(id)?.has(by) && (out.includes(by) || this.wereStylists.has(by) || !this.doomed.has(by));
    return [...(this.erasures.get(id) ?? [])]
      .filter((by) => !mayBeUndone(by))
      .map((by) => `card ${id} was erased by ${by.name} and is there again`);
  }

  private async remains(id: CardId, living: readonly SimulatedDevice[]): Promise<string[]> {
    const wrong: string[] = [];
    if (!this.attempted.has(id)) wrong.push(`card ${id} is erased and nobody asked for it`);
    const rows = this.salon.server.rowsOf(id);
    if (rows > 0) wrong.push(`${rows} rows of ${id}, erased, are on the server`);
    for (const device of living) {
      const view = await this.salon.during(device.store.openCard(id));
      const left = await bytesOn(device, id);
      if (view.ok || view.problem !== 'erasedCard' || left > 0)
        wrong.push(`card ${id}, erased, is ${view.ok ? 'there' : view.problem} on ${device.name}, in ${left} rows`);
    }
    return wrong;
  }

  private async differences(
    id: CardId,
    living: readonly SimulatedDevice[],
    isOwed: (entry: EntryId, by: SimulatedDevice) => boolean,
    thorough: boolean,
  ): Promise<string[]> {
    const wrong: string[] = [];
    const views = await this.salon.during(
      Promise.all((await this.lookedAt(id, living, thorough)).map((device) => device.store.openCard(id))),
    );
    const cards = views.map((view) => (view.ok ? view.value.card : view.problem));
    const texts = new Set(cards.map((card) => JSON.stringify(card)));
    if (texts.size !== 1) wrong.push(`card ${id} differs: ${[...texts].join(' | ')}`);
    const [card] = cards;
    const there = new Set(typeof card === 'object' ? [...card.comments, ...card.points].map((entry) => entry.id) : []);
    for (const [entry, by] of this.entries.get(id) ?? [])
      if (!there.has(entry) && isOwed(entry, by)) wrong.push(`card ${id} lost ${entry} of ${by.name} (${String(card && typeof card)})`);
    if (typeof card === 'object') wrong.push(...(await wrongRows(living, card)));
    return wrong;
  }

  /** Where all devices say that they have the same version, one of them shows it for all, unless it is to be done thoroughly. */
  private async lookedAt(id: CardId, living: readonly SimulatedDevice[], thorough: boolean): Promise<readonly SimulatedDevice[]> {
    if (thorough) return living;
    const versions = await Promise.all(living.map(async (device) => (await headsOn(device, id))?.join('.') ?? ''));
    const [first] = versions;
    if (first === '' || new Set(versions).size > 1) return living;
    return living.slice(0, 1 + this.salon.random.below(living.length)).slice(-1);
  }

  private settings(living: readonly SimulatedDevice[], out: readonly SimulatedDevice[]): string[] {
    const views = living.map((device) => {
      const event = device.events.findLast((one) => one.type === 'salon');
      return event?.type === 'salon' ? event.salon : NOTHING_SET;
    });
    const wrong = new Set(views.map((view) => JSON.stringify(view))).size > 1 ? ['the settings differ'] : [];
    const staff = new Set(views[0]?.staff.map((one) => one.id));
    for (const [id, by] of this.staff)
      if (!staff.has(id) && !this.wereDemoted.has(by) && !out.includes(by)) wrong.push(`the settings lost ${id} of ${by.name}`);
    return wrong;
  }
}

const NOTHING_SET = readSalon({});

/** The read model says of each card what the card says. */
async function wrongRows(living: readonly SimulatedDevice[], card: ClientCard): Promise<string[]> {
  const wrong: string[] = [];
  for (const device of living) {
    const row = await device.disk.open().read(['summaries'], (reader) => reader.get('summaries', [card.id]));
    if (JSON.stringify(row?.summary) !== JSON.stringify(summarize(card)))
      wrong.push(`the row of ${card.id} on ${device.name} is not that of its card`);
  }
  return wrong;
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
