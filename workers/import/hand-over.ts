import { type RowRules, readRow } from '../../model/import/read-row.ts';
import type { ImportReport } from '../contracts/import.ts';
import type { ImportedClient, ImportSink, Outcome, ProblemCode, Progress } from '../contracts/store.ts';
import type { RowPlan } from './preview.ts';

/** Clients in one call: small enough that cancelling is felt at once, large enough that one durable write serves many. */
const BATCH = 50;

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
  onProgress({ done, total: rows.length });
  while (done < rows.length && !cancelled()) {
    const slice = rows.slice(done, done + BATCH);
    const outcome = await stored(
      sink,
      slice.map((row) => clientOf(row, rules)),
    );
    if (!outcome.ok) {
      problem = outcome.problem;
      break;
    }
    sum.created += outcome.value.created;
    sum.present += outcome.value.present;
    sum.marked += slice.filter((row) => row.problems.length > 0).length;
    done += slice.length;
    onProgress({ done, total: rows.length });
  }
  const stopped = done < rows.length && problem === null;
  const repeated = problem === null && !stopped ? plan.filter((row) => row.fate === 'repeat').length : 0;
  const refused = plan.filter((row) => row.fate === 'refuse').length;
  const milliseconds = Math.round(performance.now() - start);
  return {
    ok: true,
    value: { ...sum, present: sum.present + repeated, marked: sum.marked + repeated, refused, cancelled: stopped, problem, milliseconds },
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
