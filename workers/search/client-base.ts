import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { NameParts } from './name-parts.ts';
import { type RowText, rowText } from './row-text.ts';
import { Vocabulary } from './vocabulary.ts';

const EPOCH = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const LAST_DAY = 65_535;

/** Days since 2000 of when a client was last here, or was entered. */
function dayOf(row: CardSummary): number {
  const date = row.lastVisit || row.createdAt.slice(0, 10);
  const day = Math.floor((Date.parse(date) - EPOCH) / DAY_MS);
  return Number.isNaN(day) ? 0 : Math.min(Math.max(day, 0), LAST_DAY - 1);
}

/** A row, and what it is found by (`RowText`) other than words. */
export interface Client {
  readonly row: CardSummary;
  readonly mails: string;
  readonly digits: string;
  readonly day: number;
}

/** The read model in memory. A client has a slot: a small integer that stays while the client is in the base. */
export class ClientBase {
  readonly vocabulary = new Vocabulary();
  readonly names = new NameParts(this.vocabulary);
  private readonly clients: (Client | undefined)[] = [];
  private readonly slots = new Map<CardId, number>();
  private readonly free: number[] = [];
  /** What `rank` tells of each slot. */
  private ranks = new Uint16Array(1_024);
  private today: IsoDate = '';
  /** When each slot was last come by, in rounds. */
  private rounds = new Uint32Array(1_024);
  private round = 0;
  private changes = 0;

  /** Grows whenever a client comes or goes, or changes in what is looked for or in how lately they were seen. */
  get version(): number {
    return this.changes;
  }

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

  /** What a client is found by. */
  textOf(slot: number): RowText {
    const { mails = '', digits = '' } = this.clients[slot] ?? {};
    return { words: this.vocabulary.wordsOf(slot), mails, digits };
  }

  /** Puts a row in; `text` where it was worked out before. */
  put(row: CardSummary, text: RowText = rowText(row)): number {
    const slot = this.slots.get(row.id) ?? this.free.pop() ?? this.clients.length;
    this.putAt(slot, row, text);
    return slot;
  }

  /** Puts a saved row into the slot it had. Only into a base that is being filled so; call `restored` when all are in. */
  restore(slot: number, row: CardSummary, text: RowText): void {
    this.putAt(slot, row, text);
  }

  restored(): void {
    for (let slot = 0; slot < this.clients.length; slot++) if (!this.clients[slot]) this.free.push(slot);
  }

  private putAt(slot: number, row: CardSummary, { words, mails, digits }: RowText): void {
    const before = this.clients[slot];
    const hasOtherWords = this.vocabulary.put(slot, words);
    this.clients[slot] = { row, mails, digits, day: dayOf(row) };
    this.slots.set(row.id, slot);
    if (hasOtherWords || before?.row.id !== row.id || before.mails !== mails || before.digits !== digits) this.changes++;
    this.note(slot, row);
  }

  /** Forgets a client; the slot may be given to another. */
  erase(slot: number): void {
    const client = this.clients[slot];
    if (!client) return;
    this.vocabulary.put(slot, []);
    this.slots.delete(client.row.id);
    this.clients[slot] = undefined;
    this.free.push(slot);
    this.changes++;
  }

  /** 0 for who is booked today, then the smaller, the more lately seen. */
  rank(slot: number): number {
    return this.ranks[slot] ?? LAST_DAY;
  }

  /** Begins a round: what it returns is true for each slot once. Ends the round before. */
  once(): (slot: number) => boolean {
    if (this.rounds.length < this.end) this.rounds = new Uint32Array(this.end * 2);
    const { rounds } = this;
    const round = ++this.round;
    return (slot) => {
      if (rounds[slot] === round) return false;
      rounds[slot] = round;
      return true;
    };
  }

  /** Tells the base which day it is. */
  setToday(today: IsoDate): void {
    if (today === this.today) return;
    this.today = today;
    for (const slot of this.used()) this.note(slot, this.row(slot));
  }

  *used(): Generator<number> {
    for (let slot = 0; slot < this.clients.length; slot++) if (this.clients[slot]) yield slot;
  }

  private note(slot: number, row: CardSummary): void {
    if (slot >= this.ranks.length) {
      const wider = new Uint16Array(Math.max(slot + 1, this.ranks.length * 2));
      wider.set(this.ranks);
      this.ranks = wider;
    }
    const rank = row.booked.includes(this.today) ? 0 : LAST_DAY - (this.clients[slot]?.day ?? 0);
    if (this.ranks[slot] !== rank) this.changes++;
    this.ranks[slot] = rank;
  }
}
