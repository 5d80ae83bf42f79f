import type { Amount, Bowl, Unit } from './formula.ts';

/** Above these (hundredths of the unit) an amount is hardly meant: of one product in one bowl. */
const MOST_LIKELY: Readonly<Record<Unit, number>> = {
  g: 100_000,
  ml: 100_000,
  part: 10_000,
  drop: 50_000,
  cm: 50_000,
  tube: 2000,
  scoop: 5000,
  pump: 10_000,
  oz: 4000,
  pcs: 50_000,
  '': 100_000,
};
/** Nothing is left on for longer, minutes. */
const LONGEST = 300;

export interface Doubts {
  readonly amounts: readonly Amount[];
  /** 0: none. */
  readonly minutes: number;
}

/** Figures of a bowl that are most likely mistyped. They are kept all the same: the person knows better. */
export function doubtsOf({ products, developer, minutes }: Bowl): Doubts {
  const all: readonly Amount[] = developer ? [...products, developer] : products;
  return { amounts: all.filter(({ amount, unit }) => amount > MOST_LIKELY[unit]), minutes: minutes > LONGEST ? minutes : 0 };
}
