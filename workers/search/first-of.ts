/**
 * The first `count` of these in order. Only they are sorted: where thousands were entered on one day, most of them are never
 * compared with more than a few others. `all` is left in another order; `compare` never tells that two are equal.
 */
export function firstOf(all: number[], count: number, compare: (a: number, b: number) => number): readonly number[] {
  let [from, to] = [0, all.length];
  // Parted around one of them, until those before `count` are the first.
  while (to > count && to - from > 1) {
    const middle = partedAt(all, from, to, compare);
    if (middle > count) to = middle;
    else if (middle === count) break;
    else from = middle + 1;
  }
  return all.slice(0, count).sort(compare);
}

/** Puts what comes before one of them before it, and the rest after it. @returns its place */
function partedAt(all: number[], from: number, to: number, compare: (a: number, b: number) => number): number {
  const middle = (from + to) >> 1;
  const one = all[middle] ?? 0;
  all[middle] = all[to - 1] ?? 0;
  let place = from;
  for (let at = from; at < to - 1; at++) {
    const other = all[at] ?? 0;
    if (compare(other, one) >= 0) continue;
    all[at] = all[place] ?? 0;
    all[place++] = other;
  }
  all[to - 1] = all[place] ?? 0;
  all[place] = one;
  return place;
}
