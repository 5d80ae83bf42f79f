import type { Amount, Bowl } from './formula.ts';

/** Hundredths of grams. */
export interface Total {
  readonly products: number;
  /** As given, else by the ratio. */
  readonly developer: number;
  readonly all: number;
  /** Something in the bowl has no weight (parts, drops, no amount at all), so that the sum is not the whole. */
  readonly partial: boolean;
}

/** Ounces as 28.35 g, millilitres as grams: salons weigh both. */
const GRAMS: Readonly<Partial<Record<Amount['unit'], number>>> = { g: 1, ml: 1, oz: 28.35 };

/** What the bowl weighs: 60 g and 30 g with 1:2 are 90 g, 180 g of developer, 270 g together. */
export function totalOf(bowl: Bowl): Total {
  const weights = bowl.products.map(gramsOf);
  const products = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const unweighed = weights.includes(null);
  const developer = developerOf(bowl, products);
  return { products, developer: developer ?? 0, all: products + (developer ?? 0), partial: unweighed || developer === null };
}

function developerOf({ developer }: Bowl, products: number): number | null {
  if (developer === null) return 0;
  if (developer.amount > 0) return gramsOf(developer);
  if (developer.ratio === null || products === 0) return null;
  return Math.round((products * developer.ratio.developer) / developer.ratio.mix);
}

function gramsOf({ amount, unit }: Amount): number | null {
  const grams = GRAMS[unit];
  return grams === undefined || amount === 0 ? null : Math.round(amount * grams);
}
