import { type BenchResult, median, rounded } from './bench.ts';
import { openBenchDevice } from './bench-device.ts';
import { type FilledSalon, openSalon } from './filled-salon.ts';
import { startHttpBaseline } from './http-baseline.ts';

const CARDS = 10_000;
const ROUNDS = 3;
const EXPECTED_MATCHES = 1;

/** A fresh headless device takes a salon over: when its clients can be found, when all their documents are stored, and what plain HTTP would have taken. */
export async function run(): Promise<BenchResult> {
  const salon = await openSalon(CARDS);
  const http = await startHttpBaseline(CARDS);
  try {
    const rounds: Round[] = [];
    // Turn and turn about, so that whatever else the machine does falls on both.
    for (let round = 0; round < ROUNDS; round++) rounds.push({ http: await http.download(salon.newFile()), ...(await takeOver(salon)) });
    return judge(rounds);
  } finally {
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

async function takeOver(salon: FilledSalon): Promise<Taken> {
  const code = await salon.code();
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const bench = await openBenchDevice(salon.url, salon.newFile(), code);
  await bench.until(() => bench.state.total === CARDS);
  const answer = await bench.search.search(String(20_000_000 + (CARDS - 1) * 7), 10);
  if (answer?.total !== EXPECTED_MATCHES) throw new Error(`the last client can't be found: ${answer?.total}`);
  const searchable = seconds();
  let indexed = 0;
  await bench.until(() => {
    if (indexed === 0 && bench.state.indexing === 0) indexed = seconds();
    return bench.written.size >= CARDS;
  });
  const stored = seconds();
  await bench.until(() => bench.state.indexing === 0);
  const megabytes = bench.device.traffic.received / 1e6;
  bench.stop();
  return { searchable, indexed: indexed || seconds(), stored, megabytes };
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
