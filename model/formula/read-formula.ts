import { type Atom, atomsOf } from './atoms.ts';
import { type BowlDraft, bowlOf, hasMixture, isUnderstood } from './bowl-draft.ts';
import type { ReadFormula } from './formula.ts';
import { readLine } from './read-line.ts';
import { restOf } from './rest.ts';

/**
 * Reads a formula as stylists of five languages type it, in one line or several; `;` and line ends part bowls. It never fails: what it
 * doesn't understand stays as text, in order, with its bowl or (a line of which nothing is understood) with the formula. The time is
 * linear in the text's length.
 */
export function readFormula(text: string): ReadFormula {
  const bowls: BowlDraft[] = [];
  const rest: string[] = [];
  for (const { atoms, hard, line } of linesOf(atomsOf(text))) {
    const [first, ...others] = readLine(atoms, text);
    if (first === undefined) continue;
    const last = bowls.at(-1);
    if (!isUnderstood(first) && others.length === 0) rest.push(restOf(first.rest, text));
    else if (last !== undefined && !hard && continues(last, first, line)) join(last, first);
    else bowls.push(first);
    bowls.push(...others);
  }
  return { bowls: bowls.map((bowl) => bowlOf(bowl, text)), rest: rest.filter((part) => part !== '').join(' ') };
}

interface LineOfAtoms {
  readonly atoms: Atom[];
  /** The break before was one for good. */
  readonly hard: boolean;
  /** It was a line's end and no `;`. */
  readonly line: boolean;
}

function linesOf(atoms: readonly Atom[]): readonly LineOfAtoms[] {
  const lines: LineOfAtoms[] = [{ atoms: [], hard: false, line: false }];
  for (const atom of atoms) {
    if (atom.kind === 'break') lines.push({ atoms: [], hard: atom.hard, line: atom.line });
    else lines.at(-1)?.atoms.push(atom);
  }
  return lines.filter((line) => line.atoms.length > 0);
}

/** A line without a mixture of its own that says what the bowl before has not said; or the next product of a list, one a line. */
function continues(bowl: BowlDraft, next: BowlDraft, line: boolean): boolean {
  const bare = !hasMixture(bowl) && bowl.area === '' && bowl.minutes === 0;
  if (bare) return (bowl.technique === '' || next.technique === '') && (bowl.level === '' || next.level === '');
  if (next.area !== '') return false;
  if (next.developer === null && bowl.products.length === 0 && bowl.developer !== null && bowl.minutes === 0) return next.level === '';
  if (next.products.length > 0 && !(line && bowl.developer === null && bowl.minutes === 0)) return false;
  if (next.developer !== null && bowl.developer !== null) return false;
  if (bowl.minutes > 0 && next.minutes > 0) return false;
  return (bowl.technique === '' || next.technique === '') && (bowl.level === '' || next.level === '');
}

function join(bowl: BowlDraft, next: BowlDraft): void {
  if (next.developer !== null) bowl.developer = { ...next.developer, productsBefore: bowl.products.length + next.developer.productsBefore };
  bowl.products.push(...next.products);
  bowl.minutes ||= next.minutes;
  bowl.area ||= next.area;
  bowl.technique ||= next.technique;
  bowl.level ||= next.level;
  bowl.rest.push(...next.rest);
}
