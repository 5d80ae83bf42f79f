import { NO_PRODUCT, type Product, tidyText, type Unit } from './formula.ts';
import type { RestPiece } from './rest.ts';

/** A product while its pieces come in, in the order typed. */
export interface ProductDraft {
  amount: number;
  unit: Unit;
  readonly pieces: Piece[];
  /** After a plus: a word alone is something mixed in, not a remark. */
  readonly mixedIn: boolean;
  /** After a comma: an amount alone may be the one before's. */
  readonly afterComma: boolean;
  /** The atoms it was made of, to be given back if nothing comes of it. */
  readonly places: RestPiece[];
}

export interface Piece {
  readonly role: 'brand' | 'line' | 'product' | 'word' | 'known' | 'quoted' | 'shade' | 'figure' | TaggedRole;
  readonly text: string;
}
type TaggedRole = 'tag:brand' | 'tag:line' | 'tag:shade' | 'tag:name';

export function newDraft(mixedIn: boolean, afterComma: boolean): ProductDraft {
  return { amount: 0, unit: '', pieces: [], mixedIn, afterComma, places: [] };
}

export function has(draft: ProductDraft, ...roles: readonly Piece['role'][]): boolean {
  return draft.pieces.some((piece) => roles.includes(piece.role));
}

/** Whether what has come is a product, rather than words of a remark or an amount of nothing. */
export function isProduct(draft: ProductDraft): boolean {
  if (draft.pieces.length === 0) return false;
  if (has(draft, 'brand', 'line', 'product', 'shade', 'tag:brand', 'tag:line', 'tag:shade', 'tag:name')) return true;
  if (draft.unit === 'cm' && !draft.mixedIn && !has(draft, 'quoted')) return false;
  return draft.mixedIn || draft.unit !== '' || (draft.amount > 0 && !has(draft, 'figure'));
}

/** Words before the shade are brand and line, after it a name; known names go where they are known to belong. */
export function productOf(draft: ProductDraft): Product {
  const texts = { brand: '', line: '', shade: '', name: '' };
  const put = (slot: keyof typeof texts, text: string): void => {
    texts[slot] = tidyText(`${texts[slot]} ${text}`);
  };
  const branded = draft.pieces.findIndex(({ role }) => role === 'brand');
  const lastNamed = draft.pieces.findLastIndex(({ role }) => role === 'shade' || role === 'line');
  draft.pieces.forEach(({ role, text }, index) => {
    if (role.startsWith('tag:')) put(role.slice(4) as keyof typeof texts, text);
    else if (role === 'shade') put(texts.shade === '' ? 'shade' : 'name', text);
    else if (role === 'brand') put(texts.brand === '' ? 'brand' : 'name', text);
    else if (role === 'line') put(texts.line === '' && (texts.name === '' || branded >= 0) ? 'line' : 'name', text);
    else if (role === 'word' && index < branded) put('name', text);
    else if (
      (role === 'quoted' || (role === 'word' && isNameLike(text))) &&
      index < lastNamed &&
      texts.shade === '' &&
      (texts.name === '' || branded >= 0)
    )
      put(slotBefore(draft, index, texts), text);
    else put('name', text);
  });
  return { ...NO_PRODUCT, amount: draft.amount, unit: draft.unit, ...texts };
}

/** `Nouvelle 7/1` but `refresh 7/1`: names of houses are written with a capital. */
function isNameLike(text: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(text);
}

/** An unknown word before the shade: a brand, or the line of a brand just named. */
function slotBefore(
  draft: ProductDraft,
  index: number,
  texts: { readonly brand: string; readonly line: string },
): 'brand' | 'line' | 'name' {
  const known = draft.pieces.slice(0, index).some(({ role }) => role === 'brand');
  if (!known) return texts.line === '' ? 'brand' : 'line';
  return 'line';
}
