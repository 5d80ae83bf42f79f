import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CannotRun } from './bench.ts';
import { installPeers } from './peers-install.ts';
import type { Measured, Task } from './search-contender.ts';

/** Who is compared: a name for figures, the engine, whether it gets folded texts, and how long each of its parts may take (ms). */
export interface Contender {
  readonly name: string;
  readonly label: string;
  readonly engine: string;
  readonly folded: boolean;
  readonly patience: number;
}
export interface Result {
  readonly contender: Contender;
  /** Null where it fell. */
  readonly measured: Measured | null;
  readonly fell: string;
}

const LONG = 60_000;
/** Who is slower gets longer, so that enough is asked. */
const SHORT = 5_000;
const LONGER = 7_000;
const PATIENT = 12_000;
/** Ours is measured by it, so it types as much as it takes for its 95th of a hundred to be the same in each run. */
const MEASURE = 40_000;
/** Nobody may take longer in all: some never finish building. */
const MOST_MS = 240_000;

const PEERS = [
  ['minisearch', 'MiniSearch', SHORT],
  ['minisearch-fuzzy', 'MiniSearch, prefix and fuzzy 0.2', MEASURE],
  ['flexsearch', 'FlexSearch', SHORT],
  ['orama', 'Orama', LONGER],
  ['fuse', 'Fuse', PATIENT],
  ['ufuzzy', 'uFuzzy', LONGER],
  ['lunr', 'lunr', SHORT],
] as const;
/** These come with Kartoteka or are a few lines; the others are a package of their own. */
const AT_HAND = new Set(['kartoteka', 'scan', 'minisearch', 'minisearch-fuzzy']);

const CONTENDERS: readonly Contender[] = [
  { name: 'kartoteka', label: 'Kartoteka', engine: 'kartoteka', folded: false, patience: LONG },
  { name: 'scan', label: 'bare scan, our folding', engine: 'scan', folded: true, patience: LONG },
  ...PEERS.flatMap(([engine, label, patience]) => [
    { name: engine, label, engine, folded: false, patience },
    { name: `${engine}-folded`, label: `${label}, our folding`, engine, folded: true, patience },
  ]),
];

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Measures all of them, one after the other; those that fall say why. `queryOf` turns a query's place in the file into its number. */
export async function measureAll(
  files: Pick<Task, 'rows' | 'asked'>,
  only: readonly string[] | undefined,
  queryOf: (place: number) => number,
): Promise<Result[]> {
  const chosen = CONTENDERS.filter(({ name }) => !only || only.includes(name));
  if (only?.some((name) => name !== 'browser' && !CONTENDERS.some((one) => one.name === name)))
    throw new CannotRun(`--only takes browser, ${CONTENDERS.map(({ name }) => name).join(', ')}.`);
  const installed = chosen.every(({ engine }) => AT_HAND.has(engine)) ? '' : await installPeers('search-peers/').then(() => '', reasonOf);
  const entry = await bundled();
  const results: Result[] = [];
  for (const contender of chosen) {
    console.error(contender.label);
    const began = performance.now();
    const result = await (installed !== '' && !AT_HAND.has(contender.engine)
      ? Promise.reject(new Error(installed))
      : measureOne(entry, { ...contender, ...files, peers: new URL('search-peers/', import.meta.url).href })
    ).then(
      (measured) => ({ contender, fell: '', measured: renumbered(measured, queryOf) }),
      (error: unknown) => ({ contender, fell: reasonOf(error), measured: null }),
    );
    console.error(`  ${((performance.now() - began) / 1000).toFixed(0)} s ${result.fell}`);
    results.push(result);
  }
  return results;
}

function renumbered(measured: Measured, queryOf: (place: number) => number): Measured {
  return { ...measured, places: measured.places.map(({ query, place }) => ({ query: queryOf(query), place })) };
}

/**
 * All are measured as an app ships its code: built by the bundler that builds Kartoteka's. What translates these benches as they
 * are read puts a call around each function, which no salon has.
 */
async function bundled(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../node_modules/.cache/search-bench/', import.meta.url));
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    build: {
      ssr: 'search-contender.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { external: /^(?!\.|\/|minisearch)/ },
    },
  });
  return join(outDir, 'search-contender.js');
}

function measureOne(entry: string, task: Task): Promise<Measured> {
  const child = fork(entry, [], {
    execArgv: ['--expose-gc', '--max-old-space-size=6000'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const late = setTimeout(kill, MOST_MS);
  return new Promise<Measured>((resolve, reject) => {
    child.once('message', (message: Measured | { readonly fell: string }) =>
      'fell' in message ? reject(new Error(message.fell)) : resolve(message),
    );
    child.once('exit', (code, signal) => reject(new Error(signal ? `ended after ${MOST_MS / 1000} s` : `ended with ${code}`)));
    child.send(task);
  }).finally(() => {
    clearTimeout(late);
    process.off('exit', kill);
    kill();
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
