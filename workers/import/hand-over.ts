import type { CardId, EntryId } from '../../model/ids.ts';
import { editsOf } from '../../model/import/edits-of-draft.ts';
import type { ContactPhoto, ImportChoice, ImportReport } from '../contracts/import.ts';
import type { ImportBatch, ImportedBatch, ImportSink, Outcome, ProblemCode, Progress } from '../contracts/store.ts';
import type { FileReading } from './file-reading.ts';
import { draftOf } from './outlook.ts';
import type { RowPlan } from './preview.ts';
import type { Target } from './targets.ts';

/** Clients in one call: small enough that cancelling is felt at once, large enough that one durable write serves many. */
const BATCH = 50;
/** Calls under way: the store makes the documents of one batch while those of the other are being written. */
const AT_ONCE = 2;
/** How far it is is told at most this often (ms): every telling is drawn by the page, which has other work. */
const TELL_EVERY = 250;

/** What is handed over, and how. */
export interface HandOver {
  /** As it was decided: rows left out are not in `targets`. */
  readonly plan: readonly RowPlan[];
  readonly targets: readonly Target[];
  readonly reading: FileReading;
  readonly choice: ImportChoice;
  /** ISO 4217. */
  readonly currency: string;
  readonly action: EntryId;
  readonly name: string;
  /** True of a client who has a photo already. */
  readonly hasPhoto: (id: CardId) => boolean;
}

/** Hands the clients to the store, batch by batch. `cancelled` is asked before each; what was stored stays. */
export async function handOver(
  all: HandOver,
  sink: ImportSink,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<Outcome<{ readonly report: ImportReport; readonly photos: readonly ContactPhoto[] }>> {
  const start = performance.now();
  const total = all.targets.reduce((sum, { rows }) => sum + rows.length, 0);
  const sum = { created: 0, changed: 0, present: 0, failed: 0, marked: 0, done: 0 };
  const photos: ContactPhoto[] = [];
  let problem: ProblemCode | null = null;
  const tell = nowAndThen(onProgress, total);
  const store = async (slice: readonly Target[]): Promise<void> => {
    const parted = partsOf(slice, all);
    const outcome = await stored(sink, batchOf(parted, all));
    if (!outcome.ok) {
      problem ??= outcome.problem;
      return;
    }
    count(sum, parted, outcome.value);
    photos.push(...photosOf(parted, outcome.value, all));
    for (const { rows } of slice) {
      sum.marked += rows.filter((row) => row.problems.length > 0).length;
      sum.done += rows.length;
    }
    tell(sum.done);
  };
  tell(0);
  const underWay = new Set<Promise<void>>();
  for (let sent = 0; sent < all.targets.length && problem === null && !cancelled(); ) {
    const batch: Promise<void> = store(all.targets.slice(sent, sent + BATCH)).finally(() => underWay.delete(batch));
    underWay.add(batch);
    sent += BATCH;
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  const stopped = sum.done < total && problem === null;
  return { ok: true, value: { report: reportOf(all.plan, { ...sum, problem, stopped }, start), photos } };
}

/** Targets by what is done with them. */
interface Parted {
  readonly create: readonly Target[];
  readonly update: readonly Target[];
  /** They stay as they are. */
  readonly leave: readonly Target[];
}

function partsOf(targets: readonly Target[], { choice, reading }: HandOver): Parted {
  const isNew = ({ id, made }: Target) => id === null && made === 'none';
  // A client whom these very rows made is as the salon has them now; only visits may be new.
  const isUpdate = ({ id, made }: Target) =>
    id !== null ? choice.differences !== 'newOnly' : made === 'deleted' || (made === 'here' && reading.ofVisits);
  return {
    create: targets.filter(isNew),
    update: targets.filter(isUpdate),
    leave: targets.filter((one) => !isNew(one) && !isUpdate(one)),
  };
}

function batchOf({ create, update }: Parted, all: HandOver): ImportBatch {
  const { reading, choice, currency } = all;
  return {
    id: all.action,
    name: all.name,
    create: create.map((target) => ({ fingerprint: target.fingerprint, edits: editsOfTarget(target, all) })),
    update: update.map((target) => ({
      id: target.id,
      fingerprint: target.fingerprint,
      draft: draftOf(target, reading),
      differences: choice.differences === 'newOnly' ? 'fill' : choice.differences,
      currency,
    })),
  };
}

function editsOfTarget(target: Target, { reading, currency }: HandOver): ImportBatch['create'][number]['edits'] {
  const [first, ...more] = target.rows;
  if (first && more.length === 0) return reading.read(first).edits;
  return editsOf(draftOf(target, reading), target.fingerprint, currency);
}

function count(
  sum: { created: number; changed: number; present: number; failed: number },
  { update, leave }: Parted,
  { created, updated }: ImportedBatch,
): void {
  for (const id of created) sum[id ? 'created' : 'present']++;
  for (const [at, became] of updated.entries()) {
    // One that was deleted is back: to whoever imports, a new client.
    if (became === 'changed') sum[update[at]?.made === 'deleted' ? 'created' : 'changed']++;
    else sum[became === 'failed' ? 'failed' : 'present']++;
  }
  sum.present += leave.length;
}

/** Photos of contacts for cards that have none. */
function photosOf({ create, update }: Parted, { created }: ImportedBatch, { hasPhoto }: HandOver): ContactPhoto[] {
  const pairs = [
    ...create.map((target, at) => ({ target, id: created[at] ?? null })),
    ...update.map((target) => ({ target, id: target.id !== null && !hasPhoto(target.id) ? target.id : null })),
  ];
  return pairs.flatMap(({ target, id }) => {
    const photo = target.rows.find((row) => row.contact?.photo)?.contact?.photo;
    return id && photo ? [{ id, file: new Blob([photo.slice()]) }] : [];
  });
}

interface HandedOver {
  readonly created: number;
  readonly changed: number;
  readonly present: number;
  readonly failed: number;
  readonly marked: number;
  readonly problem: ProblemCode | null;
  readonly stopped: boolean;
}

function reportOf(plan: readonly RowPlan[], { stopped, problem, ...sum }: HandedOver, start: number): ImportReport {
  const count = (fate: RowPlan['fate']): number => plan.filter((row) => row.fate === fate).length;
  const repeated = problem === null && !stopped ? count('repeat') : 0;
  return {
    created: sum.created,
    changed: sum.changed,
    present: sum.present + repeated,
    failed: sum.failed,
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
async function stored(sink: ImportSink, batch: ImportBatch): ReturnType<ImportSink['take']> {
  try {
    return await sink.take(batch);
  } catch {
    return { ok: false, problem: 'internal' };
  }
}
