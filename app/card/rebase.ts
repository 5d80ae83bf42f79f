import { type Hunk, partedHunksOf } from '../../model/text-changes.ts';

/** What became of a text that two people changed apart from each other. */
export interface Rebased {
  readonly text: string;
  /** Where a caret that stood at `position` of our text stands now. UTF-16 positions. */
  readonly place: (position: number) => number;
}

/**
 * Puts our changes of `base` on top of theirs. Whatever either inserted is in the result, in one piece;
 * what either deleted is gone. Where both inserted at one place, theirs stands before ours, as a word or a line of its own.
 */
export function rebase(base: string, ours: string, theirs: string): Rebased {
  if (ours === base || ours === theirs) return moved(ours, theirs, base);
  if (theirs === base) return { text: ours, place: (position) => position };
  const old = lines(base);
  return weave(old, partedHunksOf(old, lines(ours)), partedHunksOf(old, lines(theirs)), ours);
}

/** We changed nothing that stands apart: the text is theirs, and only the caret must be carried over. */
function moved(ours: string, theirs: string, base: string): Rebased {
  if (ours === theirs) return { text: theirs, place: (position) => position };
  const old = lines(base);
  return weave(old, [], partedHunksOf(old, lines(theirs)), ours);
}

/** Its code points, with an end behind the last line: what is written on by two ends in two lines. */
function lines(text: string): string[] {
  return text === '' ? [] : [...text, '\n'];
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
  const whole = text.endsWith('\n') ? text.slice(0, -1) : text;
  return { text: whole, place: (position) => Math.min(placeOf(places, Math.min(position, ours.length)), whole.length) };
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
