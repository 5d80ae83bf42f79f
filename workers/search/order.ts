import type { CardSummary } from '../../model/summary.ts';
import { slices } from './slices.ts';

type Compare = (a: CardSummary, b: CardSummary) => number;
const RUN = 128;

/** The clients' order in the list: slots of the base, sorted. A change costs a search by halves and one pass, never a sort. */
export class SortedOrder {
  /** Never written to: each change makes a new one. */
  slots: Int32Array = new Int32Array(0);

  constructor(
    readonly compare: Compare,
    private readonly rowAt: (slot: number) => CardSummary,
  ) {}

  /** Where a row stands, or would stand. */
  indexOf(row: CardSummary): number {
    let low = 0;
    let high = this.slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.rowAt(this.slots[middle] ?? 0), row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes slots out. Call before the base forgets or changes their rows. */
  remove(slots: readonly number[]): void {
    if (slots.length === 0) return;
    const gone = new Set(slots);
    this.slots = this.slots.filter((slot) => !gone.has(slot));
  }

  /** Puts slots in, by their present rows. */
  insert(slots: readonly number[]): void {
    if (slots.length === 0) return;
    const places = slots.map((slot) => ({ slot, row: this.rowAt(slot), index: this.indexOf(this.rowAt(slot)) }));
    places.sort((a, b) => a.index - b.index || this.compare(a.row, b.row));
    const next = new Int32Array(this.slots.length + places.length);
    let from = 0;
    let to = 0;
    for (const place of places) {
      next.set(this.slots.subarray(from, place.index), to);
      to += place.index - from;
      from = place.index;
      next[to++] = place.slot;
    }
    next.set(this.slots.subarray(from), to);
    this.slots = next;
  }
}

/** Sorts many rows in slices: runs, then merges. `rows` must not change meanwhile. */
export async function sortSlots(
  rows: ReadonlyMap<number, CardSummary>,
  compare: Compare,
  ports: Parameters<typeof slices>[0],
): Promise<Int32Array> {
  const { rest } = slices(ports);
  const all = [...rows];
  let runs: (readonly [number, CardSummary])[][] = [];
  for (let at = 0; at < all.length; at += RUN) {
    runs.push(all.slice(at, at + RUN).sort((a, b) => compare(a[1], b[1])));
    await rest();
  }
  while (runs.length > 1) {
    const merged: typeof runs = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [a = [], b = []] = [runs[i], runs[i + 1]];
      const out: (typeof runs)[number] = [];
      for (let x = 0, y = 0; x < a.length || y < b.length; ) {
        const [left, right] = [a[x], b[y]];
        if (left && (!right || compare(left[1], right[1]) <= 0)) {
          out.push(left);
          x++;
        } else if (right) {
          out.push(right);
          y++;
        }
        if ((out.length & 63) === 0) await rest();
      }
      merged.push(out);
    }
    runs = merged;
  }
  return Int32Array.from(runs[0] ?? [], ([slot]) => slot);
}
