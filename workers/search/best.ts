import type { ClientBase } from './client-base.ts';

/** The best matches so far, at most `limit`: by how well they match, then who was here most lately, then by id. */
export class Best {
  readonly slots: number[] = [];
  private readonly keys: number[] = [];
  /** How many were offered. */
  total = 0;

  constructor(
    private readonly base: ClientBase,
    private readonly limit: number,
  ) {}

  get full(): boolean {
    return this.slots.length >= this.limit;
  }

  offer(slot: number, match: number): void {
    this.total++;
    const key = match * 65_536 + this.base.rank(slot);
    const last = this.keys.length - 1;
    if (this.full && !this.before(key, slot, last)) return;
    let at = last + 1;
    while (at > 0 && this.before(key, slot, at - 1)) at--;
    this.keys.splice(at, 0, key);
    this.slots.splice(at, 0, slot);
    if (this.slots.length > this.limit) {
      this.keys.pop();
      this.slots.pop();
    }
  }

  private before(key: number, slot: number, at: number): boolean {
    const other = this.keys[at] ?? 0;
    if (key !== other) return key < other;
    return this.base.row(slot).id < this.base.row(this.slots[at] ?? slot).id;
  }
}
