import type { Atom } from './atoms.ts';
import type { Line } from './bowl-draft.ts';
import { hundredthsOf } from './figures.ts';
import type { Unit } from './formula.ts';
import { has, type Piece } from './product-draft.ts';
import { readBareRatio, readDeveloperWord, readNumberOfDeveloper, readRatio, readStrength } from './read-developer.ts';
import { readFraction } from './read-fraction.ts';
import { closeDraft, keepRest, multiplied, nextBowl, openDeveloper, openDraft, placeOf, textOf } from './read-parts.ts';
import { isWord } from './read-place.ts';
import type { WordClass } from './words.ts';

/** Reads what is in the bowl. Gives how many atoms it took, 0 where it understands nothing of it. */
export function readMixture(line: Line, atoms: readonly Atom[], at: number): number {
  const atom = atoms[at];
  switch (atom?.kind) {
    case 'amount':
      return readAmount(line, atom, atom.amount, atom.unit, atoms[at + 1]);
    case 'strength':
      return readStrength(line, atom, atoms[at + 1]);
    case 'ratio':
      return readRatio(line, atom.parts);
    case 'shade':
      return readBareRatio(line, atom, atoms[at + 1]) || readFraction(line, atom, atoms[at + 1]) || readShade(line, atom);
    case 'number':
      return (
        readBareRatio(line, atom, atoms[at + 1]) ||
        readFraction(line, atom, atoms[at + 1]) ||
        readNumber(line, atom, atom.amount, atoms[at + 1])
      );
    case 'times':
      return atom.before ? readTimesBefore(line, atom, atom.factor, atoms[at + 1]) : readTimes(line, atom, atom.factor);
    case 'word':
      return readWord(line, atoms, at, atom.word);
    case 'quoted':
      return addPiece(line, atom, 'quoted');
    case 'tagged':
      return readTagged(line, atom);
    default:
      return 0;
  }
}

function addPiece(line: Line, atom: Atom, role: Piece['role']): number {
  const draft = openDraft(line);
  draft.pieces.push({ role, text: textOf(line, atom) });
  draft.places.push(placeOf(atom));
  return 1;
}

function readAmount(line: Line, atom: Atom, amount: number, unit: Unit, next: Atom | undefined): number {
  if (amount === 0) return 0;
  const { developer } = line.bowl;
  const startsNext = developer?.ratio !== null && (next?.kind === 'shade' || next?.kind === 'word' || next?.kind === 'number');
  if (line.onDeveloper && developer !== null && developer.amount === 0 && !startsNext) {
    developer.amount = amount;
    developer.unit = unit;
    return 1;
  }
  if (line.draft !== null && line.draft.amount > 0) closeDraft(line);
  const draft = openDraft(line);
  draft.amount = amount;
  draft.unit = unit;
  draft.places.push(placeOf(atom));
  return 1;
}

function readShade(line: Line, atom: Atom): number {
  if (line.draft !== null && has(line.draft, 'shade', 'tag:shade')) closeDraft(line);
  const numbered =
    /^(?:[№#]|\p{L})/u.test(textOf(line, atom)) && line.draft !== null && has(line.draft, 'product') && !has(line.draft, 'brand');
  return addPiece(line, atom, numbered ? 'figure' : 'shade');
}

/** A bare figure: the developer's, a depth after an amount (`60g 7`), an amount beside a shade (`7/1 30`), the number of a brand's colour. */
function readNumber(line: Line, atom: Atom, amount: number, next: Atom | undefined): number {
  const { draft } = line;
  if (line.onDeveloper) return readNumberOfDeveloper(line, amount, next);
  if (draft !== null) {
    const shade = has(draft, 'shade', 'tag:shade');
    if (!shade && (has(draft, 'brand', 'line') || (draft.unit !== '' && draft.pieces.length === 0))) return addPiece(line, atom, 'shade');
    if (shade && draft.amount === 0 && amount > 0) {
      draft.amount = amount;
      draft.places.push(placeOf(atom));
      return 1;
    }
    if (!shade && draft.pieces.length > 0) return addPiece(line, atom, 'figure');
    if (shade) closeDraft(line);
  }
  if (line.after === '+' && /^\D?\d+$/u.test(line.bowl.products.at(-1)?.shade ?? '') && !isMixed(next))
    return addPiece(line, atom, 'shade');
  if (amount === 0 || !isMixed(next)) return 0;
  return readAmount(line, atom, amount, '', next);
}

function isMixed(next: Atom | undefined): boolean {
  if (next?.kind === 'word') return /^(?:brand|line|product|oxidant|developer)$/u.test(next.word?.is ?? '');
  return next?.kind === 'shade' || next?.kind === 'quoted' || next?.kind === 'tagged';
}

/** `2 × 30 g`, `2x 7/0`. */
function readTimesBefore(line: Line, atom: Atom, factor: number, next: Atom | undefined): number {
  if (next?.kind === 'amount') {
    const taken = readAmount(line, { ...next, start: atom.start }, multiplied(next.amount, factor), next.unit, undefined);
    return taken + 1;
  }
  return isMixed(next) ? readAmount(line, atom, factor, 'pcs', next) : 0;
}

/** `Olaplex ×2`, `7/1 30 g ×2`, and `(…) ×2` of all that is in the bowl. */
function readTimes(line: Line, atom: Atom, factor: number): number {
  const { draft, bowl } = line;
  if (factor === 0) return 0;
  const all = line.onDeveloper || draft === null || (line.after === ')' && bowl.products.length > 0);
  if (!all) {
    if (draft.amount === 0 && draft.pieces.length === 0) return 0;
    draft.places.push(placeOf(atom));
    if (draft.amount === 0) draft.unit = 'pcs';
    draft.amount = draft.amount === 0 ? factor : multiplied(draft.amount, factor);
    return 1;
  }
  closeDraft(line);
  const { developer } = bowl;
  if (!bowl.products.some(({ amount }) => amount > 0) && (developer?.amount ?? 0) === 0) return 0;
  bowl.products = bowl.products.map((product) => ({ ...product, amount: multiplied(product.amount, factor) }));
  if (developer !== null) developer.amount = multiplied(developer.amount, factor);
  return 1;
}

function readWord(line: Line, atoms: readonly Atom[], at: number, word: WordClass | null): number {
  const atom = atoms[at];
  if (atom === undefined) return 0;
  if (word?.is === 'oxidant' || word?.is === 'developer') return readDeveloperWord(line, atom, word.is, atoms[at + 1]);
  if (line.onDeveloper && word === null && isDevelopersName(line, atoms, at)) {
    const { developer } = line.bowl;
    if (developer !== null) developer.name = `${developer.name} ${textOf(line, atom)}`.trim();
    return 1;
  }
  if (word?.is === 'number-sign' && atoms[at + 1]?.kind === 'number') return readNumbered(line, atom, atoms[at + 1]);
  const known =
    word?.is === 'brand' || word?.is === 'line' || word?.is === 'product'
      ? word.is
      : word?.is === 'base'
        ? 'product'
        : word === null
          ? 'word'
          : 'known';
  const { draft } = line;
  const full = draft !== null && draft.amount > 0 && has(draft, 'shade', 'tag:shade', 'product', 'brand', 'line');
  const next = atoms[at + 1];
  if (
    full &&
    known !== 'word' &&
    draft.pieces.at(-1)?.role !== 'brand' &&
    (next?.kind === 'shade' || next?.kind === 'amount' || next?.kind === 'number')
  )
    closeDraft(line);
  return addPiece(line, atom, known);
}

/** `Nr. 203` is a shade with its sign. */
function readNumbered(line: Line, sign: Atom, number: Atom | undefined): number {
  if (number === undefined) return 0;
  readShade(line, { ...sign, kind: 'shade', end: number.end });
  return 2;
}

/** Words right after the strength, with an amount or a ratio after them: `6% Welloxon 60 ml`. */
function isDevelopersName(line: Line, atoms: readonly Atom[], at: number): boolean {
  const { developer } = line.bowl;
  if (developer === null || developer.ratio !== null || developer.amount > 0) return false;
  let next = at + 1;
  while (next < at + 3 && isUnknown(atoms[next])) next += 1;
  const kind = atoms[next]?.kind;
  return kind === 'amount' || kind === 'ratio' || kind === 'strength' || isWord(atoms[next], 'oxidant');
}

function isUnknown(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && atom.word === null;
}

function readTagged(line: Line, atom: Atom & { readonly kind: 'tagged' }): number {
  const { tag, value } = atom;
  switch (tag) {
    case 'brand':
    case 'line':
    case 'shade':
    case 'name':
      if (line.draft !== null && has(line.draft, `tag:${tag}`)) closeDraft(line);
      return addPiece(line, atom, `tag:${tag}`);
    case 'amount':
      return readAmount(line, atom, hundredthsOf(value) ?? 0, '', undefined);
    case 'ox':
      openDeveloper(line).name = value;
      return 1;
  }
  closeDraft(line);
  line.onDeveloper = false;
  if (tag === 'area' && (line.bowl.area !== '' || line.bowl.products.length > 0)) nextBowl(line);
  if (tag === 'text' || line.bowl[tag] !== '') keepRest(line, atom);
  else line.bowl[tag] = value;
  return 1;
}
