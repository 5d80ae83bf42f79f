import type { Atom } from './atoms.ts';
import { hasMixture, type Line } from './bowl-draft.ts';
import { isProduct } from './product-draft.ts';
import { giveEach, readEachBefore, readEqual } from './read-each.ts';
import { closeDraft, keepRest, nextBowl } from './read-parts.ts';
import type { WordClass } from './words.ts';

/**
 * Reads what is said about the bowl rather than of what is in it: where it goes, how, for how long, from which level. Gives how many atoms
 * it took, 0 where the atom is something else.
 */
export function readPlace(line: Line, atoms: readonly Atom[], at: number, mixtureAhead: readonly boolean[]): number {
  const atom = atoms[at];
  if (atom?.kind === 'sep') return readSeparator(line, atom.sign);
  if (atom?.kind === 'minutes') return readMinutes(line, atom.minutes);
  if (line.draft === null && (line.after === 'start' || line.after === ',')) {
    const label = labelAt(atoms, at);
    if (label > 0 && setArea(line, atoms, at, at + label - 1, true)) return label + 1;
  }
  if (atom?.kind === 'number') return readLevelAfter(line, atoms, at);
  if (atom?.kind !== 'word') return 0;
  switch (atom.word?.is) {
    case 'area':
    case 'before-area':
      return readArea(line, atoms, at, mixtureAhead);
    case 'technique':
      return readTechnique(line, atoms, at);
    case 'level':
    case 'base':
      return readLevel(line, atoms, at);
    case 'each-before':
      return isWord(atoms[at + 1], 'area') ? readArea(line, atoms, at, mixtureAhead) : readEachBefore(line, atoms, at);
    case 'each-after':
      return giveEach(line);
    case 'equal':
      return readEqual(line, atom);
    case 'filler':
      return keepAll(line, atoms, at, at);
    case 'until':
      return saysTime(line, atoms[at + 1]) ? 1 : keepAll(line, atoms, at, at);
    case 'time':
      return readTime(line, atoms, at);
    case 'grey':
      return readGrey(line, atoms, at);
    case 'note':
      return readNote(line, atoms, at);
    case 'and':
      return isWord(atoms[at + 1], 'filler') ? keepAll(line, atoms, at, at) : readAnd(line, atoms[at + 1]);
    default:
      return 0;
  }
}

function readSeparator(line: Line, sign: '+' | ',' | ':' | ')'): number {
  if (sign === ')') line.after = ')';
  if (sign === ':' || sign === ')') return 1;
  closeDraft(line);
  line.onDeveloper = false;
  line.after = sign;
  return 1;
}

function readMinutes(line: Line, minutes: number): number {
  closeDraft(line);
  line.onDeveloper = false;
  if (line.bowl.minutes > 0 || minutes === 0 || minutes > 9999) return 0;
  line.bowl.minutes = minutes;
  return 1;
}

const IN_LABELS: ReadonlySet<WordClass['is'] | undefined> = new Set(['area', 'before-area', 'and', 'technique', undefined]);

/** How many atoms before a colon are the name of where the bowl goes: `crown:`, `formula 2:`, `roots and ends:`; 0 for none. */
function labelAt(atoms: readonly Atom[], at: number): number {
  let techniques = 0;
  for (let length = 0; length <= 5; length += 1) {
    const atom = atoms[at + length];
    if (atom?.kind === 'sep' && atom.sign === ':') return length > techniques ? length : 0;
    const joins = atom?.kind === 'sep' && atom.sign === '+' && length > 0;
    const word = atom?.kind === 'word' && IN_LABELS.has(atom.word?.is);
    if (!joins && !word && atom?.kind !== 'number') return 0;
    if (joins || isWord(atom, 'technique') || isWord(atom, 'and')) techniques += 1;
  }
  return 0;
}

/** Sets the area of this bowl, or of the next where this one has its own. False where it is neither's. */
function setArea(line: Line, atoms: readonly Atom[], from: number, to: number, opens: boolean): boolean {
  const text = line.text.slice(atoms[from]?.start, atoms[to]?.end);
  closeDraft(line);
  line.onDeveloper = false;
  if (line.bowl.area !== '' || hasMixture(line.bowl)) {
    const after = atoms[to + 1];
    const trails = !opens || after === undefined || (after.kind === 'sep' && after.sign !== ':');
    if (trails && line.bowl.area === '') line.bowl.closed = true;
    else if (opens) nextBowl(line);
    else return false;
  }
  line.bowl.area = text;
  return true;
}

function readArea(line: Line, atoms: readonly Atom[], at: number, mixtureAhead: readonly boolean[]): number {
  const first = isWord(atoms[at], 'area') ? at : at + 1;
  if (!isWord(atoms[first], 'area'))
    return isWord(atoms[at], 'before-area') && atoms[first]?.kind === 'minutes' && line.bowl.minutes === 0 ? 1 : 0;
  if (first === at && line.draft !== null && line.draft.amount > 0 && line.draft.pieces.length === 0) return 0;
  if (line.draft !== null && !isProduct(line.draft) && line.draft.amount === 0 && !mixtureAhead[first]) return 0;
  let last = first;
  while (true) {
    const next = isJoint(atoms[last + 1]) ? last + 2 : last + 1;
    const inner = isWord(atoms[next], 'before-area') ? next + 1 : next;
    if (!isWord(atoms[inner], 'area')) break;
    last = inner;
  }
  return setArea(line, atoms, at, last, mixtureAhead[last] ?? false) ? last - at + 1 : 0;
}

function isJoint(atom: Atom | undefined): boolean {
  return isWord(atom, 'and') || (atom?.kind === 'sep' && atom.sign !== ':' && atom.sign !== ')');
}

/** `30 g toner` is something in the bowl, `toner: 10/16` says what is done. */
function readTechnique(line: Line, atoms: readonly Atom[], at: number): number {
  if (line.draft !== null && line.draft.amount > 0 && line.draft.pieces.length === 0) return 0;
  if (opensNext(line, atoms[at + 1])) nextBowl(line);
  if (line.bowl.technique !== '') return 0;
  let last = at;
  while (isWord(atoms[last + 1], 'technique') || (isJoint(atoms[last + 1]) && isWord(atoms[last + 2], 'technique')))
    last += isWord(atoms[last + 1], 'technique') ? 1 : 2;
  closeDraft(line);
  line.onDeveloper = false;
  line.bowl.technique = line.text.slice(atoms[at]?.start, atoms[last]?.end);
  return last - at + 1;
}

/** After a bowl is told to its end, `Toner 30 g 9/16` is the next. */
function opensNext(line: Line, next: Atom | undefined): boolean {
  const { developer, minutes } = line.bowl;
  if (developer === null || line.draft !== null || (developer.ratio === null && developer.amount === 0 && minutes === 0)) return false;
  return next?.kind === 'amount' || next?.kind === 'shade' || isColon(next) || isWord(next, 'brand') || isWord(next, 'line');
}

/** `level 6`, `УГТ: 5`, `base 6-7`; but `base 6/0 30 g` is mixed. */
function readLevel(line: Line, atoms: readonly Atom[], at: number): number {
  const valueAt = isColon(atoms[at + 1]) ? at + 2 : at + 1;
  const value = atoms[valueAt];
  if (line.bowl.level !== '' || (value?.kind !== 'number' && value?.kind !== 'shade')) return 0;
  const next = atoms[valueAt + 1];
  const mixed = line.draft !== null || next?.kind === 'amount' || (next?.kind === 'sep' && next.sign === '+');
  const range = /^\d{1,2}-\d{1,2}$/u.test(line.text.slice(value.start, value.end));
  if (value.kind === 'shade' && !range && mixed) return 0;
  closeDraft(line);
  line.onDeveloper = false;
  line.bowl.level = line.text.slice(value.start, value.end);
  return valueAt - at + 1;
}

/** `6 уровень`. */
function readLevelAfter(line: Line, atoms: readonly Atom[], at: number): number {
  const [value, word, next] = atoms.slice(at, at + 3);
  if (value === undefined || !isWord(word, 'level') || next?.kind === 'number' || next?.kind === 'shade') return 0;
  if (line.bowl.level !== '' || line.draft !== null || line.onDeveloper) return 0;
  line.bowl.level = line.text.slice(value.start, value.end);
  return 2;
}

/** "Processing time 35", "35 min in posa": the word says no more than the figure's unit does. */
function readTime(line: Line, atoms: readonly Atom[], at: number): number {
  const before = atoms[at - 1];
  if (before?.kind === 'minutes') return line.bowl.minutes === before.minutes ? 1 : 0;
  const word = isColon(atoms[at + 1]) ? at + 2 : at + 1;
  const next = isWord(atoms[word], 'before-area') || isWord(atoms[word], 'until') ? word + 1 : word;
  const figure = atoms[next];
  if (line.bowl.minutes > 0) return 0;
  if (figure?.kind === 'minutes') {
    closeDraft(line);
    return next - at;
  }
  if (figure?.kind !== 'number' || figure.amount === 0 || figure.amount > 24_000) return 0;
  closeDraft(line);
  line.onDeveloper = false;
  line.bowl.minutes = Math.round(figure.amount / 100);
  return next - at + 1;
}

/** `до 45 хв`: the time of this bowl follows, and the product being told ends. */
function saysTime(line: Line, next: Atom | undefined): boolean {
  if (next?.kind !== 'minutes' || line.bowl.minutes > 0 || next.minutes === 0 || next.minutes > 9999) return false;
  closeDraft(line);
  return true;
}

/** `grey 50%` is not a developer. */
function readGrey(line: Line, atoms: readonly Atom[], at: number): number {
  const next = isColon(atoms[at + 1]) ? at + 2 : at + 1;
  const last = atoms[next]?.kind === 'strength' || atoms[next]?.kind === 'number' ? next : at;
  return keepAll(line, atoms, at, last);
}

function readNote(line: Line, atoms: readonly Atom[], at: number): number {
  return keepAll(line, atoms, at, atoms.length - 1);
}

function keepAll(line: Line, atoms: readonly Atom[], from: number, to: number): number {
  closeDraft(line);
  for (const atom of atoms.slice(from, to + 1)) keepRest(line, atom);
  return to - from + 1;
}

/** "and" between two things mixed is a plus; elsewhere it is a word. */
function readAnd(line: Line, next: Atom | undefined): number {
  const mixes =
    next?.kind === 'amount' || next?.kind === 'shade' || next?.kind === 'strength' || next?.kind === 'number' || next?.kind === 'tagged';
  const names = next?.kind === 'word' && /^(?:brand|line|product|oxidant|developer|technique)$/u.test(next.word?.is ?? '');
  if (!mixes && !names) return 0;
  closeDraft(line);
  line.onDeveloper = false;
  line.after = '+';
  return 1;
}

export function isWord(atom: Atom | undefined, is: WordClass['is']): boolean {
  return atom?.kind === 'word' && atom.word?.is === is;
}

function isColon(atom: Atom | undefined): boolean {
  return atom?.kind === 'sep' && atom.sign === ':';
}
