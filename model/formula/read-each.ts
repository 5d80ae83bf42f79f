import type { Atom } from './atoms.ts';
import type { Line } from './bowl-draft.ts';
import { closeDraft } from './read-parts.ts';

/** `4/0 и 5/0 по 30 г`. */
export function readEachBefore(line: Line, atoms: readonly Atom[], at: number): number {
  const next = atoms[at + 1];
  if (next?.kind !== 'amount' || next.amount === 0) return 0;
  closeDraft(line);
  const { bowl } = line;
  if (!bowl.products.some(({ amount }) => amount === 0)) return 0;
  bowl.products = bowl.products.map((product) => (product.amount > 0 ? product : { ...product, amount: next.amount, unit: next.unit }));
  return 2;
}

/** `7N + 7A 30 g each`. */
export function giveEach(line: Line): number {
  closeDraft(line);
  const { bowl } = line;
  const given = bowl.products.at(-1);
  if (given === undefined || given.amount === 0 || !bowl.products.some(({ amount }) => amount === 0)) return 0;
  bowl.products = bowl.products.map((product) => (product.amount > 0 ? product : { ...product, amount: given.amount, unit: given.unit }));
  return 1;
}

/** One part of each, once all are known. */
export function readEqual(line: Line, atom: Atom): number {
  closeDraft(line);
  if (line.bowl.equal !== null) return 0;
  line.bowl.equal = { start: atom.start, end: atom.end };
  return 1;
}
