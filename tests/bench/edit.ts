import { writeFields } from '../../model/documents/fields.ts';
import type { CardId } from '../../model/ids.ts';
import type { SummaryRow } from '../../workers/storage/schema.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import { type BenchResult, milliseconds, quantile, rounded } from './bench.ts';
import { type FilledSalon, openSalon } from './filled-salon.ts';
import { findAll, type Peers, startPeers, whenCalled } from './peers-stock.ts';
import { memoryChunks } from './peers-storage.ts';

const CARDS = 200;
const EDITED = 20;
const EDITS = 400;
/** Edits of ours and of stock automerge-repo take turns, in runs of so many. */
const RUN = 50;

/**
 * A field edited on one device until it is in another's read model, which is stored. Ours is durable on the way three times
 * over: on the first device, in the server's log, on the second device. Stock automerge-repo, in the same run, writes to memory.
 */
export async function run({ edits = EDITS } = {}): Promise<BenchResult> {
  const salon = await openSalon(CARDS);
  const peers = await startPeers(CARDS);
  const ours = await openPair(salon);
  const stock = await openStockPair(peers);
  try {
    const measured = { ours: [] as number[], stock: [] as number[] };
    // The first run of each warms both up.
    for (let made = -RUN; made < edits; made += RUN) {
      for (let n = made; n < made + RUN; n++) record(measured.ours, made, await ours.edit(n + RUN));
      for (let n = made; n < made + RUN; n++) record(measured.stock, made, await stock.edit(n + RUN));
    }
    return judge(measured);
  } finally {
    ours.close();
    peers.close();
    await salon.close();
  }
}

interface Pair {
  /** Makes the n-th edit and resolves with the milliseconds until the other device has it. */
  edit(n: number): Promise<number>;
  close(): void;
}

async function openPair(salon: FilledSalon): Promise<Pair> {
  const one = await openPaired(salon);
  const other = await openPaired(salon);
  await Promise.all([one.filled, other.filled]);
  const ids = salon.cards.slice(0, EDITED).map((card) => card.id);
  for (const id of ids) await one.device.store.openCard(id);
  return {
    async edit(n) {
      const id = ids[n % EDITED] as CardId;
      const nickname = `Ziema ${n}`;
      const arrived = other.whenCalled(id, nickname);
      const began = performance.now();
      const edited = await one.device.store.editCard(id, [{ type: 'setProfile', changes: { nickname } }]);
      if (!edited.ok) throw new Error(`an edit failed: ${edited.problem}`);
      await arrived;
      return performance.now() - began;
    },
    close() {
      one.device.stop();
      other.device.stop();
    },
  };
}

interface Paired {
  readonly device: HeadlessDevice;
  readonly filled: Promise<void>;
  /** Resolves when the stored read model says so. */
  whenCalled(id: CardId, nickname: string): Promise<void>;
}

async function openPaired(salon: FilledSalon): Promise<Paired> {
  const storage = sqliteStorage(salon.newFile());
  let rev = 0;
  let look: (row: SummaryRow) => void = () => {};
  const written = new Set<string>();
  let filled: () => void = () => {};
  const whole = new Promise<void>((resolve) => {
    filled = resolve;
  });
  const device = await openDevice({
    url: salon.url,
    storage,
    ports: {
      neighbours: {
        post(message) {
          if (message.type === 'document' && written.add(message.doc).size >= salon.cards.length) filled();
          if (message.type === 'summaries') void storage.summariesSince(rev, salon.cards.length).then((rows) => rows.forEach(take));
        },
        listen: () => {},
      },
    },
  });
  function take(row: SummaryRow): void {
    rev = Math.max(rev, row.rev);
    look(row);
  }
  const joined = await device.store.join(await salon.code(), 'Bench');
  if (!joined.ok) throw new Error('the device was not let in');
  return {
    device,
    filled: whole,
    whenCalled: (id, nickname) =>
      new Promise((resolve) => {
        look = (row) => {
          if (row.doc === id && row.summary?.nickname === nickname) resolve();
        };
      }),
  };
}

async function openStockPair(peers: Peers): Promise<Pick<Pair, 'edit'>> {
  const [ours, theirs] = [
    await findAll(peers.device(memoryChunks()), peers.ids.slice(0, EDITED)),
    await findAll(peers.device(memoryChunks()), peers.ids.slice(0, EDITED)),
  ];
  return {
    async edit(n) {
      const [mine, other] = [ours[n % EDITED], theirs[n % EDITED]];
      if (!mine || !other) throw new Error('a document was not found');
      const nickname = `Ziema ${n}`;
      const arrived = whenCalled(other, nickname);
      const began = performance.now();
      mine.change((draft) => writeFields(draft.profile, { nickname }));
      await arrived;
      return performance.now() - began;
    },
  };
}

function record(into: number[], run: number, ms: number): void {
  if (run >= 0) into.push(ms);
}

function judge({ ours, stock }: { readonly ours: readonly number[]; readonly stock: readonly number[] }): BenchResult {
  return {
    figures: {
      p50_ms: milliseconds(quantile(ours, 0.5)),
      p99_ms: milliseconds(quantile(ours, 0.99)),
      stock_p50_ms: milliseconds(quantile(stock, 0.5)),
      stock_p99_ms: milliseconds(quantile(stock, 0.99)),
      p50_ratio: { value: rounded(quantile(ours, 0.5) / quantile(stock, 0.5)), unit: 'times stock' },
    },
    limits: [
      { figure: 'p50_ms', max: 20 },
      { figure: 'p99_ms', max: 80 },
      { figure: 'p50_ratio', max: 1 },
    ],
  };
}
