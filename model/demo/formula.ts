import type { Random } from './random.ts';
import type { ServiceKind, TechnicalTable } from './words.ts';

/** What a stylist keeps to for one client: the next visit's bowl is mixed from the last one's. */
export interface Formula {
  readonly depth: number;
  readonly reflect: string;
  readonly grams: number;
  readonly developer: number;
  readonly ratio: '1:1' | '1:1,5' | '1:2';
  readonly minutes: number;
  readonly toner: string;
  readonly blade: number;
  /** Which of the usual ways this client is served. */
  readonly manner: number;
}

const REFLECTS = ['1', '3', '31', '34', '43', '4', '44', '0', '13'] as const;
const TONERS = ['9/16', '10/81', '9/21', '8/81', '10/16', '9/03'] as const;
const POLISHES = ['014', '128', '067', '203', '311', '045', '180', '009'] as const;

export function inventFormula(random: Random): Formula {
  return {
    depth: random.int(4, 8),
    reflect: random.pick(REFLECTS),
    grams: random.pick([20, 30, 40, 60]),
    developer: random.weighted([
      [6, 6],
      [3, 2],
      [9, 2],
    ]),
    ratio: random.weighted([
      ['1:1', 2],
      ['1:1,5', 3],
      ['1:2', 2],
    ]),
    minutes: random.pick([30, 35, 35, 40]),
    toner: random.pick(TONERS),
    blade: random.pick([3, 6, 9, 12]),
    manner: random.int(0, 99),
  };
}

/** A visit's technical note: the client's formula in the words of the salon, or '' where there is nothing to write down. */
export function technicalNote(random: Random, words: TechnicalTable, kind: ServiceKind, formula: Formula): string {
  const templates = words.byService[kind];
  const manner = random.chance(0.8) ? formula.manner : random.int(0, 99);
  const template = templates[manner % templates.length] ?? '';
  const bowl = (grams: number, shade: string): string => `${grams} ${words.gram} ${shade}`;
  const strength = (percent: string): string => `${percent.replace('.', words.decimal)}${words.beforePercent}%`;
  const natural = `${formula.depth}/0`;
  const fashion = `${formula.depth}/${formula.reflect}`;
  const mix =
    formula.reflect === '0' ? bowl(formula.grams * 2, natural) : `${bowl(formula.grams, fashion)} + ${bowl(formula.grams / 2, natural)}`;
  const ratio = formula.ratio.replace(',', words.decimal);
  const values: Readonly<Record<string, string>> = {
    mix,
    dev: `${strength(String(formula.developer))} ${ratio}`,
    min: String(formula.minutes),
    toner: `${bowl(30, formula.toner)}, ${strength('1.9')} 1:2`,
    polish: words.numbered + random.pick(POLISHES),
    blade: String(formula.blade),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
