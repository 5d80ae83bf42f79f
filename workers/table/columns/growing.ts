/** The array, or a longer one with what is in it, so that there is a place `at`. */
export function roomFor<T extends Int32Array | Float64Array>(array: T, at: number): T {
  if (at < array.length) return array;
  const length = Math.max(1_024, at + 1, array.length * 2);
  const longer = array instanceof Int32Array ? new Int32Array(length) : new Float64Array(length).fill(Number.NaN);
  longer.set(array);
  return longer as T;
}

/** What clients are sorted by in one column: a rank for each slot, -1 where there is nothing in it. */
export interface Ranked {
  readonly bySlot: Int32Array;
  /** Ranks are below it. */
  readonly size: number;
}
