import { type BenchResult, type Figure, rounded } from './bench.ts';
import { backSeconds, editMs, fillSeconds, type Standing, slowEditMs } from './peers-standing.ts';

/**
 * Kartoteka, the first of them, comes back before all others; it fills before those that keep what they filled on the disk, and
 * passes an edit on before those that store it first. The stock automerge-repo, with a twentieth of the cards, is compared only
 * in coming back.
 */
export function judge(all: readonly Standing[], kills: number): BenchResult {
  const [ours, ...peers] = all;
  const full = peers.filter(({ cards }) => cards === ours?.cards);
  const figures: Record<string, Figure> = Object.assign({}, ...all.map(figuresOf));
  const compare = (name: string, measure: (one: Standing) => number | undefined, rivals: readonly Standing[]): void => {
    const mine = ours && measure(ours);
    const best = Math.min(...rivals.map((one) => measure(one) ?? Number.POSITIVE_INFINITY));
    if (mine !== undefined && Number.isFinite(best)) figures[name] = { value: rounded(mine / best), unit: 'times the best peer' };
  };
  compare('back_ratio', backSeconds, peers);
  compare(
    'fill_ratio',
    fillSeconds,
    full.filter(({ contender }) => contender.onDisk),
  );
  compare(
    'edit_ratio',
    editMs,
    full.filter(({ contender }) => contender.storesFirst),
  );
  return {
    figures,
    limits: [
      { figure: 'back_ratio', max: 1 },
      { figure: 'fill_ratio', max: 1 },
      { figure: 'edit_ratio', max: 1 },
      { figure: 'kartoteka_visits_shown', min: 2 },
      { figure: 'kartoteka_kept_when_killed', min: kills },
    ],
  };
}

function figuresOf(one: Standing): Record<string, Figure> {
  const measured: readonly (readonly [string, number | undefined, string])[] = [
    ['cards', one.cards, 'cards'],
    ['fill_s', fillSeconds(one), 's'],
    ['back_s', backSeconds(one), 's'],
    ['edit_p50_ms', editMs(one), 'ms'],
    ['edit_p99_ms', slowEditMs(one), 'ms'],
    ['visits_shown', one.meeting?.shown, 'of 2'],
    ['visits_hidden', one.meeting?.hidden, 'of 2'],
    ['kept_when_killed', one.kept, 'edits seen elsewhere'],
    ['fell', one.fell === undefined ? undefined : 1, 'times'],
  ];
  const known = measured.flatMap(([key, value, unit]) =>
    value === undefined ? [] : [[`${one.contender.name}_${key}`, { value: rounded(value), unit }] as const],
  );
  return Object.fromEntries(known);
}
