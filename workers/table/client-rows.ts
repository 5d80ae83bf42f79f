import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { JoinedRows } from '../search/joined-rows.ts';
import type { RowChange } from '../search/ports.ts';
import { LiveColumns } from './columns/live-columns.ts';
import { ListOrdering } from './list-order.ts';

/**
 * The clients, each with a slot: a small integer that is theirs for good, so that what was found stays what it was. Columns, order and
 * candidates are kept up to date by what changes.
 */
export class ClientRows {
  private readonly joined = new JoinedRows();
  private readonly clients: (CardSummary | undefined)[] = [];
  private readonly slots = new Map<CardId, number>();
  private count = 0;
  readonly columns = new LiveColumns(this);
  readonly order = new ListOrdering();
  /** Told of each row that came, changed or (undefined) went. */
  onPut: (slot: number, row: CardSummary | undefined) => void = () => undefined;
  /** The revision up to which rows are in. */
  rev = 0;

  /** Clients in the base. */
  get size(): number {
    return this.count;
  }

  /** One more than the highest slot. */
  get end(): number {
    return this.clients.length;
  }

  /** The client of a slot; undefined for one who has left the base. */
  at(slot: number): CardSummary | undefined {
    return this.clients[slot];
  }

  slotOf(id: CardId): number | undefined {
    const slot = this.slots.get(id);
    return slot !== undefined && this.clients[slot] ? slot : undefined;
  }

  /** Clients who were deleted and can be brought back. */
  deleted(): readonly CardSummary[] {
    return this.joined
      .kept()
      .filter(({ id, kind, more }) => more.deleted !== undefined && kind !== 'walkIn' && this.joined.headOf(id) === id);
  }

  /** Takes rows in as they were read, oldest first. */
  apply(changes: readonly RowChange[]): void {
    const plain = (id: CardId) => this.at(this.slots.get(id) ?? -1);
    for (const [id, shown] of this.joined.take(changes, plain)) this.put(id, shown?.row);
    this.rev = changes.at(-1)?.rev ?? this.rev;
  }

  private put(id: CardId, row: CardSummary | undefined): void {
    let slot = this.slots.get(id);
    if (slot === undefined) {
      if (!row) return;
      slot = this.clients.length;
      this.slots.set(id, slot);
    }
    const before = this.clients[slot];
    this.clients[slot] = row;
    this.count += Number(row !== undefined) - Number(before !== undefined);
    this.columns.put(slot, row);
    this.order.put(slot, row);
    this.onPut(slot, row);
  }
}
