import type { Given } from './search.ts';
import type { Result } from './search-children.ts';
import { kindsOf, scoreOf } from './search-judge.ts';

/** Prints all of them side by side, and the recall of each kind of query. */
export function printTables(results: readonly Result[], given: Given): void {
  const head = ['', 'build', 'memory', 'snapshot', 'load', 'p50', 'p95', 'p99', 'max', 'keys', 'top-1', 'recall@5', 'queries'];
  const lines = results.map(({ contender, measured, fell }) => {
    if (!measured) return [contender.label, fell];
    const { build, megabytes, snapshot, keys } = measured;
    const { top1, recall5, asked } = scoreOf(measured, (query) => query < given.own);
    return [
      contender.label,
      `${build.toFixed(0)} ms`,
      `${megabytes.toFixed(0)} MB`,
      snapshot ? `${snapshot.megabytes.toFixed(1)} MB` : '–',
      snapshot ? `${snapshot.load.toFixed(0)} ms` : '–',
      ...[keys.p50, keys.p95, keys.p99, keys.max].map((value) => value.toFixed(2)),
      String(keys.count),
      top1.toFixed(1),
      recall5.toFixed(1),
      String(asked),
    ];
  });
  print(`${given.rows.length} clients, ms a keystroke; who is slow typed and was asked a part of the same`, [head, ...lines]);
  const kinds = kindsOf(given);
  const perKind = results.flatMap(({ contender, measured }) => {
    if (!measured) return [];
    const of = (kind: string) => scoreOf(measured, (query) => query < given.own && given.queries[query]?.kind === kind).recall5;
    return [[contender.label, ...kinds.map((kind) => (Number.isNaN(of(kind)) ? '–' : of(kind).toFixed(0)))]];
  });
  print('recall@5 by kind, %', [['', ...kinds], ...perKind]);
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row.length > 2 || column === 0 ? (row[column] ?? '').length : 0)))) ?? [];
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  '));
}
