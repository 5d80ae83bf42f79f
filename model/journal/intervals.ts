/** From one minute of the day to another, the end not included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** In order, and those that touch or overlap as one. */
export function joined(intervals: readonly Interval[]): readonly Interval[] {
  const out: Interval[] = [];
  for (const one of [...intervals].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && one.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else out.push(one);
  }
  return out;
}

/** What lies in both. */
export function shared(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const both = a.flatMap((one) => b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })));
  return joined(both.filter(({ from, to }) => from < to));
}

/** Whether they have a moment in common; one that begins when the other ends has none. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether all of it lies within one of them. */
export function holds(intervals: readonly Interval[], { from, to }: Interval): boolean {
  return intervals.some((one) => one.from <= from && to <= one.to);
}
