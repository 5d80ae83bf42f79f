import type { CardSummary } from '../../model/summary.ts';
import { createTable } from '../../workers/table/create-table.ts';
import { TODAY } from './search-base.ts';
import { SALON, tableBase } from './table-base.ts';

/** Each so many-th client is entered twice. */
const EACH = 50;

export interface FoundDuplicates {
  readonly found: number;
  /** Of those that were put in. */
  readonly missed: number;
  /** From the question to the answer, over a base whose rows are there and of which nobody has asked yet (ms). */
  readonly took: number;
  readonly afterChange: number;
}

/** Looks for pairs among freshly imported clients, a fiftieth of them entered twice: with the same phone, or with their birth date and a name in capitals. */
export async function findDuplicates(count: number): Promise<FoundDuplicates> {
  const base = tableBase(count);
  const twice = base.filter((client, n) => n % EACH === 0 && client.given !== '' && client.family !== '' && client.phones.length > 0);
  const again = twice.map((client, n) => copyOf(client, base[count - 1 - n] ?? client, n));
  const rows = [...base.slice(0, count - again.length), ...again].map((summary, n) => ({ doc: summary.id, rev: n + 1, summary }));
  let ready: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  let heard: () => void = () => undefined;
  const table = createTable({
    source: {
      since: async (rev, limit) => rows.slice(rev, rev + limit),
      count: async () => rows.length,
      onNews: (listener) => {
        heard = listener;
      },
    },
    salon: { read: async () => SALON, onNews: () => undefined },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    today: () => TODAY,
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
  });
  await table.start('lv', (state) => {
    if (state.ready) ready();
  });
  await isReady;
  const began = performance.now();
  const { total } = await table.duplicates({ from: 0, count: 0, weak: false });
  const took = performance.now() - began;
  const { pairs } = await table.duplicates({ from: 0, count: total, weak: false });
  const told = new Set(pairs.map(({ a, b }) => [a.id, b.id].sort().join(' ')));
  // An original that stood where copies now do is not there any more.
  const here = new Set(base.slice(0, count - again.length).map(({ id }) => id));
  const put = again.flatMap((copy, n) => (here.has(twice[n]?.id ?? copy.id) ? [[copy.id, twice[n]?.id ?? ''].sort().join(' ')] : []));
  const changed = rows[0];
  if (changed) rows.push({ ...changed, rev: rows.length + 1 });
  heard();
  const since = performance.now();
  await table.duplicates({ from: 0, count: 20, weak: false });
  return { found: total, missed: put.filter((pair) => !told.has(pair)).length, took, afterChange: performance.now() - since };
}

/** The same person, entered by somebody who did not look: under another card's id. */
function copyOf(client: CardSummary, place: CardSummary, n: number): CardSummary {
  const { given, family, kind, sex } = client;
  const own = { ...place, kind, sex, given, family, middle: '', company: '', nickname: '', emails: [], cards: [] };
  if (n % 2 === 0 && client.phones.length > 0) return { ...own, phones: client.phones, birthDate: client.birthDate };
  const birthDate = client.birthDate || '1990-05-12';
  return {
    ...own,
    given: given.toUpperCase(),
    phones: client.birthDate ? [] : client.phones,
    birthDate: client.birthDate ? birthDate : '',
  };
}
