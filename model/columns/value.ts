import type { IsoDate, MinorUnits } from '../ids.ts';
import type { Salon } from '../salon.ts';
import type { CardSummary } from '../summary.ts';

/**
 * What a column holds, and so how it is aligned, sorted, added up and asked for. `number`, `days` (so many of them), `money`: figures;
 * `date`: a day of the calendar, or a birth date without its year; `choice`: one of a list, `list`: several; `yesNo`.
 */
export const COLUMN_KINDS = ['text', 'number', 'money', 'date', 'days', 'choice', 'list', 'yesNo'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Money in its currency, ISO 4217; '' where it is nothing, in any currency. */
export interface Money {
  readonly amount: MinorUnits;
  readonly currency: string;
}

/** What a client has in a column of each kind. Nothing said: '', null or an empty list. */
export interface ValueOf {
  readonly text: string;
  readonly number: number | null;
  readonly money: Money | null;
  readonly date: string;
  readonly days: number | null;
  readonly choice: string;
  readonly list: readonly string[];
  readonly yesNo: boolean | null;
}
export type ColumnValue = ValueOf[ColumnKind];

/**
 * What the words of a `choice` or `list` are, so that a screen can call them by their names: ids of the salon's lists (`category`,
 * `consent`, `staff`, `service`), words of the program (`sex`, `kind`, `status`, `language`: BCP 47, `weekday`: '1' Monday … '7',
 * `dayPart`), or what stands on the card (`phone`, `email`, `text`). A service that the salon does not have is `~` and its name as it
 * was written.
 */
export type WordsOf =
  | 'category'
  | 'consent'
  | 'staff'
  | 'service'
  | 'sex'
  | 'kind'
  | 'status'
  | 'language'
  | 'weekday'
  | 'dayPart'
  | 'phone'
  | 'email'
  | 'text';

/** What of the salon columns are read with. */
export type ColumnSalon = Pick<
  Salon,
  'categories' | 'consentPurposes' | 'customFields' | 'services' | 'staff' | 'notReturnedDays' | 'regularFrom' | 'currency'
>;

/** What a client's row is read against: the salon, and the salon's day. Made by `readingOf` (`columns.ts`). */
export interface Reading {
  readonly salon: ColumnSalon;
  readonly today: IsoDate;
  /** The ids of the categories that a client is in, by hand or by rule, in the salon's order. */
  readonly categoriesOf: (client: CardSummary) => readonly string[];
}

export type Read<T> = (client: CardSummary, reading: Reading) => T;
