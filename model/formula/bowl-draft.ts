import type { Bowl, Developer, Product, Unit } from './formula.ts';
import type { ProductDraft } from './product-draft.ts';
import { type RestPiece, restOf } from './rest.ts';

/** A bowl while its line is read. */
export interface BowlDraft {
  area: string;
  /** The area was told after the mixture, so that the next product is another bowl's. */
  closed: boolean;
  products: Product[];
  developer: DeveloperDraft | null;
  minutes: number;
  technique: string;
  level: string;
  /** Where "equal parts" was said. */
  equal: RestPiece | null;
  /** Places in the text, by atom, of what was not understood. */
  readonly rest: RestPiece[];
}

export interface DeveloperDraft {
  amount: number;
  unit: Unit;
  name: string;
  /** It was told by a ratio alone, which may yet turn out to be that of two colours. */
  byRatio: boolean;
  strength: number;
  strengthUnit: '%' | 'vol';
  ratio: { mix: number; developer: number } | null;
  /** How many products were there when it came. */
  productsBefore: number;
}

/** Where the reader of one line is. */
export interface Line {
  readonly text: string;
  readonly bowls: BowlDraft[];
  bowl: BowlDraft;
  draft: ProductDraft | null;
  /** The developer is being told: the next amount or ratio is its own. */
  onDeveloper: boolean;
  after: 'start' | '+' | ',' | ')' | '';
}

export function newBowl(): BowlDraft {
  return { area: '', closed: false, products: [], developer: null, minutes: 0, technique: '', level: '', equal: null, rest: [] };
}

export function hasMixture(bowl: BowlDraft): boolean {
  return bowl.products.length > 0 || bowl.developer !== null;
}

export function isUnderstood(bowl: BowlDraft): boolean {
  return hasMixture(bowl) || `${bowl.area}${bowl.technique}${bowl.level}` !== '' || bowl.minutes > 0;
}

export function bowlOf(draft: BowlDraft, text: string): Bowl {
  const equal = draft.equal !== null && draft.products.length > 1 && draft.products.every(({ amount }) => amount === 0);
  if (draft.equal !== null && !equal) draft.rest.push(draft.equal);
  return {
    area: draft.area,
    products: equal ? draft.products.map((product) => ({ ...product, amount: 100, unit: 'part' })) : draft.products,
    developer: draft.developer === null ? null : developerOf(draft.developer),
    minutes: draft.minutes,
    technique: draft.technique,
    startingLevel: draft.level,
    rest: restOf(draft.rest, text),
  };
}

function developerOf({ amount, unit, name, strength, strengthUnit, ratio }: DeveloperDraft): Developer {
  return { amount, unit, name, strength, strengthUnit: strength > 0 ? strengthUnit : '%', ratio };
}
