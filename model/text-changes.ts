/** A stretch of a text that was replaced. Counted in code points. */
export interface Hunk {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly string[];
}

/** Beyond so many differences the changed middle is taken as one replacement: still nothing is lost, and no keystroke waits for it. */
const MOST_DIFFERENCES = 400;
const SPACE = /^\s$/u;
const OF_A_WORD = /^[\p{L}\p{M}\p{N}]$/u;

/**
 * What somebody did to a text, in order: from `a` to `b`, both as code points. Letters put in or taken out are told as that;
 * where something was written in the place of something else, whole words were, and what is left standing between rewritten
 * passages is a passage itself and no chance meeting of letters. So two people who rewrite one note apart find both their
 * texts in it, each in one piece.
 *
 * Between words the difference is Myers' (An O(ND) Difference Algorithm, 1986); a stretch that both texts share but that is no
 * longer than what was changed on either side of it is taken into the change, as in Fraser's semantic clean-up (diff-match-patch).
 */
export function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (start + end < a.length && start + end < b.length) {
    while (start > 0 && (isInWord(a, start) || isInWord(b, start))) start--;
    while (end > 0 && (isInWord(a, a.length - end) || isInWord(b, b.length - end))) end--;
  }
  const [before, after] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return changedWords(before, after).map((hunk) => ({ ...hunk, at: hunk.at + start }));
}

/**
 * The same, with each passage bringing along what parts it from the text behind it, where nothing in it does: of two people who put
 * something in the same place, neither's last word runs into the other's first.
 */
export function partedHunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  return hunksOf(a, b).map((hunk) => {
    const { at, removed, inserted } = hunk;
    const [before, parting] = [a[at - 1], a[at + removed]];
    const [first, last] = [inserted[0], inserted.at(-1)];
    const isWritten = first !== undefined && last !== undefined && !SPACE.test(first) && !SPACE.test(last);
    const standsAlone = parting !== undefined && !OF_A_WORD.test(parting) && (before === undefined || !OF_A_WORD.test(before));
    return isWritten && standsAlone ? { at, removed: removed + 1, inserted: [...inserted, parting] } : hunk;
  });
}

/** True where `at` is in the middle of a word. */
function isInWord(points: readonly string[], at: number): boolean {
  return OF_A_WORD.test(points[at - 1] ?? '') && OF_A_WORD.test(points[at] ?? '');
}

function changedWords(a: readonly string[], b: readonly string[]): Hunk[] {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0) return [{ at: 0, removed: a.length, inserted: b }];
  const [old, now] = [wordsOf(a), wordsOf(b)];
  const [oldAt, nowAt] = [startsOf(old), startsOf(now)];
  let hunks = between(commonWords(old, now), old.length, now.length).map(({ from, to, nowFrom, nowTo }) => ({
    from: oldAt[from] ?? 0,
    to: oldAt[to] ?? a.length,
    nowFrom: nowAt[nowFrom] ?? 0,
    nowTo: nowAt[nowTo] ?? b.length,
  }));
  for (let before = 0; before !== hunks.length; ) {
    before = hunks.length;
    hunks = joinedOverLittle(hunks);
  }
  return hunks.map(({ from, to, nowFrom, nowTo }) => ({ at: from, removed: to - from, inserted: b.slice(nowFrom, nowTo) }));
}

/** Words, and what stands between them sign by sign. */
function wordsOf(points: readonly string[]): string[][] {
  const words: string[][] = [];
  for (const [at, point] of points.entries()) {
    const last = words.at(-1);
    if (last && isInWord(points, at)) last.push(point);
    else words.push([point]);
  }
  return words;
}

/** Where each word begins, and at the end where the last one ends. */
function startsOf(words: readonly (readonly string[])[]): number[] {
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  return starts;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

function joinedOverLittle(hunks: readonly Change[]): Change[] {
  const size = ({ from, to, nowFrom, nowTo }: Change) => Math.max(to - from, nowTo - nowFrom);
  const joined: Change[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const kept = last ? hunk.from - last.to : 0;
    if (last && kept <= size(last) && kept <= size(hunk)) joined[joined.length - 1] = { ...last, to: hunk.to, nowTo: hunk.nowTo };
    else joined.push(hunk);
  }
  return joined;
}

/** The stretches between what both have. */
function between(common: readonly (readonly [number, number])[], oldLength: number, nowLength: number): Change[] {
  const changes: Change[] = [];
  let from = 0;
  let nowFrom = 0;
  for (const [to, nowTo] of [...common, [oldLength, nowLength] as const]) {
    if (to > from || nowTo > nowFrom) changes.push({ from, to, nowFrom, nowTo });
    from = to + 1;
    nowFrom = nowTo + 1;
  }
  return changes;
}

/** Pairs of words that stand for each other; none where the texts differ too much to tell. */
function commonWords(old: readonly (readonly string[])[], now: readonly (readonly string[])[]): [number, number][] {
  const a = old.map((word) => word.join(''));
  const b = now.map((word) => word.join(''));
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
