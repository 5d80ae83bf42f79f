import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { RowText } from './row-text.ts';

/** Rows as they were saved, each made an object when it is first asked for. */
export interface SavedRows {
  /** The row in this place; `id` is its card's. */
  row(place: number, id: CardId): CardSummary;
}

const EPOCH = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
/** More than the day of any client. */
export const LAST_DAY = 65_535;

/** Days since 2000 of when a client was last here, or was entered. */
function dayOf(row: CardSummary): number {
  const date = row.lastVisit || row.createdAt.slice(0, 10);
  const day = Math.floor((Date.parse(date) - EPOCH) / DAY_MS);
  return Number.isNaN(day) ? 0 : Math.min(Math.max(day, 0), LAST_DAY - 1);
}

/** What of a client is asked for without the row. */
export interface ClientFacts {
  readonly id: CardId;
  /** As `RowText` has them. */
  readonly mails: string;
  readonly digits: string;
  /** Days since 2000 of when they were last here, or were entered. */
  readonly day: number;
  readonly booked: readonly IsoDate[];
}

/** A client's row, and what they are found by (`RowText`) other than words. Of most clients the row itself is never looked at. */
export class Client implements ClientFacts {
  readonly id: CardId;
  readonly mails: string;
  readonly digits: string;
  readonly day: number;
  readonly booked: readonly IsoDate[];
  private own: CardSummary | null;
  private saved: SavedRows | null;
  private readonly place: number;

  constructor(facts: ClientFacts, own: CardSummary | null, saved: SavedRows | null = null, place = 0) {
    this.id = facts.id;
    this.mails = facts.mails;
    this.digits = facts.digits;
    this.day = facts.day;
    this.booked = facts.booked;
    this.own = own;
    this.saved = saved;
    this.place = place;
  }

  /** Always the same object. */
  get row(): CardSummary {
    const row = this.own ?? this.saved?.row(this.place, this.id);
    if (!row) throw new Error('a client without a row');
    this.own = row;
    this.saved = null;
    return row;
  }
}

/** The client of a row that is at hand. */
export function clientOf(row: CardSummary, { mails, digits }: Pick<RowText, 'mails' | 'digits'>): Client {
  return new Client({ id: row.id, mails, digits, day: dayOf(row), booked: row.booked }, row);
}
