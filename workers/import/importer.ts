import type { EntryId } from '../../model/ids.ts';
import { NO_SALON } from '../../model/import/read-row.ts';
import type {
  ContactPhoto,
  FileOutcome,
  ImportChoice,
  Importer,
  ImportOutlook,
  ImportReport,
  ImportSettings,
} from '../contracts/import.ts';
import type { ImportSink, Outcome, Progress } from '../contracts/store.ts';
import { type ChosenFile, type FileReading, type ReadBy, readRows, takeFile } from './file-reading.ts';
import { type HandOver, handOver } from './hand-over.ts';
import { outlookOf } from './outlook.ts';
import { previewOf, type RowPlan } from './preview.ts';
import { refusedRowsCsv } from './refused-rows.ts';
import { allNew, type Doubtful, type Matched, matchRows } from './targets.ts';

/** The file at hand, and how it was last read. */
interface AtHand {
  readonly file: ChosenFile;
  readonly by: ReadBy;
  readonly reading: FileReading | null;
  readonly plan: readonly RowPlan[];
  /** Whose the rows are, once that was looked for; and what is to become of them. */
  readonly matched: Matched | null;
  readonly choice: ImportChoice;
}

const CHOICE: ImportChoice = { differences: 'fill', doubtful: 'leave' };

/** The import's thread. `connect` makes the store's sink of the port that leads to it. */
export function createImporter(connect: (port: MessagePort) => ImportSink): Importer {
  let atHand: AtHand | null = null;
  let cancelled = false;
  /** Counts readings: one that was overtaken by a newer leaves no trace. */
  let latest = 0;
  /** The same of comparisons. */
  let compared = 0;
  let photos: readonly ContactPhoto[] = [];

  const readAs = async (file: ChosenFile, settings: ImportSettings, by: ReadBy): Promise<FileOutcome> => {
    const turn = ++latest;
    compared++;
    const reading = readRows(file, settings, by);
    const nothing = { file, by, plan: [], matched: null, choice: CHOICE };
    if ('problem' in reading) {
      atHand = { ...nothing, reading: null };
      return { ok: false, problem: reading.problem };
    }
    const { preview, plan } = await previewOf(file, reading);
    if (turn === latest) atHand = { ...nothing, reading, plan };
    return { ok: true, preview };
  };

  return {
    async read(file, country, today, context = { salon: NO_SALON, remembered: {} }) {
      atHand = null;
      const taken = await takeFile(file);
      if ('problem' in taken) return { ok: false, problem: taken.problem };
      return readAs(taken, {}, { country, today, ...context });
    },
    async adjust(settings) {
      return atHand ? readAs(atHand.file, settings, atHand.by) : { ok: false, problem: 'unreadable' };
    },
    async compare(port, choice): Promise<Outcome<ImportOutlook>> {
      const turn = ++compared;
      const stopped = () => turn !== compared;
      try {
        const { reading, plan, matched: known } = atHand ?? {};
        if (!atHand || !reading || !plan) return { ok: false, problem: 'internal' };
        const sink = connect(port);
        const matched: Outcome<Matched> = known ? { ok: true, value: known } : await matchRows(plan, reading, sink, stopped);
        if (!matched.ok) return matched;
        const outlook = await outlookOf(matched.value, reading, sink, choice, stopped);
        if (stopped()) return { ok: false, problem: 'cancelled' };
        if (outlook.ok) atHand = { ...atHand, matched: matched.value, choice };
        return outlook;
      } catch {
        return { ok: false, problem: 'internal' };
      } finally {
        port.close();
      }
    },
    async run(
      port,
      onProgress: (progress: Progress) => void,
      action = crypto.randomUUID() as string as EntryId,
    ): Promise<Outcome<ImportReport>> {
      cancelled = false;
      photos = [];
      try {
        const { reading } = atHand ?? {};
        if (!atHand || !reading) return { ok: false, problem: 'internal' };
        const outcome = await handOver(handedOver(atHand, reading, action), connect(port), onProgress, () => cancelled);
        if (!outcome.ok) return outcome;
        photos = outcome.value.photos;
        return { ok: true, value: outcome.value.report };
      } finally {
        port.close();
      }
    },
    async cancel() {
      cancelled = true;
      compared++;
    },
    async photos() {
      return photos;
    },
    async refusedRows(describe, titles) {
      return refusedRowsCsv(atHand ? planOf(atHand) : [], atHand?.reading?.header ?? null, describe, titles);
    },
  };
}

function handedOver(atHand: AtHand, reading: FileReading, action: EntryId): HandOver {
  const { matched, choice, by, file } = atHand;
  const targets = matched
    ? [
        ...matched.targets,
        ...(choice.doubtful === 'create'
          ? matched.doubtful.map(({ row }) => ({
              rows: [row],
              fingerprint: row.fingerprint,
              made: 'none' as const,
              id: null,
            }))
          : []),
      ]
    : allNew(atHand.plan);
  return {
    plan: planOf(atHand),
    targets,
    reading,
    choice,
    currency: by.salon.currency,
    action,
    name: file.name,
    hasPhoto: (id) => (matched?.index.summaries.get(id)?.photo ?? null) !== null,
  };
}

/** The rows with what is to become of the doubtful ones. */
function planOf({ plan, matched, choice }: AtHand): readonly RowPlan[] {
  if (!matched || matched.doubtful.length === 0 || choice.doubtful === 'create') return plan;
  const left = new Set(matched.doubtful.map(({ row }: Doubtful) => row));
  return plan.map((row) =>
    left.has(row)
      ? { ...row, fate: 'refuse', problems: [...row.problems, { code: 'twoClients', column: null, value: '', refused: true }] }
      : row,
  );
}
