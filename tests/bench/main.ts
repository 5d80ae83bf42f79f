import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BenchResult, CannotRun, type Figure, holds, type Limit } from './bench.ts';

/**
 * `npm run bench -- NAME [--json]`: runs one benchmark, prints what it measured and whether that is within its limits. Exit 1
 * where it is not, 2 where it can't be run so. Other options, each with a value, are the benchmark's own.
 */
const HERE = new URL('.', import.meta.url);
const RUNS = /export (?:async )?function run\(/;

const names = benchNames();
const { name, options } = readWords(process.argv.slice(2));
if (!name || !names.includes(name)) {
  console.error(`Which benchmark? npm run bench -- ${names.join('|')} [--json]`);
  process.exit(2);
}
const bench = (await import(new URL(`${name}.ts`, HERE).href)) as { run(options: Options): Promise<BenchResult> };
const began = performance.now();
const { figures, limits, missed = [] } = await bench.run(options).catch(giveUp);
const ok = limits.every((limit) => holds(limit, figures));
print(name, figures, limits);
for (const one of missed) console.log(`  ${one}`);
console.log(`${ok ? 'Within' : 'NOT within'} the limits; took ${((performance.now() - began) / 1000).toFixed(0)} s.`);
if (process.argv.includes('--json')) console.log(JSON.stringify({ bench: name, figures, limits, missed, ok }));
process.exit(ok ? 0 : 1);

type Options = Readonly<Record<string, string | number>>;

/** The benchmark's name and its own options, numbers as numbers. */
function readWords(args: readonly string[]): { readonly name: string | undefined; readonly options: Options } {
  const valued = args.flatMap((word) => (/^--(?!json$)[a-z]+$/.test(word) ? [[word.slice(2), { type: 'string' }] as const] : []));
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { json: { type: 'boolean' }, ...Object.fromEntries(valued) },
  });
  const given = Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, /^\d+$/.test(value) ? Number(value) : value] as const] : [],
  );
  return { name: positionals[0], options: Object.fromEntries(given) };
}

function giveUp(error: unknown): never {
  if (!(error instanceof CannotRun)) throw error;
  console.error(error.message);
  process.exit(2);
}

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
