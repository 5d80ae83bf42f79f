import type { Addendum, VisitFormula } from '../card.ts';
import type { Bowl } from './formula.ts';
import { printBowl } from './print.ts';
import { readFormula } from './read-formula.ts';
import { areaKey } from './same-word.ts';

export interface Corrected {
  /** The bowls as the corrections have them, a stored line each. */
  readonly formulas: readonly string[];
  /** The corrections that say the whole of a bowl and were taken; the others are for a person to judge. */
  readonly taken: readonly Addendum[];
}

/**
 * The bowls of a finished note as its corrections left them. Only a correction that tells all that is mixed in a bowl, and of which it is
 * plain which bowl it means, is taken; what it leaves unsaid (developer, time, area) stays as it was.
 */
export function correctedFormulas(formulas: readonly Pick<VisitFormula, 'text'>[], addenda: readonly Addendum[]): Corrected {
  let lines = formulas.map(({ text }) => text);
  const taken: Addendum[] = [];
  for (const addendum of addenda) {
    const after = corrected(lines, bowlsOf(addendum.text));
    if (!after) continue;
    lines = after;
    taken.push(addendum);
  }
  return { formulas: lines, taken };
}

/** What a correction mixes: the words that lead to it ("In fact 30 g…") are none of it. */
function bowlsOf(text: string): readonly Bowl[] {
  const { bowls } = readFormula(text);
  const begins = text.search(/\d/u);
  const [first] = bowls;
  const led = first?.products[0];
  if (begins <= 0 || !led || (led.name === '' && led.brand === '')) return bowls;
  const without = readFormula(text.slice(begins)).bowls;
  // A known name before the first amount is the product's own, as in `Wella 7/43 30 g`.
  return led.name !== '' && led.shade !== '' && without.length === bowls.length ? without : bowls;
}

function corrected(lines: readonly string[], bowls: readonly Bowl[]): string[] | null {
  if (bowls.length === 0 || !bowls.every(isWhole)) return null;
  if (lines.length === 0) return bowls.map((bowl) => printBowl({ ...bowl, rest: '' }));
  const places = bowls.map((bowl) => placeOf(lines, bowl, bowls.length));
  if (places.includes(-1) || new Set(places).size < places.length) return null;
  return lines.map((line, at) => {
    const bowl = bowls[places.indexOf(at)];
    return bowl ? over(line, bowl) : line;
  });
}

/** Two products or one with its developer, each measured: less may only be what was added. */
function isWhole({ products, developer }: Bowl): boolean {
  return products.length > 0 && products.every((one) => one.amount > 0 && one.shade !== '') && (products.length > 1 || developer !== null);
}

function placeOf(lines: readonly string[], { area }: Bowl, corrections: number): number {
  const areas = lines.map((line) => areaKey(readFormula(line).bowls[0]?.area ?? ''));
  const named = areas.flatMap((one, at) => (area !== '' && one === areaKey(area) ? [at] : []));
  if (named.length === 1) return named[0] ?? -1;
  return lines.length === 1 && corrections === 1 ? 0 : -1;
}

function over(line: string, bowl: Bowl): string {
  const { bowls } = readFormula(line);
  const [before] = bowls;
  if (!before || bowls.length > 1) return printBowl({ ...bowl, rest: '' });
  return printBowl({
    ...before,
    products: bowl.products,
    developer: bowl.developer ?? before.developer,
    minutes: bowl.minutes || before.minutes,
    technique: bowl.technique || before.technique,
    startingLevel: bowl.startingLevel || before.startingLevel,
  });
}
