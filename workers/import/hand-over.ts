import { type RowRules, readRow } from '../../model/import/read-row.ts';
import type { ImportReport } from '../contracts/import.ts';
import type { ImportedClient, ImportSink, Outcome, ProblemCode, Progress } from '../contracts/store.ts';
import type { RowPlan } from './preview.ts';

/** Clients in one call: small enough that cancelling is felt at once, large enough that one durable write serves many. */
const BATCH = 50;
/** Calls under way: the store makes the documents of one batch while those of the other are being written. */
const AT_ONCE = 2;
/** How far it is is told at most this often (ms): every telling is drawn by the page, which has other work. */
const TELL_EVERY = 250;

/** Hands the plan's clients to the store, batch by batch. `cancelled` is asked before each; what was created stays. */
export async function handOver(
  plan: readonly RowPlan[],
  rules: RowRules,
  sink: ImportSink,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<Outcome<ImportReport>> {
  const start = performance.now();
  const rows = plan.filter((row) => row.fate === 'import');
  const sum = { created: 0, present: 0, marked: 0 };
  let problem: ProblemCode | null = null;
  let done = 0;
  const tell = nowAndThen(onProgress, rows.length);
  const store = async (slice: readonly RowPlan[]): Promise<void> => {
    const clients = slice.map((row) => clientOf(row, rules));
    const outcome = await stored(sink, clients);
    if (!outcome.ok) {
      problem ??= outcome.problem;
      return;
    }
    sum.created += outcome.value.created;
    sum.present += outcome.value.present;
    sum.marked += slice.filter((row) => row.problems.length > 0).length;
    done += slice.length;
    tell(done);
  };
  tell(0);
  const underWay = new Set<Promise<void>>();
  for (let sent = 0; sent < rows.length && problem === null && !cancelled(); ) {
    const batch: Promise<void> = store(rows.slice(sent, sent + BATCH)).finally(() => underWay.delete(batch));
    underWay.add(batch);
    sent += BATCH;
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return { ok: true, value: reportOf(plan, { ...sum, problem, stopped: done < rows.length && problem === null }, start) };
}

interface HandedOver {
  readonly created: number;
  readonly present: number;
  readonly marked: number;
  readonly problem: ProblemCode | null;
  readonly stopped: boolean;
}

function reportOf(plan: readonly RowPlan[], { stopped, problem, ...sum }: HandedOver, start: number): ImportReport {
  const count = (fate: RowPlan['fate']): number => plan.filter((row) => row.fate === fate).length;
  const repeated = problem === null && !stopped ? count('repeat') : 0;
  return {
    created: sum.created,
    present: sum.present + repeated,
    marked: sum.marked + repeated,
    refused: count('refuse'),
    cancelled: stopped,
    problem,
    milliseconds: Math.round(performance.now() - start),
  };
}

/** Tells the first, the last, and what lies between now and then. */
function nowAndThen(onProgress: (progress: Progress) => void, total: number): (done: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done) => {
    const now = performance.now();
    if (done < total && now - told < TELL_EVERY) return;
    told = now;
    onProgress({ done, total });
  };
}

/** A store that fails without a word (its thread ended) is a problem like any other. */
async function stored(sink: ImportSink, batch: readonly ImportedClient[]): ReturnType<ImportSink['importClients']> {
  try {
    return await sink.importClients(batch);
  } catch {
    return { ok: false, problem: 'internal' };
  }
}

function clientOf(row: RowPlan, rules: RowRules): ImportedClient {
  const { fingerprint, edits } = readRow(row.cells, rules);
  return { fingerprint, edits };
}
