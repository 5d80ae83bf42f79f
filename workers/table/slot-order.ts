const RUN = 512;

/** Sorts slots in place by runs and merges, so that it can be left between steps. */
export function* slotOrder(slots: number[], compare: (a: number, b: number) => number): Generator<undefined, void> {
  let runs: number[][] = [];
  for (let at = 0; at < slots.length; at += RUN) {
    runs.push(slots.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const next: number[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = next;
  }
  const [sorted = []] = runs;
  for (let at = 0; at < sorted.length; at++) slots[at] = sorted[at] ?? 0;
}

function mergedRuns(a: readonly number[], b: readonly number[], compare: (a: number, b: number) => number): number[] {
  const out: number[] = [];
  let x = 0;
  let y = 0;
  while (x < a.length && y < b.length) {
    const [left = 0, right = 0] = [a[x], b[y]];
    if (compare(left, right) <= 0) {
      out.push(left);
      x++;
    } else {
      out.push(right);
      y++;
    }
  }
  return out.concat(a.slice(x), b.slice(y));
}
