import type { Atom } from './atoms.ts';
import type { Line } from './bowl-draft.ts';
import { hundredthsOf } from './figures.ts';
import { has } from './product-draft.ts';
import { openDraft, placeOf, textOf } from './read-parts.ts';

const WRITTEN = /^(?:(?:1[/\\][2348]|2[/\\]3|3[/\\][48])|\d*[½¼¾⅓⅔])$/u;

/** `1/2 7/3`, `7/3 ½`, `1 1/2 Koleston 7/3`: a share of a tube before or after its shade, and no shade of its own. 0 where it is none. */
export function readFraction(line: Line, atom: Atom, next: Atom | undefined): number {
  const text = textOf(line, atom);
  const { draft } = line;
  if (!WRITTEN.test(text) || line.onDeveloper) return 0;
  const share = hundredthsOf(text) ?? 0;
  const told = draft !== null && has(draft, 'shade', 'tag:shade');
  const isWhole = draft !== null && draft.amount > 0 && draft.unit === '' && draft.amount % 100 === 0 && draft.pieces.length === 0;
  if (told ? isColour(next) || next?.kind === 'amount' || next?.kind === 'number' : !isColour(next)) return 0;
  if (draft !== null && draft.amount > 0 && !isWhole) return 0;
  const open = openDraft(line);
  open.amount += share;
  open.unit = 'tube';
  open.places.push(placeOf(atom));
  return 1;
}

function isColour(next: Atom | undefined): boolean {
  if (next?.kind === 'word') return /^(?:brand|line)$/u.test(next.word?.is ?? '');
  return next?.kind === 'shade';
}
