import { hundredthsOf } from './figures.ts';
import type { Amount, Bowl } from './formula.ts';

/** The smallest and the largest factor, in hundredths. */
const LEAST = 25;
const MOST_TIMES = 1000;

/** A typed factor (`×1.5`, `1,5`, `x2`, `½`) as a number, or null for none between 0.25 and 10. */
export function parseFactor(typed: string): number | null {
  const hundredths = hundredthsOf(
    typed
      .trim()
      .replace(/^[×*xXхХ]\s*/u, '')
      .replace(/\s*[×*xXхХ]$/u, ''),
  );
  return hundredths === null || hundredths < LEAST || hundredths > MOST_TIMES ? null : hundredths / 100;
}

/**
 * The bowl for so much more or less hair: each amount times the factor, to hundredths, so that there and back is what it was (drops and
 * pieces whole); ratio and strength stay.
 */
export function scaleBowl(bowl: Bowl, factor: number): Bowl {
  const times = Math.round(Math.min(Math.max(factor, LEAST / 100), MOST_TIMES / 100) * 100);
  return {
    ...bowl,
    products: bowl.products.map((product) => ({ ...product, amount: scaled(product, times) })),
    developer: bowl.developer === null ? null : { ...bowl.developer, amount: scaled(bowl.developer, times) },
  };
}

/** Never nothing of something: the least step is kept. Unchanged by 1. */
function scaled({ amount, unit }: Amount, times: number): number {
  if (amount === 0 || times === 100) return amount;
  const step = unit === 'drop' || unit === 'pcs' ? 100 : 1;
  return Math.max(Math.round((amount * times) / (100 * step)), 1) * step;
}
