import type { Product } from './formula.ts';
import { readFormula } from './read-formula.ts';

/** What a product is, whatever amount of it was taken. */
export type KnownProduct = Pick<Product, 'brand' | 'line' | 'shade' | 'name'>;

/** The products of formulas as stored, each once, in the order of the texts. */
export function usedProducts(texts: readonly string[]): readonly KnownProduct[] {
  const found = new Map<string, KnownProduct>();
  for (const text of new Set(texts)) {
    for (const { brand, line, shade, name } of readFormula(text).bowls.flatMap(({ products }) => products)) {
      const key = [brand, line, shade, name].join('\n');
      if (!found.has(key)) found.set(key, { brand, line, shade, name });
    }
  }
  return [...found.values()];
}

/** Brand and line of a text in one field, where the line is known; else the whole text is the brand. */
export function houseOf(text: string): Pick<Product, 'brand' | 'line'> {
  const typed = text.trim();
  const [product, more] = typed === '' ? [] : readFormula(`30 g ${typed} ${SHADE}`).bowls.flatMap(({ products }) => products);
  const isRead = product !== undefined && more === undefined && product.shade === SHADE && product.name === '';
  return isRead && `${product.brand} ${product.line}`.trim() === typed
    ? { brand: product.brand, line: product.line }
    : { brand: typed, line: '' };
}

/** Any that is read as one: beside it brand and line find their places. */
const SHADE = '7/0';
