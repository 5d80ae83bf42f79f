import { displayName } from '../../model/names/display-name.ts';
import { type BenchResult, type Figure, type Limit, milliseconds, rounded } from './bench.ts';
import type { Given } from './search.ts';
import type { Result } from './search-children.ts';
import type { Measured } from './search-contender.ts';

/** Share of the queries (%) of which a client meant came first, and was among the first five. */
export interface Score {
  readonly top1: number;
  readonly recall5: number;
  readonly asked: number;
}

export function scoreOf({ places }: Measured, isCounted: (query: number) => boolean): Score {
  const counted = places.filter(({ query }) => isCounted(query));
  const share = (good: number): number => (counted.length > 0 ? rounded((100 * good) / counted.length) : Number.NaN);
  return {
    top1: share(counted.filter(({ place }) => place === 1).length),
    recall5: share(counted.filter(({ place }) => place > 0).length),
    asked: counted.length,
  };
}

/** The kinds of the project's own queries. */
export function kindsOf({ queries, own }: Given): string[] {
  return [...new Set(queries.slice(0, own).map(({ kind }) => kind))];
}

export function judge(results: readonly Result[], given: Given): BenchResult {
  const figures: Record<string, Figure> = {};
  const measured = new Map(results.flatMap(({ contender, measured: one }) => (one ? [[contender.name, one] as const] : [])));
  for (const [name, one] of measured) Object.assign(figures, figuresOf(name, one, given));
  const ours = measured.get('kartoteka');
  if (!ours) return { figures, limits: [] };
  const kinds = kindsOf(given);
  for (const kind of kinds) {
    const score = scoreOf(ours, (query) => query < given.own && given.queries[query]?.kind === kind);
    figures[`recall5_${kind}`] = { value: score.recall5, unit: `% of ${score.asked}` };
    figures[`top1_${kind}`] = { value: score.top1, unit: '%' };
  }
  const limits: Limit[] = [
    { figure: 'kartoteka_recall5', min: 99 },
    { figure: 'kartoteka_top1', min: 98 },
    { figure: 'kartoteka_memory', max: 150 },
    { figure: 'kartoteka_answers_lately_seen', max: 200 },
    { figure: 'kartoteka_answers_everyone', max: 1_000 },
    ...kinds.map((kind) => ({ figure: `recall5_${kind}`, min: 95 })),
  ];
  if (given.queries.length > given.own) limits.push({ figure: 'given_recall5', min: 99 }, { figure: 'given_top1', min: 98 });
  limits.push(...besideOthers(figures, results, ours, given));
  return { figures, limits, missed: missedOf(ours, given) };
}

function figuresOf(name: string, one: Measured, given: Given): Record<string, Figure> {
  const own = scoreOf(one, (query) => query < given.own);
  const other = scoreOf(one, (query) => query >= given.own);
  const prefix = name === 'kartoteka' ? '' : `${name}_`;
  return {
    [`${name}_build`]: milliseconds(one.build),
    [`${name}_memory`]: { value: rounded(one.megabytes), unit: 'MB' },
    ...(one.snapshot && {
      [`${name}_snapshot`]: { value: rounded(one.snapshot.megabytes), unit: 'MB' },
      [`${name}_load`]: milliseconds(one.snapshot.load),
    }),
    ...(one.snapshot?.lately !== undefined && { [`${name}_answers_lately_seen`]: milliseconds(one.snapshot.lately) }),
    ...(one.snapshot?.everyone !== undefined && { [`${name}_answers_everyone`]: milliseconds(one.snapshot.everyone) }),
    ...Object.fromEntries((['p50', 'p95', 'p99', 'max'] as const).map((key) => [`${name}_${key}`, milliseconds(one.keys[key])])),
    [`${name}_keys`]: { value: one.keys.count, unit: 'keys typed' },
    [`${name}_top1`]: { value: own.top1, unit: `% of ${own.asked}` },
    [`${name}_recall5`]: { value: own.recall5, unit: `% of ${own.asked}` },
    ...(other.asked > 0 && {
      [`${prefix}given_top1`]: { value: other.top1, unit: `% of ${other.asked}` },
      [`${prefix}given_recall5`]: { value: other.recall5, unit: `% of ${other.asked}` },
    }),
  };
}

/** How Kartoteka stands beside those measured in the same run. */
function besideOthers(figures: Record<string, Figure>, results: readonly Result[], ours: Measured, given: Given): Limit[] {
  const others = results.filter(({ contender }) => contender.name !== 'kartoteka');
  const limits: Limit[] = [];
  const compare = (name: string, figure: string, max: number): void => {
    const other = others.find(({ contender }) => contender.name === name);
    if (!other) return;
    limits.push({ figure, max });
    const value = ours.keys.p95 / (other.measured?.keys.p95 ?? Number.NaN);
    figures[figure] = { value: Math.round(value * 10_000) / 10_000, unit: 'of its time' };
  };
  compare('scan', 'p95_to_scan', 0.5);
  compare('minisearch-fuzzy', 'p95_to_minisearch_fuzzy', 0.01);
  const rank = (figure: string, isBetter: (other: Measured) => boolean): void => {
    if (others.length === 0) return;
    limits.push({ figure, max: 1 });
    const better = others.filter(({ measured }) => measured && isBetter(measured)).length;
    figures[figure] = { value: 1 + better, unit: `of ${others.length + 1}` };
  };
  rank('rank_in_recall5', (other) => {
    // Who was asked a part is compared on that part, where to be equal is easy.
    const same = new Set(other.places.flatMap(({ query }) => (query < given.own ? [query] : [])));
    const [theirs, mine] = [other, ours].map((one) => scoreOf(one, (query) => same.has(query)).recall5) as [number, number];
    return same.size < given.own ? theirs > mine : theirs >= mine;
  });
  rank('rank_in_p95', (other) => other.keys.p95 <= ours.keys.p95);
  return limits;
}

/** Queries without a client meant among the first five, and then those where another came first. */
function missedOf({ places }: Measured, { queries, rows, own }: Given): string[] {
  const say = (query: number, what: string): string => {
    const one = queries[query];
    const names = one?.meant.map((n) => (rows[n] ? displayName(rows[n]) : '')).join(', ');
    return `${what} ${query < own ? one?.kind : 'given'}: «${one?.query}» → ${names}`;
  };
  const sorted = [...places].sort((a, b) => a.query - b.query);
  return [
    ...sorted.filter(({ place }) => place === 0).map(({ query }) => say(query, 'missed')),
    ...sorted.filter(({ place }) => place > 1).map(({ query, place }) => say(query, `in place ${place}`)),
  ];
}
