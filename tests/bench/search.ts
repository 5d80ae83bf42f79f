import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardSummary } from '../../model/summary.ts';
import { type BenchResult, CannotRun } from './bench.ts';
import { inventBase } from './search-base.ts';
import { measureAll } from './search-children.ts';
import type { Asked } from './search-contender.ts';
import { measureInBrowser } from './search-in-browser.ts';
import { judge } from './search-judge.ts';
import { type Labelled, ownSet, readSet } from './search-labelled.ts';
import { printTables } from './search-table.ts';
import { evenly, traceOf } from './search-trace.ts';

const CLIENTS = 50_000;

export interface Options {
  /** Clients in all. */
  readonly cards?: number;
  /** A labelled set of somebody else's; both files or none. */
  readonly clients?: string;
  readonly queries?: string;
  /** Names of those to be measured, with commas, `browser` among them; all where it is not given. */
  readonly only?: string;
}

/** What all are measured with. */
export interface Given {
  readonly rows: readonly CardSummary[];
  readonly queries: readonly Labelled[];
  /** Queries from here on are those of the files given. */
  readonly own: number;
}

/**
 * The same clients and the same typing for Kartoteka's search, for what else could search a client base, and for a bare scan:
 * each in a process of its own, one after the other.
 */
export async function run(options: Options = {}): Promise<BenchResult> {
  const given = collect(options);
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-search-bench-'));
  try {
    const order = evenly(given.queries);
    const asked: Asked = {
      queries: order.map((n) => given.queries[n]).filter((one) => one !== undefined),
      trace: traceOf(given),
      known: [phoneIn(given.rows), phoneIn(given.rows.toReversed())],
    };
    const files = { rows: join(folder, 'rows.json'), asked: join(folder, 'asked.json') };
    writeFileSync(files.rows, JSON.stringify(given.rows));
    writeFileSync(files.asked, JSON.stringify(asked));
    const only = options.only?.split(',');
    const results = await measureAll(files, only, (place) => order[place] ?? -1);
    printTables(results, given);
    const judged = judge(results, given);
    if (only && !only.includes('browser')) return judged;
    const seen = await measureInBrowser(given.rows.length);
    return { ...judged, figures: { ...judged.figures, ...seen.figures }, limits: [...judged.limits, ...seen.limits] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The phone of the first of these who has one. */
function phoneIn(rows: readonly CardSummary[]): string {
  return rows.find(({ phones }) => phones.length > 0)?.phones[0] ?? '';
}

/** Whoever was seen last comes first: those of the files given today, the own labelled ones yesterday, the others before. */
function collect({ cards = CLIENTS, clients, queries }: Options): Given {
  if ((clients === undefined) !== (queries === undefined)) throw new CannotRun('--clients and --queries belong together: give both files.');
  const other = clients !== undefined && queries !== undefined ? readSet(clients, queries, 0) : { clients: [], queries: [] };
  const own = ownSet(other.clients.length);
  const labelled = [...other.clients, ...own.clients];
  return {
    rows: [...labelled, ...inventBase(Math.max(0, cards - labelled.length), labelled.length)],
    queries: [...own.queries, ...other.queries],
    own: own.queries.length,
  };
}
