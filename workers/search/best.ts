import type { ClientBase } from './client-base.ts';

/** More than any rank. */
const RANKS = 65_536;

/** The best matches so far, at most `limit`: by how well they match, then who was here most lately, then by id. */
export class Best {
  readonly slots: number[] = [];
  private readonly keys: number[] = [];
  /** How many were offered. */
  total = 0;

  constructor(
    private readonly base: ClientBase,
    readonly limit: number,
  ) {}

  get full(): boolean {
    return this.slots.length >= this.limit;
  }

  /** Whether it is full of matches so good that only somebody seen more lately could be among them. */
  isFullOf(match: number): boolean {
    return this.full && (this.keys[this.keys.length - 1] ?? 0) < (match + 1) * RANKS;
  }

  offer(slot: number, match: number): void {
    this.total++;
    const key = match * RANKS + this.base.rank(slot);
    if (this.full && !this.before(key, slot, this.keys.length - 1)) return;
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.before(key, slot, middle)) high = middle;
      else low = middle + 1;
    }
    this.keys.splice(low, 0, key);
    this.slots.splice(low, 0, slot);
    if (this.slots.length > this.limit) {
      this.keys.pop();
      this.slots.pop();
    }
  }

  private before(key: number, slot: number, at: number): boolean {
    const other = this.keys[at] ?? 0;
    if (key !== other) return key < other;
    return this.base.idOf(slot) < this.base.idOf(this.slots[at] ?? slot);
  }
}
