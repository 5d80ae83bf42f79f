import type { ClientKind, Sex } from '../card.ts';
import type { DayPart } from '../journal/day-parts.ts';
import type { ClientStatus } from '../status.ts';
import type { FullColumn } from './full-columns.ts';

/** What a file's language calls things. */
export interface ExportWords {
  /** BCP 47: by it go the separator of a csv file, the decimal comma, and the names of languages and weekdays. */
  readonly locale: string;
  /** The sheet's name. */
  readonly sheet: string;
  readonly headings: Readonly<Record<FullColumn, string>>;
  readonly sex: Readonly<Record<Exclude<Sex, ''>, string>>;
  readonly kind: Readonly<Record<ClientKind, string>>;
  readonly status: Readonly<Record<ClientStatus, string>>;
  readonly dayPart: Readonly<Record<DayPart, string>>;
  readonly yes: string;
  readonly no: string;
}
