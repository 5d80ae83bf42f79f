import MiniSearch from 'minisearch';

interface Terms {
  readonly id: number;
  readonly terms: string;
}

/** Vacuum when so many rows were replaced since the last one. */
const VACUUM_AT = 2_000;

/**
 * Which rows have a term: a MiniSearch over terms made beforehand (joined by `~`), with rows known by small integers.
 * It only names candidates; how well they match is decided on the row itself, so nothing is scored here.
 */
export class TermIndex {
  private readonly index = new MiniSearch<Terms>({
    fields: ['terms'],
    tokenize: (terms) => terms.split('~'),
    processTerm: (term) => term,
    autoVacuum: false,
  });

  add(slot: number, terms: readonly string[]): void {
    this.index.add({ id: slot, terms: terms.join('~') });
  }

  /** Drops a row. Its terms are cleaned up by the next vacuum, or by the first query that meets them. */
  drop(slot: number): void {
    if (this.index.has(slot)) this.index.discard(slot);
  }

  /** Calls `found` with each row that has one of the terms (or, with `prefix`, one that begins so); a row may come several times. */
  each(terms: readonly string[], prefix: boolean, found: (slot: number, term: string) => void): void {
    if (terms.length === 0) return;
    this.index.search(
      { combineWith: 'OR', queries: [...terms] },
      {
        prefix,
        // Returning 0 drops the row before it is scored: MiniSearch is asked for the rows, not for their order.
        boostDocument: (slot: number, term) => {
          found(slot, term);
          return 0;
        },
      },
    );
  }

  /** Takes the traces of dropped rows out, a stretch at a time. */
  async vacuum(): Promise<void> {
    if (this.index.dirtCount >= VACUUM_AT) await this.index.vacuum({ batchSize: 1_000, batchWait: 1 });
  }
}
