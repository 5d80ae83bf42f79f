import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { type RowText, rowText } from './row-text.ts';

const EPOCH = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const LAST_DAY = 65_535;

/** Days since 2000 of when a client was last here, or was entered. */
function dayOf(row: CardSummary): number {
  const date = row.lastVisit || row.createdAt.slice(0, 10);
  const day = Math.floor((Date.parse(date) - EPOCH) / DAY_MS);
  return Number.isNaN(day) ? 0 : Math.min(Math.max(day, 0), LAST_DAY - 1);
}

interface Client {
  readonly row: CardSummary;
  readonly text: RowText;
  readonly day: number;
}

/** The read model in memory. A client has a slot: a small integer that stays while the client is in the base. */
export class ClientBase {
  private readonly clients: (Client | undefined)[] = [];
  private readonly slots = new Map<CardId, number>();
  private readonly free: number[] = [];
  private readonly booked = new Set<number>();
  private today: IsoDate = '';

  get size(): number {
    return this.slots.size;
  }

  /** One more than the highest slot in use. */
  get end(): number {
    return this.clients.length;
  }

  slotOf(id: CardId): number | undefined {
    return this.slots.get(id);
  }

  at(slot: number): Client | undefined {
    return this.clients[slot];
  }

  /** The row of a slot known to be in use. */
  row(slot: number): CardSummary {
    const client = this.clients[slot];
    if (!client) throw new Error('empty slot');
    return client.row;
  }

  /** Puts a row in; `text` where it was worked out before. */
  put(row: CardSummary, text: RowText = rowText(row)): number {
    const slot = this.slots.get(row.id) ?? this.free.pop() ?? this.clients.length;
    this.clients[slot] = { row, text, day: dayOf(row) };
    this.slots.set(row.id, slot);
    this.note(slot, row);
    return slot;
  }

  /** Puts saved rows into the slots they had. Only into an empty base. */
  restore(saved: readonly { readonly slot: number; readonly row: CardSummary; readonly text: RowText }[]): void {
    for (const { slot, row, text } of saved) {
      this.clients[slot] = { row, text, day: dayOf(row) };
      this.slots.set(row.id, slot);
      this.note(slot, row);
    }
    for (let slot = 0; slot < this.clients.length; slot++) if (!this.clients[slot]) this.free.push(slot);
  }

  /** Forgets a client; the slot may be given to another. */
  erase(slot: number): void {
    const client = this.clients[slot];
    if (!client) return;
    this.slots.delete(client.row.id);
    this.booked.delete(slot);
    this.clients[slot] = undefined;
    this.free.push(slot);
  }

  /** 0 for who is booked today, then the smaller, the more lately seen. */
  rank(slot: number): number {
    return this.booked.has(slot) ? 0 : LAST_DAY - (this.clients[slot]?.day ?? 0);
  }

  /** Tells the base which day it is. */
  setToday(today: IsoDate): void {
    if (today === this.today) return;
    this.today = today;
    this.booked.clear();
    for (const slot of this.used()) this.note(slot, this.row(slot));
  }

  *used(): Generator<number> {
    for (let slot = 0; slot < this.clients.length; slot++) if (this.clients[slot]) yield slot;
  }

  private note(slot: number, row: CardSummary): void {
    if (row.booked.includes(this.today)) this.booked.add(slot);
    else this.booked.delete(slot);
  }
}
