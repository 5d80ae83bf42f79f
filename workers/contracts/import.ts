import type { ImportColumn, ImportField, RowProblem, RowProblemCode } from '../../model/import/fields.ts';
import type { Outcome, ProblemCode, Progress } from './store.ts';

export type { ImportColumn };

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

export interface ImportPreview {
  readonly fileName: string;
  readonly kind: 'csv' | 'xlsx';
  /** As recognised or set. */
  readonly encoding: NonNullable<ImportSettings['encoding']> | null;
  readonly delimiter: NonNullable<ImportSettings['delimiter']> | null;
  readonly header: boolean;
  readonly columns: readonly ImportColumn[];
  readonly total: number;
  readonly importable: number;
  readonly refused: number;
  readonly marked: number;
  /** How often each problem occurs. */
  readonly problems: readonly { readonly code: RowProblemCode; readonly count: number; readonly refused: boolean }[];
  /** The first rows, and the first with problems. */
  readonly rows: readonly PreviewRow[];
  readonly problemRows: readonly PreviewRow[];
}

export interface ImportReport {
  readonly created: number;
  readonly present: number;
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
  read(file: File, country: string, today: string): Promise<FileOutcome>;
  /** The same file read another way. */
  adjust(settings: ImportSettings): Promise<FileOutcome>;
  /** Imports what can be; `port` leads to the store's `ImportSink`. */
  run(port: MessagePort, onProgress: (progress: Progress) => void): Promise<Outcome<ImportReport>>;
  /** Stops after the batch under way. */
  cancel(): Promise<void>;
  /** The rows left out, as a CSV with line and reason after their own cells; `describe` gives each code's text in the person's language. */
  refusedRows(
    describe: Readonly<Record<RowProblemCode, string>>,
    titles: { readonly line: string; readonly reason: string },
  ): Promise<Blob>;
}
