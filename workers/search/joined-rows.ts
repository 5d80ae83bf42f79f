import type { CardId } from '../../model/ids.ts';
import { allIn, rootOf } from '../../model/merge/heirs.ts';
import { joinSummaries } from '../../model/merge/join-summaries.ts';
import { type MergeRecord, readMerge } from '../../model/merge/merge.ts';
import { partsOf } from '../../model/merge/parts.ts';
import { type CardSummary, isInBase } from '../../model/summary.ts';

/** What a row is shown as, and what else of it can be searched: the rows that are joined in it. */
export interface Shown {
  readonly row: CardSummary;
  readonly joined: readonly CardSummary[];
}

const NONE: ReadonlySet<CardId> = new Set();

/**
 * Rows as the storage has them, one a card, made into rows as people see them, one a client. Only rows that are in a merge, or hidden,
 * are kept here: all others pass through, and cost no more than a look whether they are known.
 */
export class JoinedRows {
  /** As stored: of cards that were merged, of those they were merged into, and of those that are deleted. */
  private readonly rows = new Map<CardId, CardSummary>();
  private readonly records = new Map<CardId, MergeRecord>();
  /** Which cards say that they were merged into one, whether or not that one is here. */
  private readonly into = new Map<CardId, Set<CardId>>();
  /** Grows with every change of a row that is kept here. */
  version = 0;

  /** The card that stands for this one; most often itself. */
  headOf(card: CardId): CardId {
    return this.records.has(card) || this.into.has(card) ? rootOf(card, this.heirOf) : card;
  }

  /** Others were merged into this card. */
  isOfMany(card: CardId): boolean {
    return this.into.has(card);
  }

  /**
   * Takes rows in as they were written. The answer has, for each card whose row may now be another, what is shown of it; null for
   * nothing. `plain`: the row of a card that is not kept here.
   */
  take(
    changes: readonly { readonly doc: CardId; readonly summary: CardSummary | null }[],
    plain: (card: CardId) => CardSummary | undefined,
  ): Map<CardId, Shown | null> {
    const shown = new Map<CardId, Shown | null>();
    const touched = new Set<CardId>();
    const erased = new Set<CardId>();
    // What `plain` still has of a card that these changes erase must not come back with one that is merged into it.
    const before = (card: CardId) => (erased.has(card) ? undefined : shown.has(card) ? shown.get(card)?.row : plain(card));
    for (const { doc, summary } of changes) {
      shown.delete(doc);
      if (summary === null) erased.add(doc);
      else erased.delete(doc);
      const isOwn = !this.isKept(doc) && (summary === null || !isSetAside(summary));
      if (isOwn) shown.set(doc, summary && isInBase(summary) ? { row: summary, joined: [] } : null);
      else this.set(doc, summary, touched, before);
    }
    for (const card of touched) shown.set(card, this.shown(card));
    for (const card of touched) this.letGo(card);
    return shown;
  }

  /** All rows that are kept here, for saving. */
  kept(): readonly CardSummary[] {
    return [...this.rows.values()];
  }

  /** Takes in what was saved. */
  restore(rows: readonly CardSummary[]): void {
    for (const row of rows) this.put(row.id, row);
    this.version = 0;
  }

  /** What is shown of each card that stands for others. */
  *heads(): Generator<Shown> {
    for (const card of this.into.keys()) {
      const shown = this.rows.has(card) && this.headOf(card) === card ? this.shown(card) : null;
      if (shown) yield shown;
    }
  }

  private isKept(card: CardId): boolean {
    return this.rows.has(card) || this.into.has(card);
  }

  private set(card: CardId, row: CardSummary | null, touched: Set<CardId>, plain: (card: CardId) => CardSummary | undefined): void {
    for (const one of this.together(card)) touched.add(one);
    touched.add(card);
    this.put(card, row);
    const heir = this.records.get(card)?.into;
    const own = heir !== undefined && !this.rows.has(heir) ? plain(heir) : undefined;
    if (heir !== undefined && own) this.put(heir, own);
    for (const one of this.together(card)) touched.add(one);
  }

  private put(card: CardId, row: CardSummary | null): void {
    this.version++;
    const before = this.records.get(card);
    if (before) {
      const cards = this.into.get(before.into);
      cards?.delete(card);
      if (cards?.size === 0) this.into.delete(before.into);
    }
    const record = readMerge(row?.more.merge);
    if (row) this.rows.set(card, row);
    else this.rows.delete(card);
    if (record) {
      this.records.set(card, record);
      const cards = this.into.get(record.into) ?? new Set();
      this.into.set(record.into, cards.add(card));
    } else this.records.delete(card);
  }

  private shown(card: CardId): Shown | null {
    const row = this.rows.get(card);
    if (!row || rootOf(card, this.heirOf) !== card) return null;
    const others = this.together(card).flatMap((id) => {
      const [of, record] = [this.rows.get(id), this.records.get(id)];
      return id !== card && of && record ? [{ id, of, record }] : [];
    });
    // Its own merge, of a ring or into a card that is not here, counts for nothing.
    const { merge: _, ...more } = row.more;
    const joined = joinSummaries(partsOf(card, { ...row, more }, others));
    return isInBase(joined) ? { row: joined, joined: others.map(({ of }) => of) } : null;
  }

  /** A row that is in no merge any more, and is shown as it is, need not be kept here. */
  private letGo(card: CardId): void {
    const row = this.rows.get(card);
    if (row && !this.records.has(card) && !this.into.has(card) && !isSetAside(row)) this.put(card, null);
  }

  private readonly heirOf = (card: CardId): CardId | null => {
    const heir = this.records.get(card)?.into;
    return heir !== undefined && this.rows.has(heir) ? heir : null;
  };

  /** The cards that one of them stands for. */
  private together(card: CardId): readonly CardId[] {
    return allIn(rootOf(card, this.heirOf), (one) => [...(this.into.get(one) ?? NONE)]);
  }
}

/** The row says of itself that it is not shown, or not as it is. */
function isSetAside({ more }: CardSummary): boolean {
  return more.merge !== undefined || more.deleted !== undefined;
}
