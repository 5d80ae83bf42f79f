import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { type Client, clientOf, LAST_DAY } from './client.ts';
import { NameParts } from './name-parts.ts';
import { type RowText, rowText } from './row-text.ts';
import type { SavedChunk } from './snapshot-chunk.ts';
import { Vocabulary } from './vocabulary.ts';

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
  /** What `version` was when each slot was last changed in what it is looked for. */
  private changed = new Float64Array(1_024);
  private moves = 0;

  /** Grows whenever a client comes or goes, or changes in what is looked for or in how lately they were seen. */
  get version(): number {
    return this.changes;
  }

  /** Grows whenever a client comes or goes, or changes in how lately they were seen. */
  get order(): number {
    return this.moves;
  }

  /** Whether the client in this slot is looked for by something else than at that `version`. */
  isChangedSince(slot: number, version: number): boolean {
    return (this.changed[slot] ?? 0) > version;
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

  /** Whose slot this is; '' where it is empty. */
  idOf(slot: number): string {
    return this.clients[slot]?.id ?? '';
  }

  /** What a client is found by. */
  textOf(slot: number): RowText {
    const { mails = '', digits = '' } = this.clients[slot] ?? {};
    return { words: this.vocabulary.wordsOf(slot), mails, digits };
  }

  private slotFor(id: CardId): number {
    return this.slots.get(id) ?? this.free.pop() ?? this.clients.length;
  }

  /** Puts a row in; `text` where it was worked out before. */
  put(row: CardSummary, text: RowText = rowText(row)): number {
    const slot = this.slotFor(row.id);
    this.putAt(slot, clientOf(row, text), this.vocabulary.numbersFor(text.words));
    return slot;
  }

  /** Puts the clients of a saved chunk into the slots they had; only into a base that is being filled so. Call `restored` when all are in. */
  restore({ words, clients, slots, numbers }: SavedChunk): void {
    const known = this.vocabulary.numbersFor(words);
    for (const [at, client] of clients.entries()) {
      this.putAt(
        slots[at] ?? 0,
        client,
        (numbers[at] ?? []).map((word) => known[word] ?? 0),
      );
    }
  }

  restored(): void {
    for (let slot = 0; slot < this.clients.length; slot++) if (!this.clients[slot]) this.free.push(slot);
  }

  private putAt(slot: number, client: Client, words: readonly number[]): void {
    const before = this.clients[slot];
    const isOther = before?.id !== client.id;
    const hasOtherWords = this.vocabulary.putNumbers(slot, words);
    this.clients[slot] = client;
    this.slots.set(client.id, slot);
    this.makeRoom(slot);
    if (isOther) this.moves++;
    if (hasOtherWords || isOther || before.mails !== client.mails || before.digits !== client.digits) this.changed[slot] = ++this.changes;
    this.note(slot, client);
  }

  /** Forgets a client; the slot may be given to another. */
  erase(slot: number): void {
    const client = this.clients[slot];
    if (!client) return;
    this.vocabulary.putNumbers(slot, []);
    this.slots.delete(client.id);
    this.clients[slot] = undefined;
    this.free.push(slot);
    this.changes++;
    this.moves++;
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
    for (const [slot, client] of this.clients.entries()) if (client) this.note(slot, client);
  }

  *used(): Generator<number> {
    for (let slot = 0; slot < this.clients.length; slot++) if (this.clients[slot]) yield slot;
  }

  private makeRoom(slot: number): void {
    if (slot < this.ranks.length) return;
    const size = Math.max(slot + 1, this.ranks.length * 2);
    const [ranks, changed] = [new Uint16Array(size), new Float64Array(size)];
    ranks.set(this.ranks);
    changed.set(this.changed);
    this.ranks = ranks;
    this.changed = changed;
  }

  private note(slot: number, client: Client): void {
    const rank = client.booked.includes(this.today) ? 0 : LAST_DAY - client.day;
    if (this.ranks[slot] === rank) return;
    this.ranks[slot] = rank;
    this.changes++;
    this.moves++;
  }
}
