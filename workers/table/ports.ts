import type { ColumnSalon } from '../../model/columns/value.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { RowChange } from '../search/ports.ts';

/** What the table needs of its surroundings. */
export interface TablePorts {
  readonly source: {
    /** Rows written after revision `rev`, oldest first, at most `limit`; fewer: there are no more. */
    since(rev: number, limit: number): Promise<readonly RowChange[]>;
    /** How many rows there are. */
    count(): Promise<number>;
    /** Calls `listener` whenever rows may have been written. */
    onNews(listener: () => void): void;
  };
  readonly salon: {
    /** The salon's settings as this device last read them; null where it has none yet. */
    read(): Promise<ColumnSalon | null>;
    onNews(listener: () => void): void;
  };
  /** Lets messages that wait be handled first: resolves in a later task. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, only growing. */
  readonly now: () => number;
  /** The salon's day. */
  readonly today: () => IsoDate;
  readonly after: (milliseconds: number, run: () => void) => void;
}

/** Settings of a salon of which nothing is known yet. */
export const NO_SALON: ColumnSalon = {
  categories: [],
  consentPurposes: [],
  customFields: [],
  services: [],
  staff: [],
  notReturnedDays: 0,
  regularFrom: 0,
  currency: '',
};
