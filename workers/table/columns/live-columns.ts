import { COLUMNS, isBuiltInColumn } from '../../../model/columns/columns.ts';
import type { Money } from '../../../model/columns/value.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { FigureColumn, MoneyColumn } from './figure-column.ts';
import { WordColumn } from './word-column.ts';

/** How a column's value is read from a row, and what it is. Two of one `key` read the same. */
export type ColumnSource =
  | { readonly of: 'word'; readonly key: string; readonly read: (client: CardSummary) => string }
  | { readonly of: 'words'; readonly key: string; readonly read: (client: CardSummary) => readonly string[] }
  | { readonly of: 'figure'; readonly key: string; readonly read: (client: CardSummary) => number | null }
  | { readonly of: 'money'; readonly key: string; readonly read: (client: CardSummary) => Money | null }
  | { readonly of: 'flag'; readonly key: string; readonly read: (client: CardSummary) => boolean | null };

interface Columns {
  readonly word: WordColumn<string>;
  readonly words: WordColumn<readonly string[]>;
  readonly figure: FigureColumn;
  readonly money: MoneyColumn;
  readonly flag: FigureColumn;
}
type Live = {
  readonly of: keyof Columns;
  readonly column: Columns[keyof Columns];
  /** Takes a row in, or that there is none. */
  readonly put: (slot: number, row: CardSummary | undefined) => void;
};
/** Rows between two yields while a column is filled. */
const RUN = 64;

/** The columns that somebody has asked for: filled then, and kept up to date from then on. */
export class LiveColumns {
  private live = new Map<string, Live>();
  /** Grows when columns are dropped: what is being filled then is not kept. */
  private generation = 0;
  /** Slots changed since the filling of a column began, by column. */
  private readonly filling = new Set<Live>();

  constructor(private readonly rows: { readonly end: number; at(slot: number): CardSummary | undefined }) {}

  /** A row came, changed or went. */
  put(slot: number, row: CardSummary | undefined): void {
    for (const { put } of this.live.values()) put(slot, row);
    for (const { put } of this.filling) put(slot, row);
  }

  /** What is read with the salon's settings or the day is otherwise now. */
  dropMoving(): void {
    this.generation++;
    for (const key of this.live.keys()) if (!isBuiltInColumn(key) || isMoving(key)) this.live.delete(key);
  }

  /** The column, filled; yields between steps where it has to be filled first. */
  *get<S extends ColumnSource>(source: S): Generator<undefined, Columns[S['of']]> {
    const known = this.live.get(source.key);
    if (known && known.of === source.of) return known.column as Columns[S['of']];
    const { generation } = this;
    const made = begin(source);
    this.filling.add(made);
    try {
      for (let slot = 0; slot < this.rows.end; slot++) {
        made.put(slot, this.rows.at(slot));
        if (slot % RUN === 0) yield;
      }
    } finally {
      this.filling.delete(made);
    }
    if (generation === this.generation) this.live.set(source.key, made);
    return made.column as Columns[S['of']];
  }
}

function isMoving(key: keyof typeof COLUMNS): boolean {
  return 'moves' in COLUMNS[key];
}

function begin(source: ColumnSource): Live {
  switch (source.of) {
    case 'word':
      return filled(source.of, new WordColumn<string>(''), source.read);
    case 'words':
      return filled(source.of, new WordColumn<readonly string[]>([]), source.read);
    case 'money':
      return filled(source.of, new MoneyColumn(), source.read);
    case 'figure':
      return filled(source.of, new FigureColumn(), source.read);
    default: {
      const { read } = source;
      return filled(source.of, new FigureColumn(), (row) => {
        const said = read(row);
        return said === null ? null : Number(said);
      });
    }
  }
}

function filled<T>(
  of: Live['of'],
  column: Live['column'] & { set(slot: number, value: T | undefined): void },
  read: (row: CardSummary) => T,
): Live {
  return { of, column, put: (slot, row) => column.set(slot, row && read(row)) };
}
