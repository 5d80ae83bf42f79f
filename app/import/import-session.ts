import type { EntryId } from '../../model/ids.ts';
import type { ImportField } from '../../model/import/fields.ts';
import type {
  FileOutcome,
  FileProblem,
  ImportChoice,
  ImportOutlook,
  ImportPreview,
  ImportReport,
  ImportSalon,
  ImportSettings,
} from '../../workers/contracts/import.ts';
import type { CardsDone, Outcome, ProblemCode, Progress } from '../../workers/contracts/store.ts';

/** What is known of the clients who are there: it is being looked for, could not be, or this. */
export type Outlook = ImportOutlook | 'looking' | 'failed';

/** What has become of an import that is taken back. */
export type Undoing = { readonly progress: Progress } | { readonly done: CardsDone } | { readonly problem: ProblemCode };

/** What the screen shows, step by step. */
export type ImportView =
  | { readonly step: 'choose'; readonly fileName: string; readonly problem: FileProblem | 'internal' | null }
  | { readonly step: 'reading'; readonly fileName: string }
  | {
      readonly step: 'preview';
      readonly preview: ImportPreview;
      /** What was set by hand so far. */
      readonly settings: ImportSettings;
      /** The file is being read again under new settings. */
      readonly busy: boolean;
      /** The settings leave nothing to import; the preview is of those before. */
      readonly problem: FileProblem | null;
      readonly choice: ImportChoice;
      readonly outlook: Outlook;
    }
  | {
      readonly step: 'importing';
      readonly preview: ImportPreview;
      readonly progress: Progress;
      readonly stopping: boolean;
      /** The clients are stored, and photos that came with them are being put on their cards. */
      readonly part: 'clients' | 'photos';
    }
  | {
      readonly step: 'report';
      readonly preview: ImportPreview;
      readonly report: ImportReport;
      /** What it is undone by; null: it changed nothing. */
      readonly action: EntryId | null;
      readonly undoing: Undoing | null;
    };

/** The workers as the import uses them; `run` connects the import's worker to the store's. */
export interface ImportThreads {
  read(file: File, country: string, today: string, salon: ImportSalon): Promise<FileOutcome>;
  adjust(settings: ImportSettings): Promise<FileOutcome>;
  compare(choice: ImportChoice): Promise<Outcome<ImportOutlook>>;
  /** Makes categories that the salon does not have. Clients are put into them in any case: the same file makes them the next time. */
  addCategories(categories: ImportPreview['newCategories']): Promise<void>;
  run(onProgress: (progress: Progress) => void, action: EntryId): Promise<Outcome<ImportReport>>;
  cancel(): Promise<void>;
  /** Puts photos that came with contacts on their cards, as a part of the action. */
  putPhotos(action: EntryId, onProgress: (progress: Progress) => void, stopped: () => boolean): Promise<void>;
  undo(action: EntryId, onProgress: (progress: Progress) => void): Promise<Outcome<CardsDone>>;
  newAction(): EntryId;
  /** Columns of such headers were set by hand. */
  remember(set: readonly (readonly [header: string, field: ImportField])[]): void;
}

/** One import from the file to the report. It lives above the routes, so it goes on while people look at other screens. */
export interface ImportSession {
  view(): ImportView;
  /** Reads a file; `country`: the salon's, `today`: ISO date. */
  choose(file: File, country: string, today: string, salon: ImportSalon): Promise<void>;
  adjust(changes: ImportSettings): Promise<void>;
  /** Says what is to become of clients who are there; without changes: looks for them again. */
  decide(changes: Partial<ImportChoice>): Promise<void>;
  run(): Promise<void>;
  stop(): Promise<void>;
  undo(): Promise<void>;
  startOver(): void;
}

const CHOOSING: ImportView = { step: 'choose', fileName: '', problem: null };
const CHOICE: ImportChoice = { differences: 'fill', doubtful: 'leave' };

/** Makes a session; `onChange` hears every new view. */
export function createImportSession(threads: ImportThreads, onChange: (view: ImportView) => void): ImportSession {
  let view: ImportView = CHOOSING;
  /** Counts readings, so that an older one that ends late changes nothing. */
  let latest = 0;
  let stopped = false;
  const show = (next: ImportView) => {
    view = next;
    onChange(next);
  };
  /** Looks whose the rows are, beside whatever else is done on the screen. */
  const compare = async (): Promise<void> => {
    if (view.step !== 'preview') return;
    const turn = latest;
    const { choice } = view;
    show({ ...view, outlook: 'looking' });
    const outcome = await settled(threads.compare(choice));
    // What was asked since has its own answer.
    if (turn !== latest || view.step !== 'preview' || view.choice !== choice || view.busy) return;
    show({ ...view, outlook: outcome?.ok ? outcome.value : 'failed' });
  };

  return {
    view: () => view,
    async choose(file, country, today, salon) {
      if (view.step === 'importing') return;
      const turn = ++latest;
      show({ step: 'reading', fileName: file.name });
      const outcome = await settled(threads.read(file, country, today, salon));
      if (turn !== latest) return;
      if (!outcome?.ok) return show({ step: 'choose', fileName: file.name, problem: outcome?.problem ?? 'internal' });
      const { preview } = outcome;
      show({ step: 'preview', preview, settings: {}, busy: false, problem: null, choice: CHOICE, outlook: 'looking' });
      await compare();
    },
    async adjust(changes) {
      if (view.step !== 'preview') return;
      const turn = ++latest;
      const settings = merged(view.settings, changes);
      const { preview, outlook, choice } = view;
      threads.remember(
        Object.entries(changes.fields ?? {}).map(([index, field]) => [
          preview.columns.find((one) => one.index === Number(index))?.header ?? '',
          field,
        ]),
      );
      show({ ...view, settings, busy: true });
      const outcome = await settled(threads.adjust(settings));
      if (turn !== latest) return;
      if (!outcome?.ok)
        return show({ step: 'preview', preview, settings, busy: false, problem: outcome?.problem ?? 'unreadable', choice, outlook });
      show({ step: 'preview', preview: outcome.preview, settings, busy: false, problem: null, choice, outlook: 'looking' });
      await compare();
    },
    async decide(changes) {
      if (view.step !== 'preview' || view.busy || view.problem) return;
      show({ ...view, choice: { ...view.choice, ...changes } });
      await compare();
    },
    async run() {
      if (view.step !== 'preview' || view.busy || view.problem || typeof view.outlook === 'string') return;
      const { preview } = view;
      const action = threads.newAction();
      stopped = false;
      show({ step: 'importing', preview, progress: { done: 0, total: preview.importable }, stopping: false, part: 'clients' });
      const onProgress = (progress: Progress) => {
        if (view.step === 'importing') show({ ...view, progress });
      };
      if (preview.newCategories.length > 0) await settled(threads.addCategories(preview.newCategories));
      const outcome = await settled(threads.run(onProgress, action));
      if (!outcome?.ok) return show({ step: 'choose', fileName: preview.fileName, problem: 'internal' });
      if (preview.kind === 'vcf' && !stopped) {
        show({ step: 'importing', preview, progress: { done: 0, total: 0 }, stopping: false, part: 'photos' });
        await settled(threads.putPhotos(action, onProgress, () => stopped));
      }
      const report = outcome.value;
      show({ step: 'report', preview, report, action: report.created + report.changed > 0 ? action : null, undoing: null });
    },
    async stop() {
      if (view.step !== 'importing') return;
      stopped = true;
      show({ ...view, stopping: true });
      await settled(threads.cancel());
    },
    async undo() {
      if (view.step !== 'report' || !view.action || !canUndo(view.undoing)) return;
      const { action } = view;
      const tell = (undoing: Undoing) => {
        if (view.step === 'report' && view.action === action) show({ ...view, undoing });
      };
      tell({ progress: { done: 0, total: 0 } });
      const outcome = await settled(threads.undo(action, (progress) => tell({ progress })));
      tell(outcome?.ok ? { done: outcome.value } : { problem: outcome?.problem ?? 'internal' });
    },
    startOver() {
      if (view.step === 'importing') return;
      latest++;
      show(CHOOSING);
    },
  };
}

/** Another separator or another header makes other columns: what was said of the old ones is forgotten. */
function merged(settings: ImportSettings, changes: ImportSettings): ImportSettings {
  const { fields, ...rest } = settings;
  const sameColumns = changes.delimiter === undefined && changes.header === undefined;
  const kept = { ...(sameColumns ? fields : {}), ...changes.fields };
  return { ...rest, ...changes, fields: kept };
}

/** A worker that ended without a word answers with null. */
async function settled<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}

/** Whether an undoing took back all that it could: nothing failed, and nobody stopped it. */
export function isWhollyUndone({ failed, cancelled }: CardsDone): boolean {
  return failed.length === 0 && !cancelled;
}

/** Also once more, where the first time left something. */
function canUndo(undoing: Undoing | null): boolean {
  if (!undoing || 'problem' in undoing) return true;
  return 'done' in undoing && !isWhollyUndone(undoing.done);
}
