import type { CardId, EntryId } from '../../model/ids.ts';
import type { Difference, Differences } from '../../model/import/differences.ts';
import type { ImportColumn, ImportField, RowProblem, RowProblemCode } from '../../model/import/fields.ts';
import type { ImportSalon } from '../../model/import/read-row.ts';
import type { Outcome, ProblemCode, Progress } from './store.ts';

export type { Difference, Differences, ImportColumn, ImportSalon };

/** What a chosen file may be instead of a table that can be imported. */
export type FileProblem =
  | 'notATable'
  | 'empty'
  | 'tooLarge'
  | 'tooManyColumns'
  | 'encrypted'
  | 'oldExcel'
  | 'unreadable'
  | 'noUsefulColumn';

export interface PreviewRow {
  /** Line in the file, as a person counts: 1 is the first. */
  readonly line: number;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly other: string;
  readonly problems: readonly RowProblem[];
}

export interface ImportSettings {
  /** Set by hand, otherwise recognised. */
  readonly encoding?: 'utf-8' | 'windows-1251' | 'windows-1257' | 'windows-1252' | 'utf-16le';
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly header?: boolean;
  /** Column index → field. */
  readonly fields?: Readonly<Record<number, ImportField>>;
}

/** What files are read by, beside the salon's country and the day. */
export interface ImportContext {
  /** For rows of visits, categories and the salon's own fields. */
  readonly salon: ImportSalon;
  /** What columns of such a header (`headerKey`) were set to by hand before, on this device. */
  readonly remembered: Readonly<Record<string, ImportField>>;
}

/** What is to become of clients who are there, and of rows of which nobody can tell whose they are. */
export interface ImportChoice {
  readonly differences: Differences;
  /** Two clients fit, or one who shares a phone and is called otherwise: left out and given back, or made a client of its own. */
  readonly doubtful: 'leave' | 'create';
}

/** A client who is there, and what the file changes of them. */
export interface ChangedRow {
  /** Of the first of their rows. */
  readonly line: number;
  readonly id: CardId | null;
  readonly name: string;
  readonly differences: readonly Difference[];
}

export interface DoubtfulRow {
  readonly line: number;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** Clients who fit, as they are called here. */
  readonly fitting: readonly string[];
}

/** What an import would do to the base as it is now. */
export interface ImportOutlook {
  /** Of clients. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Visits that are put on cards, new ones' too. */
  readonly visits: number;
  /** Rows. */
  readonly doubtful: number;
  /** In how many cards each field is changed, the most first. */
  readonly fields: readonly { readonly field: ImportField; readonly count: number }[];
  /** The first of those that are changed. */
  readonly changes: readonly ChangedRow[];
  readonly doubtfulRows: readonly DoubtfulRow[];
}

/** A photo that came with a contact, for the card that it became. */
export interface ContactPhoto {
  readonly id: CardId;
  readonly file: Blob;
}

export interface NewCategory {
  readonly id: EntryId;
  readonly name: string;
}

export interface ImportPreview {
  readonly fileName: string;
  /** `vcf`: contacts, which have no columns. */
  readonly kind: 'csv' | 'xlsx' | 'vcf';
  /** Its rows are visits, each of some client. */
  readonly ofVisits: boolean;
  /** As recognised or set. */
  readonly encoding: NonNullable<ImportSettings['encoding']> | null;
  readonly delimiter: NonNullable<ImportSettings['delimiter']> | null;
  readonly header: boolean;
  readonly columns: readonly ImportColumn[];
  readonly total: number;
  readonly importable: number;
  readonly refused: number;
  readonly marked: number;
  /** Categories that the salon does not have and the file's clients are in: to be made before the import. */
  readonly newCategories: readonly NewCategory[];
  /** How often each problem occurs. */
  readonly problems: readonly { readonly code: RowProblemCode; readonly count: number; readonly refused: boolean }[];
  /** The first rows, and the first with problems. */
  readonly rows: readonly PreviewRow[];
  readonly problemRows: readonly PreviewRow[];
}

export interface ImportReport {
  readonly created: number;
  /** Clients who were there and are otherwise now. */
  readonly changed: number;
  /** Rows of clients who were there and stay as they were. */
  readonly present: number;
  /** Clients who could not be changed now. */
  readonly failed: number;
  readonly refused: number;
  readonly marked: number;
  readonly cancelled: boolean;
  /** Set where it stopped before the end; what was created stays. */
  readonly problem: ProblemCode | null;
  readonly milliseconds: number;
}

export type FileOutcome = { readonly ok: true; readonly preview: ImportPreview } | { readonly ok: false; readonly problem: FileProblem };

/** The import worker: reads files, recognises, checks, and hands clients to the store over a port of its own. */
export interface Importer {
  /** Reads a file. `country`: the salon's, for phones; `today`: ISO date. */
  read(file: File, country: string, today: string, context?: ImportContext): Promise<FileOutcome>;
  /** The same file read another way. */
  adjust(settings: ImportSettings): Promise<FileOutcome>;
  /** Looks whose the rows are, and tells what would come of them; `port` leads to the store's `ImportSink`. Asked anew, the older answer is `cancelled`. */
  compare(port: MessagePort, choice: ImportChoice): Promise<Outcome<ImportOutlook>>;
  /**
   * Imports what can be, as `compare` told last, or all rows as new clients where nothing was compared; `port` leads to the store's
   * `ImportSink`. `action`: a fresh id, by which all of it can be undone (`Store.undoCards`).
   */
  run(port: MessagePort, onProgress: (progress: Progress) => void, action?: EntryId): Promise<Outcome<ImportReport>>;
  /** Stops after the batch under way. */
  cancel(): Promise<void>;
  /** Photos of the contacts that were imported, for cards that have none. */
  photos(): Promise<readonly ContactPhoto[]>;
  /** The rows left out, as a CSV with line and reason after their own cells; `describe` gives each code's text in the person's language. */
  refusedRows(
    describe: Readonly<Record<RowProblemCode, string>>,
    titles: { readonly line: string; readonly reason: string },
  ): Promise<Blob>;
}
