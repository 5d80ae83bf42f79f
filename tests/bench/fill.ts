import { type BenchResult, median, rounded } from './bench.ts';
import { type BenchDevice, openBenchDevice, startSearchThread } from './bench-device.ts';
import { type FilledSalon, openSalon } from './filled-salon.ts';
import { startHttpBaseline } from './http-baseline.ts';
import { phoneOf } from './salon-recipe.ts';

const CARDS = 10_000;
const ROUNDS = 3;

/** A fresh headless device takes a salon over: when its clients can be found, when all their documents are stored, and what plain HTTP would have taken. */
export async function run({ cards = CARDS, rounds: turns = ROUNDS } = {}): Promise<BenchResult> {
  const salon = await openSalon(cards);
  const http = await startHttpBaseline(cards);
  const thread = await startSearchThread();
  try {
    const rounds: Round[] = [];
    // Turn and turn about, so that whatever else the machine does falls on both.
    for (let round = 0; round < turns; round++)
      rounds.push({ http: await http.download(salon.newFile()), ...(await takeOver(salon, thread.search)) });
    return judge(rounds);
  } finally {
    await thread.end();
    http.close();
    await salon.close();
  }
}

interface Taken {
  readonly searchable: number;
  readonly indexed: number;
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
  const [searchable, indexed, stored] = await Promise.all([
    search
      .whenTotal(CARDS)
      .then(() => findLast(search, count))
      .then(seconds),
    search
      .whenTotal(CARDS)
      .then(() => search.whenIndexed())
      .then(seconds),
    bench.whenWritten(count).then(seconds),
  ]);
  const megabytes = bench.device.traffic.received / 1e6;
  await bench.stop();
  return { searchable, indexed, stored, megabytes };
}

async function findLast(search: BenchDevice['search'], count: number): Promise<void> {
  const found = await search.matches(phoneOf(count - 1));
  if (found !== 1) throw new Error(`the last client is found ${found} times`);
}

function judge(rounds: readonly Round[]): BenchResult {
  const of = (pick: (round: Round) => number): number => rounded(median(rounds.map(pick)));
  return {
    figures: {
      searchable_s: { value: of((round) => round.searchable), unit: 's' },
      indexed_s: { value: of((round) => round.indexed), unit: 's' },
      documents_stored_s: { value: of((round) => round.stored), unit: 's' },
      http_baseline_s: { value: of((round) => round.http), unit: 's' },
      ratio: { value: of((round) => round.stored / round.http), unit: 'times' },
      received_mb: { value: of((round) => round.megabytes), unit: 'MB' },
    },
    limits: [
      { figure: 'searchable_s', max: 2 },
      { figure: 'ratio', max: 2 },
    ],
  };
}
