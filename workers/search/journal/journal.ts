import type { CardId, IsoDate } from '../../../model/ids.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { VisitFact } from '../../../model/visits/fact.ts';
import type { JournalDays, JournalVisit } from '../../contracts/search.ts';

/** A card's visits on one day. */
export interface CardDay {
  readonly doc: CardId;
  readonly facts: readonly VisitFact[];
}

/** Where the days' visits come from: the device's storage, which the store worker writes. */
export interface DaySource {
  /** Of the days from `from` to `to`, both included. */
  between(from: IsoDate, to: IsoDate): Promise<readonly CardDay[]>;
  /** The rows of these cards as they are stored, those that there are: of walk-ins, and of whoever is not in the base yet. */
  rowsOf(cards: readonly CardId[]): Promise<readonly CardSummary[]>;
  /** Cards whose visits have not been read from their documents. */
  unread(): Promise<number>;
  /** Calls `listener` whenever a day may have changed. */
  onNews(listener: () => void): void;
}

/** So many cards of the answers given last are remembered, to tell when one of them is called otherwise. */
const SHOWN = 2_000;

/** The visits of the days that are looked at, read where they are stored, with the clients' rows from memory. */
export class Journal {
  /** Changes with every day that did, and with the row of a client who was shown. */
  version = 0;
  private readonly shown = new Set<CardId>();

  constructor(
    private readonly source: DaySource | undefined,
    private readonly row: (card: CardId) => CardSummary | undefined,
    /** The card that stands for one that was merged. */
    private readonly headOf: (card: CardId) => CardId = (card) => card,
  ) {}

  start(onChange: () => void): void {
    this.source?.onNews(() => {
      this.version++;
      onChange();
    });
  }

  /** These rows were written. */
  rowsChanged(cards: Iterable<CardId>): void {
    for (const card of cards) {
      if (!this.shown.has(card)) continue;
      this.version++;
      return;
    }
  }

  async days(from: IsoDate, to: IsoDate): Promise<JournalDays> {
    if (!this.source) return { visits: [], unread: 0 };
    const [days, unread] = await Promise.all([this.source.between(from, to), this.source.unread()]);
    const absent = days.flatMap(({ doc }) => (this.row(doc) ? [] : [this.headOf(doc)]));
    const stored = new Map(absent.length > 0 ? (await this.source.rowsOf(absent)).map((row) => [row.id, row]) : []);
    if (this.shown.size > SHOWN) this.shown.clear();
    for (const { doc } of days) this.shown.add(doc).add(this.headOf(doc));
    const visits = days.flatMap(({ doc, facts }) => {
      const card = this.headOf(doc);
      const client = this.row(card) ?? stored.get(card) ?? null;
      return facts.map((fact): JournalVisit => ({ ...fact, card, client }));
    });
    return { visits: visits.sort(byTime), unread };
  }

  /** A client who is not in the base: a walk-in, or one that is only being loaded. */
  async absent(card: CardId): Promise<CardSummary | null> {
    const [row = null] = (await this.source?.rowsOf([card])) ?? [];
    return row;
  }
}

/** By date, then time; those level with each other always in the same order. */
function byTime(a: JournalVisit, b: JournalVisit): number {
  const [first, second] = [`${a.date} ${a.time} ${a.id}`, `${b.date} ${b.time} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
