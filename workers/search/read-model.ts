import type { CardId } from '../../model/ids.ts';
import { nameOrder } from '../../model/names/collation.ts';
import type { CardSummary } from '../../model/summary.ts';
import { ClientBase } from './client-base.ts';
import { DigitIndex } from './digit-index.ts';
import type { Where } from './look.ts';
import { SortedOrder, sortSlots } from './order.ts';
import type { RowChange, SearchPorts } from './ports.ts';
import { Recent } from './recent.ts';
import { type RowText, rowText } from './row-text.ts';
import { slices } from './slices.ts';
import { type SavedRow, SnapshotFile } from './snapshot.ts';

/** So many lately seen clients answer one or two letters. */
const RECENT = 2_000;

function rowOrder(language: string): (a: CardSummary, b: CardSummary) => number {
  const byName = nameOrder(language);
  return (a, b) => byName(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The rows, their order and their index, changed together. */
export class ReadModel {
  readonly base = new ClientBase();
  readonly digits = new DigitIndex();
  readonly recent = new Recent(this.base, RECENT);
  private order: SortedOrder;
  private readonly file: SnapshotFile;
  private language: string;
  private origin = '';
  private lately: Where | null = null;
  /** Slots changed while the whole base is being sorted anew. */
  private sorting: Set<number> | null = null;
  /** The revision up to which rows are in. */
  rev = 0;
  /** Grows with every change of a row or the order. */
  version = 0;

  constructor(
    private readonly ports: SearchPorts,
    language: string,
  ) {
    this.language = language;
    this.order = this.newOrder(language);
    this.file = new SnapshotFile(ports);
  }

  /** Slots in the order of the list. */
  get listed(): Int32Array {
    return this.order.slots;
  }

  /** Where a card stands in the list, or -1. */
  position(id: CardId): number {
    const slot = this.base.slotOf(id);
    return slot === undefined ? -1 : this.order.indexOf(this.base.row(slot));
  }

  /** Where to search: among those seen lately, while all others are still being loaded. */
  get where(): Where {
    return this.lately ?? this;
  }

  /** Fills itself from the saved snapshot. True where there was one for this base. */
  async load(): Promise<boolean> {
    this.origin = await this.ports.source.origin();
    const { rest } = slices(this.ports);
    const saved = await this.file.load(this.origin, (rows) => {
      this.lately = latelySeen(rows);
    });
    for (const { slot, row, text } of saved?.rows ?? []) {
      this.base.restore(slot, row, text);
      await rest();
    }
    const filling = this.digits.fill(saved?.rows ?? []);
    while (!filling.next().done) await rest();
    this.base.restored();
    this.lately = null;
    if (!saved) return false;
    this.rev = saved.rev;
    this.recent.stale();
    if (saved.language === this.language) this.order.slots = saved.order;
    else await this.sort(this.language);
    this.version++;
    return true;
  }

  /** Orders the list by another language; the old order stands until the new one is there. */
  async sort(language: string): Promise<void> {
    const order = this.newOrder(language);
    const changed = new Set<number>();
    this.language = language;
    this.sorting = changed;
    const rows = new Map([...this.base.used()].map((slot) => [slot, this.base.row(slot)] as const));
    const slots = await sortSlots(rows, order.compare, this.ports);
    if (this.sorting !== changed) return;
    this.sorting = null;
    order.slots = slots.filter((slot) => !changed.has(slot));
    order.insert([...changed].filter((slot) => this.base.at(slot)));
    this.order = order;
    this.version++;
  }

  /** Takes in rows as they were read, oldest first. Folding is done in slices; then all of them enter at once. */
  async apply(changes: readonly RowChange[]): Promise<void> {
    const { rest } = slices(this.ports);
    const latest = new Map<CardId, readonly [CardSummary, RowText] | null>();
    for (const { doc, summary } of changes) {
      latest.delete(doc);
      // Who only passed by is of the journal, not of the base.
      latest.set(doc, summary && summary.kind !== 'walkIn' ? [summary, rowText(summary)] : null);
      await rest();
    }
    this.enter(latest);
    this.rev = changes.at(-1)?.rev ?? this.rev;
  }

  private enter(latest: ReadonlyMap<CardId, readonly [CardSummary, RowText] | null>): void {
    this.base.setToday(this.ports.today());
    const moved = [...latest].filter(([id, next]) => {
      const slot = this.base.slotOf(id);
      return slot !== undefined && !(next && this.order.compare(this.base.row(slot), next[0]) === 0);
    });
    this.order.remove(moved.map(([id]) => this.base.slotOf(id) ?? -1));
    const placed: number[] = [];
    const movedIds = new Set(moved.map(([id]) => id));
    for (const [id, next] of latest) {
      const old = this.base.slotOf(id);
      if (old !== undefined) this.touched(old);
      if (!next) {
        if (old !== undefined) this.forget(old);
        continue;
      }
      const before = old === undefined ? '' : (this.base.at(old)?.digits ?? '');
      const slot = this.base.put(...next);
      this.touched(slot);
      if (before !== next[1].digits) {
        this.digits.drop(slot, before);
        this.digits.add(slot, next[1].digits);
      }
      if (old === undefined || movedIds.has(id)) placed.push(slot);
    }
    this.order.insert(placed);
    this.recent.stale();
    this.version++;
  }

  private touched(slot: number): void {
    this.file.touch(slot);
    this.sorting?.add(slot);
  }

  private forget(slot: number): void {
    this.digits.drop(slot, this.base.at(slot)?.digits ?? '');
    this.base.erase(slot);
  }

  async save(): Promise<void> {
    const { base, file } = this;
    if (this.origin === '') this.origin = await this.ports.source.origin();
    if (this.sorting) return;
    await file.save(() => ({
      origin: this.origin,
      language: this.language,
      rev: this.rev,
      order: this.order.slots,
      lately: this.recent.list().slice(0, RECENT),
      rowAt: (slot) => {
        const client = base.at(slot);
        return client && { row: client.row, text: base.textOf(slot) };
      },
      end: base.end,
    }));
  }

  /** Forgets the saved snapshot: it can't be read. */
  discardSaved(): Promise<void> {
    return this.file.discard();
  }

  private newOrder(language: string): SortedOrder {
    return new SortedOrder(rowOrder(language), (slot) => this.base.row(slot));
  }
}

/** A small base of its own, ready at once. */
function latelySeen(rows: readonly SavedRow[]): Where {
  const base = new ClientBase();
  const digits = new DigitIndex();
  for (const { row, text } of rows) digits.add(base.put(row, text), text.digits);
  return { base, digits, recent: new Recent(base, RECENT) };
}
