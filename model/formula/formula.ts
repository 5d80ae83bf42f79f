/**
 * A visit's formula as structure. What is stored of it is one line of text a bowl (`print-bowl.ts` writes it, `read-formula.ts` reads it):
 * this structure is what the reader makes of the line, and reading a printed structure gives the same structure again.
 *
 * All figures are whole numbers, so that sums and scaling are exact.
 */

/** `pcs` is anything counted; '' an amount typed without a unit. */
export const UNITS = ['g', 'ml', 'part', 'drop', 'cm', 'tube', 'scoop', 'pump', 'oz', 'pcs', ''] as const;
export type Unit = (typeof UNITS)[number];

export interface Amount {
  /** Hundredths of the unit: 3050 is 30.5 g. 0: none given. */
  readonly amount: number;
  readonly unit: Unit;
}

/** Something put into the bowl: a colour (brand, line, shade), or what has only a name: `clear`, `Olaplex 1`, an oil. Texts are '' where not given. */
export interface Product extends Amount {
  readonly brand: string;
  readonly line: string;
  /** As typed: `7/43`, `7.43`, `6RB`, `0-11`, the number of a gel polish. */
  readonly shade: string;
  readonly name: string;
}

/** Parts of the mixture to parts of developer, in hundredths: 1:1.5 is `{ mix: 100, developer: 150 }`. */
export interface Ratio {
  readonly mix: number;
  readonly developer: number;
}

export interface Developer extends Amount {
  /** What it is called where that says more than "developer": `Welloxon`, an activator. */
  readonly name: string;
  /** Tenths: 6 % is 60, 20 vol is 200. 0: not given. */
  readonly strength: number;
  /** As typed. For comparing: `percentOf`. */
  readonly strengthUnit: '%' | 'vol';
  readonly ratio: Ratio | null;
}

export interface Bowl {
  /** Where it went: roots, lengths… as typed. */
  readonly area: string;
  readonly products: readonly Product[];
  readonly developer: Developer | null;
  /** 0: not given. */
  readonly minutes: number;
  readonly technique: string;
  readonly startingLevel: string;
  /** What was not understood of this bowl's text, in order. */
  readonly rest: string;
}

export interface ReadFormula {
  readonly bowls: readonly Bowl[];
  /** Whole lines in which nothing was understood, in order. */
  readonly rest: string;
}

export const NO_PRODUCT: Product = { amount: 0, unit: '', brand: '', line: '', shade: '', name: '' };
export const NO_DEVELOPER: Developer = { amount: 0, unit: '', name: '', strength: 0, strengthUnit: '%', ratio: null };
export const EMPTY_BOWL: Bowl = { area: '', products: [], developer: null, minutes: 0, technique: '', startingLevel: '', rest: '' };

/** The largest figure of a formula that is read: 99,999.99 of a unit. */
export const MOST = 9_999_999;

/** A developer's strength in tenths of a percent: 10, 20, 30, 40 vol are 3, 6, 9, 12 % (hydrogen peroxide, as on every bottle). */
export function percentOf(developer: Developer): number {
  return developer.strengthUnit === 'vol' ? Math.round(developer.strength * 0.3) : developer.strength;
}

/** Whether nothing of the bowl was understood or entered (a rest may be there). */
export function isBlank(bowl: Bowl): boolean {
  return (
    bowl.area === '' &&
    bowl.products.length === 0 &&
    bowl.developer === null &&
    bowl.minutes === 0 &&
    bowl.technique === '' &&
    bowl.startingLevel === ''
  );
}

/** The bowl as it can be written: texts without stray blanks, whole figures in range, no unit without an amount, no nameless nothing. */
export function tidyBowl(bowl: Bowl): Bowl {
  return {
    area: tidyText(bowl.area),
    products: bowl.products.map(tidyProduct).filter((product) => !isNothing(product)),
    developer: bowl.developer === null ? null : tidyDeveloper(bowl.developer),
    minutes: tidyFigure(bowl.minutes, 9999),
    technique: tidyText(bowl.technique),
    startingLevel: tidyText(bowl.startingLevel),
    rest: tidyText(bowl.rest),
  };
}

function tidyProduct(product: Product): Product {
  return {
    ...tidyAmount(product),
    brand: tidyText(product.brand),
    line: tidyText(product.line),
    shade: tidyText(product.shade),
    name: tidyText(product.name),
  };
}

function tidyDeveloper(developer: Developer): Developer {
  const { ratio } = developer;
  const mix = tidyFigure(ratio?.mix ?? 0, 30_000);
  const parts = tidyFigure(ratio?.developer ?? 0, 30_000);
  return {
    ...tidyAmount(developer),
    name: tidyText(developer.name),
    strength: tidyFigure(developer.strength, 9999),
    strengthUnit: developer.strength > 0 ? developer.strengthUnit : '%',
    ratio: mix > 0 && parts > 0 ? { mix, developer: parts } : null,
  };
}

function tidyAmount({ amount, unit }: Amount): Amount {
  const whole = tidyFigure(amount, MOST);
  return { amount: whole, unit: whole === 0 ? '' : unit };
}

function tidyFigure(figure: number, most: number): number {
  return Number.isFinite(figure) ? Math.min(Math.max(Math.round(figure), 0), most) : 0;
}

/** One line, single blanks. */
export function tidyText(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function isNothing(product: Product): boolean {
  return product.amount === 0 && `${product.brand}${product.line}${product.shade}${product.name}` === '';
}
