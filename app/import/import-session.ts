import type { FileOutcome, FileProblem, ImportPreview, ImportReport, ImportSettings } from '../../workers/contracts/import.ts';
import type { Outcome, Progress } from '../../workers/contracts/store.ts';

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
    }
  | { readonly step: 'importing'; readonly preview: ImportPreview; readonly progress: Progress; readonly stopping: boolean }
  | { readonly step: 'report'; readonly preview: ImportPreview; readonly report: ImportReport };

/** The workers as the import uses them; `run` connects the import's worker to the store's. */
export interface ImportThreads {
  read(file: File, country: string, today: string): Promise<FileOutcome>;
  adjust(settings: ImportSettings): Promise<FileOutcome>;
  run(onProgress: (progress: Progress) => void): Promise<Outcome<ImportReport>>;
  cancel(): Promise<void>;
}

/** One import from the file to the report. It lives above the routes, so it goes on while people look at other screens. */
export interface ImportSession {
  view(): ImportView;
  /** Reads a file; `country`: the salon's, `today`: ISO date. */
  choose(file: File, country: string, today: string): Promise<void>;
  adjust(changes: ImportSettings): Promise<void>;
  run(): Promise<void>;
  stop(): Promise<void>;
  startOver(): void;
}

const CHOOSING: ImportView = { step: 'choose', fileName: '', problem: null };

/** Makes a session; `onChange` hears every new view. */
export function createImportSession(threads: ImportThreads, onChange: (view: ImportView) => void): ImportSession {
  let view: ImportView = CHOOSING;
  /** Counts readings, so that an older one that ends late changes nothing. */
  let latest = 0;
  const show = (next: ImportView) => {
    view = next;
    onChange(next);
  };

  return {
    view: () => view,
    async choose(file, country, today) {
      if (view.step === 'importing') return;
      const turn = ++latest;
      show({ step: 'reading', fileName: file.name });
      const outcome = await settled(threads.read(file, country, today));
      if (turn !== latest) return;
      if (outcome?.ok) show({ step: 'preview', preview: outcome.preview, settings: {}, busy: false, problem: null });
      else show({ step: 'choose', fileName: file.name, problem: outcome?.problem ?? 'internal' });
    },
    async adjust(changes) {
      if (view.step !== 'preview') return;
      const turn = ++latest;
      const settings = merged(view.settings, changes);
      const { preview } = view;
      show({ ...view, settings, busy: true });
      const outcome = await settled(threads.adjust(settings));
      if (turn !== latest) return;
      if (outcome?.ok) show({ step: 'preview', preview: outcome.preview, settings, busy: false, problem: null });
      else show({ step: 'preview', preview, settings, busy: false, problem: outcome?.problem ?? 'unreadable' });
    },
    async run() {
      if (view.step !== 'preview' || view.busy || view.problem) return;
      const { preview } = view;
      show({ step: 'importing', preview, progress: { done: 0, total: preview.importable }, stopping: false });
      const outcome = await settled(
        threads.run((progress) => {
          if (view.step === 'importing') show({ ...view, progress });
        }),
      );
      if (outcome?.ok) show({ step: 'report', preview, report: outcome.value });
      else show({ step: 'choose', fileName: preview.fileName, problem: 'internal' });
    },
    async stop() {
      if (view.step !== 'importing') return;
      show({ ...view, stopping: true });
      await settled(threads.cancel());
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
