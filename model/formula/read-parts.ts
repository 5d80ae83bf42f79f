import type { Atom } from './atoms.ts';
import { type DeveloperDraft, type Line, newBowl } from './bowl-draft.ts';
import { MOST } from './formula.ts';
import { has, isProduct, newDraft, type ProductDraft, productOf } from './product-draft.ts';
import type { RestPiece } from './rest.ts';

/** What the readers of a line share: opening and closing a product or a bowl, and keeping what is not understood. */

export function keepRest(line: Line, atom: Atom): void {
  line.bowl.rest.push(placeOf(atom));
}

export function placeOf(atom: Atom): RestPiece {
  const { start, end } = atom;
  return atom.kind === 'quoted' || atom.kind === 'tagged' ? { start, end, value: atom.value } : { start, end };
}

export function textOf(line: Line, atom: Atom): string {
  return atom.kind === 'quoted' || atom.kind === 'tagged' ? atom.value : line.text.slice(atom.start, atom.end);
}

/** The product being told, a new one where none is. */
export function openDraft(line: Line): ProductDraft {
  line.onDeveloper = false;
  line.draft ??= newDraft(line.after === '+', line.after === ',');
  return line.draft;
}

/** A new bowl, if this one has anything to lose. */
export function nextBowl(line: Line): void {
  closeDraft(line);
  line.bowl = newBowl();
  line.bowls.push(line.bowl);
  line.onDeveloper = false;
}

/** Ends the product being told: it goes into the bowl, its amount to whom it belongs, or its words to what was not understood. */
export function closeDraft(line: Line): void {
  const { draft } = line;
  line.draft = null;
  if (draft === null) return;
  if (isProduct(draft)) {
    if (line.bowl.closed) nextBowl(line);
    line.bowl.products.push(productOf(draft));
  } else if (!giveAmount(line, draft)) {
    line.bowl.rest.push(...draft.places);
  }
}

/** An amount alone, after a comma: the developer's or the last product's, if that has none. */
function giveAmount(line: Line, draft: ProductDraft): boolean {
  if (draft.pieces.length > 0 || draft.amount === 0 || !draft.afterComma || draft.unit === '') return false;
  const { developer, products } = line.bowl;
  const last = products.at(-1);
  if (developer !== null) {
    if (developer.amount > 0 || developer.productsBefore !== products.length) return false;
    developer.amount = draft.amount;
    developer.unit = draft.unit;
    return true;
  }
  if (last === undefined || last.amount > 0) return false;
  products[products.length - 1] = { ...last, amount: draft.amount, unit: draft.unit };
  return true;
}

/** A strength that developers come in; more is grey hair or another share, unless it is called a developer. */
export function isPlausible(strength: number, unit: '%' | 'vol'): boolean {
  return unit === '%' ? strength > 0 && strength <= 150 : strength > 0 && strength <= 600;
}

/** The developer of this bowl. What was told just before without a shade (`60 ml Welloxon`) is its amount and name. */
export function openDeveloper(line: Line): DeveloperDraft {
  const { draft } = line;
  const takes = draft !== null && line.bowl.developer === null && isDevelopersOwn(draft) ? draft : null;
  if (takes !== null) line.draft = null;
  else closeDraft(line);
  line.onDeveloper = true;
  line.bowl.developer ??= {
    amount: 0,
    unit: '',
    name: '',
    byRatio: false,
    strength: 0,
    strengthUnit: '%',
    ratio: null,
    productsBefore: line.bowl.products.length,
  };
  const { developer } = line.bowl;
  if (takes !== null) {
    developer.amount = takes.amount;
    developer.unit = takes.unit;
    developer.name = takes.pieces.map(({ text }) => text).join(' ');
  }
  return developer;
}

export function isDevelopersOwn(draft: ProductDraft): boolean {
  return (
    !has(draft, 'shade', 'product', 'line', 'figure', 'tag:brand', 'tag:line', 'tag:shade', 'tag:name') &&
    (draft.pieces.length > 0 || draft.amount > 0)
  );
}

export function multiplied(amount: number, factor: number): number {
  return Math.min(Math.round((amount * factor) / 100), MOST);
}
