import { readdirSync, readFileSync } from 'node:fs';
import { type BenchResult, type Figure, holds, type Limit } from './bench.ts';

/** `npm run bench -- NAME [--json]`: runs one benchmark, prints what it measured and whether that is within its limits. Exit 1 where it is not. */
const HERE = new URL('.', import.meta.url);
const RUNS = /export (?:async )?function run\(/;

const names = benchNames();
const name = process.argv.slice(2).find((word) => !word.startsWith('-'));
if (!name || !names.includes(name)) {
  console.error(`Which benchmark? npm run bench -- ${names.join('|')} [--json]`);
  process.exit(2);
}
const bench = (await import(new URL(`${name}.ts`, HERE).href)) as { run(): Promise<BenchResult> };
const began = performance.now();
const { figures, limits } = await bench.run();
const ok = limits.every((limit) => holds(limit, figures));
print(name, figures, limits);
console.log(`${ok ? 'Within' : 'NOT within'} the limits; took ${((performance.now() - began) / 1000).toFixed(0)} s.`);
if (process.argv.includes('--json')) console.log(JSON.stringify({ bench: name, figures, limits, ok }));
process.exit(ok ? 0 : 1);

/** Files here that have a `run`. */
function benchNames(): string[] {
  const files = readdirSync(HERE).filter((file) => file.endsWith('.ts') && file !== 'main.ts');
  return files
    .filter((file) => RUNS.test(readFileSync(new URL(file, HERE), 'utf8')))
    .map((file) => file.slice(0, -3))
    .sort();
}

function print(bench: string, all: Readonly<Record<string, Figure>>, within: readonly Limit[]): void {
  const width = Math.max(...Object.keys(all).map((key) => key.length));
  console.log(`\n${bench}`);
  for (const [key, { value, unit }] of Object.entries(all)) {
    const limit = within.find(({ figure }) => figure === key);
    const said = limit === undefined ? '' : `   ${holds(limit, all) ? 'ok' : 'NOT ok'}: ${inWords(limit)}`;
    console.log(`  ${key.padEnd(width)}  ${String(value).padStart(12)} ${unit}${said}`);
  }
}

function inWords({ max, min }: Limit): string {
  return [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`].filter(Boolean).join(', ');
}
