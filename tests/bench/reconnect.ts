import { socketTransport } from '../headless/web-socket.ts';
import { type BenchResult, median, milliseconds, rounded } from './bench.ts';
import { type BenchDevice, openBenchDevice, type Place, startSearchThread } from './bench-device.ts';
import { type Editor, openEditor } from './editor.ts';
import { type FilledSalon, openSalon } from './filled-salon.ts';
import { reconnectStock } from './reconnect-peers.ts';

const MANY = 10_000;
const FEW = 1_000;
const CHANGED = 10;
const ROUNDS = 15;

type Search = BenchDevice['search'];

/**
 * A device was away while ten cards changed, and starts again from what it stored: a salon of 10,000 cards, one of 1,000,
 * and stock automerge-repo with as many documents as it survives.
 *
 * `exchange`: from the first move towards the server until the page with the changes is stored. `start_to_read_model`: from
 * the opening of the device's files until the rows of all ten are in the read model. Per document: that time, divided by
 * the documents the device holds, for both.
 */
export async function run({ many = MANY, few = FEW, rounds = ROUNDS } = {}): Promise<BenchResult> {
  const thread = await startSearchThread();
  const salons = [await openSalon(many), await openSalon(few)];
  try {
    const away = [];
    for (const salon of salons) away.push(await fillAndLeave(salon, thread.search));
    const measured: Round[][] = salons.map(() => []);
    for (let round = 0; round < rounds; round++) {
      // Neither is always the first.
      const turns = round % 2 === 0 ? [...away.entries()] : [...away.entries()].reverse();
      for (const [i, device] of turns) measured[i]?.push(await comeBack(device, thread.search, round));
    }
    for (const { editor } of away) await editor.close();
    return judge(measured[0] ?? [], measured[1] ?? [], many, await reconnectStock());
  } finally {
    await thread.end();
    for (const salon of salons) await salon.close();
  }
}

interface Away {
  readonly salon: FilledSalon;
  readonly place: Place;
  readonly editor: Editor;
}

async function fillAndLeave(salon: FilledSalon, search: Search): Promise<Away> {
  const place = { url: salon.url, file: salon.newFile() };
  const bench = await openBenchDevice(place, search, await salon.code());
  await Promise.all([search.whenTotal(salon.cards.length), bench.whenWritten(salon.cards.length), search.whenSaved()]);
  await bench.stop();
  return { salon, place, editor: await openEditor(salon) };
}

interface Round {
  readonly exchange: number;
  readonly whole: number;
  /** Bytes both ways, for each byte of change. */
  readonly bytes: number;
}

async function comeBack({ salon, place, editor }: Away, search: Search, round: number): Promise<Round> {
  const step = Math.floor(salon.cards.length / CHANGED);
  const names = salon.cards
    .filter((_, i) => i % step === round % step)
    .slice(0, CHANGED)
    .map((card) => [card.id, `Vasara ${round}`] as const);
  const changeBytes = await editor.nickname(names);
  const traffic = { sent: 0, received: 0 };
  const socket = socketTransport(place.url, traffic);
  let connecting = 0;
  const transport: typeof socket = {
    connect(listener) {
      connecting = performance.now();
      return socket.connect(listener);
    },
  };
  const began = performance.now();
  const bench = await openBenchDevice(place, search, undefined, { transport });
  const stored = bench.whenWritten(CHANGED).then(() => performance.now());
  await search.whenCalled(names);
  const whole = performance.now() - began;
  const exchange = (await stored) - connecting;
  const bytes = (traffic.sent + traffic.received) / changeBytes;
  await bench.stop();
  return { exchange, whole, bytes };
}

function judge(
  many: readonly Round[],
  few: readonly Round[],
  documents: number,
  stock: Awaited<ReturnType<typeof reconnectStock>>,
): BenchResult {
  const of = (rounds: readonly Round[], pick: (round: Round) => number): number => median(rounds.map(pick));
  const ours = of(many, (round) => round.whole) / documents;
  const theirs = stock.ms / stock.documents;
  return {
    figures: {
      start_to_read_model_ms: milliseconds(of(many, (round) => round.whole)),
      exchange_ms: milliseconds(of(many, (round) => round.exchange)),
      bytes_ratio: { value: rounded(of(many, (round) => round.bytes)), unit: 'times the changes' },
      exchange_1000_ms: milliseconds(of(few, (round) => round.exchange)),
      exchange_ratio: {
        value: rounded(of(many, (round) => round.exchange) / of(few, (round) => round.exchange)),
        unit: 'times that of 1,000 cards',
      },
      per_document_ms: { value: Math.round(ours * 1e6) / 1e6, unit: 'ms' },
      stock_documents: { value: stock.documents, unit: 'documents' },
      stock_ms: milliseconds(stock.ms),
      stock_per_document_ms: milliseconds(theirs),
      stock_ratio: { value: rounded(theirs / ours), unit: 'times slower a document' },
    },
    limits: [
      { figure: 'start_to_read_model_ms', max: 600 },
      { figure: 'exchange_ms', max: 100 },
      { figure: 'bytes_ratio', max: 5 },
      { figure: 'exchange_ratio', max: 1.3 },
      { figure: 'stock_ratio', min: 100 },
    ],
  };
}
