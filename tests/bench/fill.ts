import { type BenchResult, median, rounded } from './bench.ts';
import { type BenchDevice, openBenchDevice, startSearchThread } from './bench-device.ts';
import { type FilledSalon, openSalon } from './filled-salon.ts';
import { startHttpBaseline } from './http-baseline.ts';
import { phoneOf } from './salon-recipe.ts';

const CARDS = 10_000;
const ROUNDS = 3;

/**
 * A fresh headless device takes a salon over: when its clients can be found, when all their documents are stored, and what plain HTTP
 * would have taken for the same bytes into the same storage. Measured twice: with the log as its server leaves it after a quiet day,
 * each card one snapshot, and with a log in which nothing is compacted yet.
 */
export async function run({ cards = CARDS, rounds = ROUNDS } = {}): Promise<BenchResult> {
  const thread = await startSearchThread();
  try {
    const compacted = await measure(await openSalon(cards, { compacted: true }), thread.search, rounds);
    const raw = await measure(await openSalon(cards), thread.search, rounds);
    return judge(compacted, raw);
  } finally {
    await thread.end();
  }
}

async function measure(salon: FilledSalon, search: BenchDevice['search'], count: number): Promise<Round[]> {
  const http = await startHttpBaseline(salon.body());
  try {
    const rounds: Round[] = [];
    // Turn and turn about, so that whatever else the machine does falls on both.
    for (let round = 0; round < count; round++)
      rounds.push({ http: await http.download(salon.newFile()), ...(await takeOver(salon, search)) });
    return rounds;
  } finally {
    http.close();
    await salon.close();
  }
}

interface Taken {
  readonly searchable: number;
  readonly stored: number;
  readonly megabytes: number;
}
type Round = Taken & { readonly http: number };

async function takeOver(salon: FilledSalon, search: BenchDevice['search']): Promise<Taken> {
  const count = salon.cards.length;
  const code = await salon.code();
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const bench = await openBenchDevice({ url: salon.url, file: salon.newFile() }, search, code);
  const [searchable, stored] = await Promise.all([
    search
      .whenTotal(count)
      .then(() => findLast(search, count))
      .then(seconds),
    bench.whenWritten(count).then(seconds),
  ]);
  const megabytes = bench.device.traffic.received / 1e6;
  await bench.stop();
  return { searchable, stored, megabytes };
}

async function findLast(search: BenchDevice['search'], count: number): Promise<void> {
  const found = await search.matches(phoneOf(count - 1));
  if (found !== 1) throw new Error(`the last client is found ${found} times`);
}

function judge(compacted: readonly Round[], raw: readonly Round[]): BenchResult {
  return {
    figures: { ...figuresOf(compacted, ''), ...figuresOf(raw, 'uncompacted_') },
    limits: [
      { figure: 'searchable_s', max: 2 },
      { figure: 'ratio', max: 2 },
      { figure: 'uncompacted_searchable_s', max: 2 },
      { figure: 'uncompacted_ratio', max: 2 },
    ],
  };
}

function figuresOf(rounds: readonly Round[], prefix: string): BenchResult['figures'] {
  const of = (pick: (round: Round) => number, unit: string) => ({ value: rounded(median(rounds.map(pick))), unit });
  return {
    [`${prefix}searchable_s`]: of((round) => round.searchable, 's'),
    [`${prefix}documents_stored_s`]: of((round) => round.stored, 's'),
    [`${prefix}http_baseline_s`]: of((round) => round.http, 's'),
    [`${prefix}ratio`]: of((round) => round.stored / round.http, 'times'),
    [`${prefix}received_mb`]: of((round) => round.megabytes, 'MB'),
  };
}
