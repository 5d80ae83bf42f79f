import type { ExportWords } from '../../model/export/words.ts';
import type { BlobHash, CardId } from '../../model/ids.ts';
import type { ExportFormat } from '../../model/wire/exports.ts';
import type { Outcome, ProblemCode, Progress } from './store.ts';

export type { ExportFormat, ExportWords };

/** Whose rows: all that are in the base, or these, in this order. Those that are not in the base (any more) are left out. */
export type ExportedClients = { readonly of: 'all' } | { readonly of: 'these'; readonly ids: readonly CardId[] };

/** A column of the table, under the heading that the person sees. `id`: as `model/columns/` has it. */
export interface ShownColumn {
  readonly id: string;
  readonly heading: string;
}

/**
 * `shown`: these columns, as the table shows them. `everything`: all that a client's row and note say, under headings that the
 * import knows again (`model/export/full-columns.ts`), then `figures`, columns as the table shows them: of these the import knows the salon's own fields. A vCard always says all that it has words for.
 */
export type ExportedColumns =
  | { readonly of: 'shown'; readonly columns: readonly ShownColumn[] }
  | { readonly of: 'everything'; readonly figures: readonly ShownColumn[] };

export interface ExportWish {
  readonly format: ExportFormat;
  readonly clients: ExportedClients;
  readonly columns: ExportedColumns;
  /** What the language of the file calls things; separators and forms of numbers go by it, too. */
  readonly words: ExportWords;
}

export interface Exported {
  readonly file: Blob;
  /** Clients in it. */
  readonly count: number;
}

/** How far the whole salon is. `checking`: the file is looked through before anything of it is stored. */
export interface SalonProgress extends Progress {
  readonly part: 'checking' | 'cards' | 'photos';
}

export interface SavedSalon {
  readonly file: Blob;
  readonly cards: number;
  /** Pictures and thumbnails. */
  readonly photos: number;
  /** What could not be had: damaged here, or neither here nor to be fetched now. */
  readonly missingCards: number;
  readonly missingPhotos: number;
}

/**
 * Why a file was not opened as a salon. `notASalon`: it is something else; `newer`: of a newer Kartoteka; `damaged`: some of it is not
 * as it was written; `notNew`: there is a salon here already.
 */
export type SalonFileProblem = 'notASalon' | 'newer' | 'damaged' | 'unreadable' | 'notNew';

export interface OpenedSalon {
  readonly cards: number;
  /** Pictures and thumbnails that the file lacks, as it says itself. */
  readonly missingPhotos: number;
}
export type OpenOutcome =
  | { readonly ok: true; readonly value: OpenedSalon }
  | { readonly ok: false; readonly problem: SalonFileProblem | ProblemCode };

/** The export's thread: reads rows from the device's storage by itself and writes files, for people and for other programs. */
export interface Exporter {
  /** Makes a file. One at a time: asked again, it ends the one before as `cancelled`. `today`: ISO date, by the salon's calendar. */
  write(wish: ExportWish, today: string, onProgress: (progress: Progress) => void): Promise<Outcome<Exported>>;
  /**
   * The whole salon as one file (`workers/export/salon/FORMAT.md`). `fetchPicture` is asked for pictures that are not on this device;
   * null: they can't be had now, and the file goes without. `notAllHere`: the first copy onto this device is under way.
   */
  saveSalon(
    fetchPicture: (hash: BlobHash) => Promise<Blob | null>,
    onProgress: (progress: SalonProgress) => void,
  ): Promise<Outcome<SavedSalon>>;
  /** Opens such a file on a new server, of which this is the owner's device. Nothing is stored before all of it has been checked; asked again after a failure, it goes on. */
  openSalon(file: Blob, onProgress: (progress: SalonProgress) => void): Promise<OpenOutcome>;
  /** Ends what is being made with `cancelled`. */
  cancel(): Promise<void>;
}
