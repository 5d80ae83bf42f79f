/** What became of a text that two people changed apart from each other. */
export interface Rebased {
  readonly text: string;
  /** Where a caret that stood at `position` of our text stands now. UTF-16 positions. */
  readonly place: (position: number) => number;
}

/** A stretch of the old text that was replaced. Counted in code points. */
interface Hunk {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly string[];
}

/** Beyond so many differences the changed middle is taken as one replacement: still nothing is lost, and no keystroke waits for it. */
const MOST_DIFFERENCES = 400;

/**
 * Puts our changes of `base` on top of theirs. Whatever either inserted is in the result, in one piece;
 * what either deleted is gone. Where both inserted at one place, theirs stands before ours.
 */
export function rebase(base: string, ours: string, theirs: string): Rebased {
  if (ours === base || ours === theirs) return moved(ours, theirs, base);
  if (theirs === base) return { text: ours, place: (position) => position };
  const old = Array.from(base);
  return weave(old, changesOf(old, Array.from(ours)), changesOf(old, Array.from(theirs)), ours);
}

/** We changed nothing that stands apart: the text is theirs, and only the caret must be carried over. */
function moved(ours: string, theirs: string, base: string): Rebased {
  if (ours === theirs) return { text: theirs, place: (position) => position };
  const old = Array.from(base);
  return weave(old, [], changesOf(old, Array.from(theirs)), ours);
}

function weave(old: readonly string[], ourHunks: readonly Hunk[], theirHunks: readonly Hunk[], ours: string): Rebased {
  const mine = byPosition(ourHunks);
  const other = byPosition(theirHunks);
  let text = '';
  /** For each of our code points: how far our text goes up to and with it, and how far the woven one does. */
  const places: [number, number][] = [[0, 0]];
  let seen = 0;
  const own = (point: string, kept: boolean) => {
    if (kept) text += point;
    seen += point.length;
    places.push([seen, text.length]);
  };
  for (let at = 0; at <= old.length; at++) {
    text += (other.inserted.get(at) ?? []).join('');
    for (const point of mine.inserted.get(at) ?? []) own(point, true);
    const point = old[at];
    if (point === undefined) break;
    if (!mine.removed.has(at)) own(point, !other.removed.has(at));
  }
  return { text, place: (position) => placeOf(places, Math.min(position, ours.length)) };
}

function placeOf(places: readonly [number, number][], position: number): number {
  let found = 0;
  for (const [ours, woven] of places) {
    if (ours > position) break;
    found = woven;
  }
  return found;
}

function byPosition(hunks: readonly Hunk[]): { inserted: Map<number, readonly string[]>; removed: Set<number> } {
  const inserted = new Map<number, readonly string[]>();
  const removed = new Set<number>();
  for (const hunk of hunks) {
    if (hunk.inserted.length > 0) inserted.set(hunk.at, hunk.inserted);
    for (let i = 0; i < hunk.removed; i++) removed.add(hunk.at + i);
  }
  return { inserted, removed };
}

/** What was changed from `a` to `b`, in order. */
function changesOf(a: readonly string[], b: readonly string[]): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const middleA = a.slice(start, endA);
  const middleB = b.slice(start, endB);
  const common = middleA.length > 0 && middleB.length > 0 ? commonPoints(middleA, middleB) : [];
  return between(common, middleA, middleB).map((hunk) => ({ ...hunk, at: hunk.at + start }));
}

/** The stretches between points that both texts share. */
function between(common: readonly [number, number][], a: readonly string[], b: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let x = 0;
  let y = 0;
  for (const [nextX, nextY] of [...common, [a.length, b.length] as const]) {
    if (nextX > x || nextY > y) hunks.push({ at: x, removed: nextX - x, inserted: b.slice(y, nextY) });
    x = nextX + 1;
    y = nextY + 1;
  }
  return hunks;
}

/** Pairs of positions that stand for each other (Myers' greedy difference); none where the texts differ too much to tell. */
function commonPoints(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let d = 0; d <= most; d++) {
    trail.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = step(furthest, k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trail, a.length, b.length);
    }
  }
  return [];
}

/** Where diagonal `k` begins after `d` differences: by an insertion from above or a deletion from the left, whichever reached further. */
function step(furthest: ReadonlyMap<number, number>, k: number, d: number): number {
  const above = furthest.get(k + 1) ?? -1;
  const left = furthest.get(k - 1) ?? -1;
  return k === -d || (k !== d && left < above) ? above : left + 1;
}

function walkBack(trail: readonly ReadonlyMap<number, number>[], endX: number, endY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = endX;
  let y = endY;
  for (let d = trail.length - 1; d >= 0; d--) {
    const furthest = trail[d] ?? new Map<number, number>();
    const k = x - y;
    const fromX = d === 0 ? 0 : step(furthest, k, d);
    while (x > fromX && y > fromX - k) pairs.push([--x, --y]);
    if (d === 0) break;
    const cameDown = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    if (cameDown) y--;
    else x--;
  }
  return pairs.reverse();
}
