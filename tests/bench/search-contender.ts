import { readFileSync } from 'node:fs';
import type { CardSummary } from '../../model/summary.ts';
import { quantile, rounded } from './bench.ts';
import { bareScan, type Engine, miniSearch, miniSearchFuzzy, type OpenEngine } from './search-engines.ts';
import { asFolded, asWritten, foldQuery } from './search-folding.ts';
import type { OwnEngine } from './search-kartoteka.ts';
import type { Labelled } from './search-labelled.ts';

/**
 * One of those compared, in a process of its own so that its memory is its own: builds, types the trace, answers the labelled
 * queries, and tells what it measured. Started with --expose-gc by `search.ts`.
 */
export interface Task {
  readonly engine: string;
  readonly folded: boolean;
  /** Where those are that are no part of Kartoteka: a folder's address. */
  readonly peers: string;
  /** A JSON file with the rows, most recently seen first. */
  readonly rows: string;
  /** A JSON file with `queries` and `trace`. */
  readonly asked: string;
  /** So long the trace may take, and the labelled queries (ms). Whoever is slower does a part of them. */
  readonly patience: number;
}
export interface Asked {
  readonly queries: readonly Labelled[];
  /** Texts to type key by key. */
  readonly trace: readonly string[];
  /** Phones of somebody seen lately and of somebody seen long ago. */
  readonly known: readonly [string, string];
}
export interface Measured {
  readonly build: number;
  readonly megabytes: number;
  readonly snapshot?: { readonly megabytes: number; readonly load: number; readonly lately?: number; readonly everyone?: number };
  readonly keys: { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };
  /** Per query asked: the place of the first client meant, from 1; 0 where none is among the first five. */
  readonly places: readonly { readonly query: number; readonly place: number }[];
}

/** Results asked for: as many as the app asks for with a keystroke. */
const SHOWN = 25;
/** Who has so long (ms) types all of the trace, each text as a finger does. */
const ENOUGH_FOR_ALL = 60_000;
/** Long enough for a search that runs all day to have been compiled. */
const WARM_UP_MS = 5_000;
/** One of each kind, however slow. */
const LEAST_ASKED = 13;
const ENGINES: Readonly<Record<string, OpenEngine>> = { minisearch: miniSearch, 'minisearch-fuzzy': miniSearchFuzzy, scan: bareScan };

process.once('message', (task: Task) => {
  measure(task).then(
    (measured) => process.send?.(measured, () => process.exit(0)),
    (error: unknown) => process.send?.({ fell: error instanceof Error ? error.message : String(error) }, () => process.exit(1)),
  );
});

async function measure(task: Task): Promise<Measured> {
  const asked = JSON.parse(readFileSync(task.asked, 'utf8')) as Asked;
  const before = heap();
  const { engine, build } = await open(task);
  const megabytes = (heap() - before) / 2 ** 20;
  const search = task.folded ? (query: string) => engine.search(foldQuery(query), SHOWN) : (query: string) => engine.search(query, SHOWN);
  const keys = await typeTrace(search, asked.trace, task.patience);
  const places = await askLabelled(search, asked.queries, task.patience);
  const snapshot = await restart(engine, asked);
  return { build, megabytes, ...(snapshot ? { snapshot } : {}), keys, places };
}

function heap(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function open({ engine, folded, rows, peers }: Task): Promise<{ readonly engine: Engine; readonly build: number }> {
  const openEngine = await openerOf(engine, peers);
  const read = JSON.parse(readFileSync(rows, 'utf8')) as CardSummary[];
  const texts = openEngine ? read.map(folded ? asFolded : asWritten) : [];
  const began = performance.now();
  if (openEngine) return { engine: await openEngine(texts, { folded }), build: performance.now() - began };
  const { openKartoteka } = await import('./search-kartoteka.ts');
  const startedAt = performance.now();
  return { engine: await openKartoteka(read), build: performance.now() - startedAt };
}

/** Null for Kartoteka's own, which takes rows. */
async function openerOf(engine: string, peers: string): Promise<OpenEngine | null> {
  if (engine === 'kartoteka') return null;
  const known = ENGINES[engine];
  if (known) return known;
  const { open: opener } = (await import(`${peers}${engine}.js`)) as { open: OpenEngine };
  return opener;
}

type Search = (query: string) => ReturnType<Engine['search']>;

/** A step that leaves the golden section of the whole, so that any first part of the steps is spread evenly over it. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The same keys, so ordered that whoever has no time for all of them types as many short and long, easy and hard ones as the others. */
function spread(keys: readonly string[]): string[] {
  const places = keys.map((key, n) => ({ key, at: (n * GOLDEN) % 1 }));
  return places.sort((a, b) => a.at - b.at).map(({ key }) => key);
}

/** Every text key by key, as far as the time reaches; the first keys only warm up. */
async function typeTrace(search: Search, trace: readonly string[], patience: number): Promise<Measured['keys']> {
  const inTurn = trace.flatMap((text) => Array.from({ length: text.length }, (_, n) => text.slice(0, n + 1)));
  const typed = patience < ENOUGH_FOR_ALL ? spread(inTurn) : inTurn;
  const warm = performance.now() + WARM_UP_MS;
  for (const text of typed) {
    await search(text);
    if (performance.now() > warm) break;
  }
  const waits: number[] = [];
  const end = performance.now() + patience;
  for (const text of typed) {
    waits.push(await timeOf(() => search(text)));
    if (performance.now() > end) break;
  }
  const at = (part: number): number => rounded(quantile(waits, part));
  return { count: waits.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: rounded(Math.max(...waits)) };
}

/** How long it took (ms): the processor's time where the clock says more, since then other programs had their turn meanwhile. */
async function timeOf(body: () => unknown): Promise<number> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await body();
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(clock, (user + system) / 1000);
}

async function askLabelled(search: Search, queries: readonly Labelled[], patience: number): Promise<Measured['places']> {
  const end = performance.now() + patience;
  const places: { query: number; place: number }[] = [];
  for (const [n, { query, meant }] of queries.entries()) {
    if (n >= LEAST_ASKED && performance.now() > end) break;
    const found = await search(query);
    places.push({ query: n, place: found.slice(0, 5).findIndex((one) => meant.includes(one)) + 1 });
  }
  return places;
}

async function restart(engine: Engine, { known: [lately, longAgo] }: Asked): Promise<Measured['snapshot']> {
  if ('again' in engine) {
    const own = engine as OwnEngine;
    const again = await own.again(lately, longAgo);
    own.close();
    return { megabytes: again.bytes / 2 ** 20, load: again.indexed, lately: again.lately, everyone: again.everyone };
  }
  if (!engine.save || !engine.load) return undefined;
  const saved = await engine.save();
  const began = performance.now();
  await engine.load(saved);
  return { megabytes: Buffer.byteLength(saved) / 2 ** 20, load: performance.now() - began };
}
