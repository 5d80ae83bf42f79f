import type { ClientBase } from './client-base.ts';

/**
 * The clients seen most lately, those booked today first. Who comes today mostly came lately, so one or two letters, which match
 * thousands, are looked for here first. Which clients these are follows from the rows alone: all that are as recent as the
 * `wanted`-th.
 */
export class Recent {
  private slots: readonly number[] = [];
  private fresh = false;

  constructor(
    private readonly base: ClientBase,
    private readonly wanted: number,
  ) {}

  /** Call when rows came, went or changed. */
  stale(): void {
    this.fresh = false;
  }

  /** Most recent first. */
  list(): readonly number[] {
    if (!this.fresh) this.slots = this.choose();
    this.fresh = true;
    return this.slots;
  }

  private choose(): readonly number[] {
    // Counting by rank: one pass over the base, and only the chosen few are sorted.
    const counts = new Uint32Array(65_537);
    for (const slot of this.base.used()) {
      const rank = this.base.rank(slot);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    let last = 0;
    for (let sum = 0; last < 65_536; last++) {
      sum += counts[last] ?? 0;
      if (sum >= this.wanted) break;
    }
    const chosen: number[] = [];
    for (const slot of this.base.used()) if (this.base.rank(slot) <= last) chosen.push(slot);
    const ids = this.base;
    return chosen.sort((a, b) => ids.rank(a) - ids.rank(b) || (ids.row(a).id < ids.row(b).id ? -1 : 1)).slice(0, 2 * this.wanted);
  }
}
