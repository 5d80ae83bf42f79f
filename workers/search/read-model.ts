import type { CardId } from '../../model/ids.ts';
import { nameOrder } from '../../model/names/collation.ts';
import type { CardSummary } from '../../model/summary.ts';
import { ClientBase } from './client-base.ts';
import { DigitIndex } from './digit-index.ts';
import { JoinedRows } from './joined-rows.ts';
import type { Where } from './look.ts';
import { SortedOrder, sortSlots } from './order.ts';
import type { RowChange, SearchPorts } from './ports.ts';
import { Recent } from './recent.ts';
import { joinedText, type RowText } from './row-text.ts';
import { slices } from './slices.ts';
import { SnapshotFile } from './snapshot.ts';
import type { SavedChunk } from './snapshot-chunk.ts';

/** So many lately seen clients answer one or two letters. */
const RECENT = 2_000;

function rowOrder(language: string): (a: CardSummary, b: CardSummary) => number {
  const byName = nameOrder(language);
  return (a, b) => byName(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The rows, their order and their index, changed together. */
export class ReadModel {
  readonly base = new ClientBase();
  readonly joined = new JoinedRows();
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
    const slot = this.base.slotOf(this.joined.headOf(id));
    return slot === undefined ? -1 : this.order.indexOf(this.base.row(slot));
  }

  /** A client's row, that of the card which stands for this one. */
  row(id: CardId): CardSummary | undefined {
    const slot = this.base.slotOf(this.joined.headOf(id));
    return slot === undefined ? undefined : this.base.row(slot);
  }

  /** Where to search: among those seen lately, while all others are still being loaded. */
  get where(): Where {
    return this.lately ?? this;
  }

  /** Fills itself from the saved snapshot. True where there was one for this base. */
  async load(): Promise<boolean> {
    const origin = this.ports.source.origin();
    // Whoever awaits it below hears of a failure.
    origin.catch(() => undefined);
    const { rest } = slices(this.ports);
    const saved = await this.file.load(origin, (chunk) => {
      this.lately ??= noRows();
      restoreInto(this.lately, chunk);
      this.version++;
    });
    this.origin = await origin;
    for (const chunk of saved?.chunks ?? []) {
      this.base.restore(chunk);
      await rest();
    }
    const filling = this.digits.fill(saved?.chunks ?? []);
    while (!filling.next().done) await rest();
    this.base.restored();
    this.lately = null;
    if (!saved) return false;
    this.rev = saved.rev;
    this.joined.restore(saved.joined);
    if (saved.language === this.language) this.order.slots = saved.order;
    else await this.sort(this.language);
    const anew = this.foldedAnew();
    if (anew.size > 0) this.enter(anew);
    this.version++;
    return true;
  }

  /** Merged clients of whom not all names were saved: names are folded by other rules today, and then each row was by itself. */
  private foldedAnew(): Map<CardId, readonly [CardSummary, RowText]> {
    const anew = new Map<CardId, readonly [CardSummary, RowText]>();
    for (const { row, joined } of this.joined.heads()) {
      const slot = this.base.slotOf(row.id);
      const text = joinedText(row, joined);
      const saved = slot === undefined ? [] : this.base.textOf(slot).words;
      if (text.words.some((word) => !saved.includes(word))) anew.set(row.id, [row, text]);
    }
    return anew;
  }

  /** Orders the list by another language; the old order stands until the new one is there. */
  async sort(language: string): Promise<void> {
    const order = this.newOrder(language);
    const changed = new Set<number>();
    this.language = language;
    this.sorting = changed;
    const { rest } = slices(this.ports);
    const rows = new Map<number, CardSummary>();
    for (const slot of this.base.used()) {
      rows.set(slot, this.base.row(slot));
      await rest();
    }
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
    for (const [id, shown] of this.joined.take(changes, (card) => this.row(card))) {
      latest.set(id, shown && [shown.row, joinedText(shown.row, shown.joined)]);
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
      joined: this.joined.kept(),
      joinedVersion: this.joined.version,
      clientAt: (slot) => {
        const client = base.at(slot);
        return client && { client, words: base.vocabulary.wordsOf(slot) };
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

function restoreInto({ base, digits }: Where, chunk: SavedChunk): void {
  base.restore(chunk);
  for (const [at, slot] of chunk.slots.entries()) digits.add(slot, chunk.clients[at]?.digits ?? '');
}

/** A small base of its own, that answers while the large one is being filled. */
function noRows(): Where {
  const base = new ClientBase();
  return { base, digits: new DigitIndex(), recent: new Recent(base, RECENT) };
}
