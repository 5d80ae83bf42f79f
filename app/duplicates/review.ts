import type { CardId } from '../../model/ids.ts';

/** Which pair it is, whichever of its cards comes first. */
export type PairKey = string;

/** What somebody has gone through of the likely pairs: it stays while a card is looked at, and goes with the page. */
export interface ReviewView {
  /** Pairs for which only the name speaks are wanted too. */
  readonly weak: boolean;
  /** The pair that is looked at, and where it stood; '' before any was. */
  readonly key: PairKey;
  readonly at: number;
  /** Pairs that were looked at and left as they are. */
  readonly passed: ReadonlySet<PairKey>;
  /** Pairs that were decided a moment ago: they are shown no more, though the table's thread may not know yet. */
  readonly gone: ReadonlySet<PairKey>;
  /** How many were decided. */
  readonly decided: number;
}

/** Outside of the screen, for `useSyncExternalStore`. */
export interface Review {
  readonly view: () => ReviewView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setWeak: (weak: boolean) => void;
  readonly goTo: (key: PairKey, at: number) => void;
  /** It was merged, or said to be two people. */
  readonly decide: (key: PairKey) => void;
  /** That was taken back. */
  readonly takeBack: (key: PairKey) => void;
  /** What the table's thread has now: what it has no more need not be hidden any longer. */
  readonly known: (keys: readonly PairKey[]) => void;
}

const BEGUN: ReviewView = { weak: false, key: '', at: 0, passed: new Set(), gone: new Set(), decided: 0 };

export function pairKey(a: CardId, b: CardId): PairKey {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function createReview(): Review {
  let view = BEGUN;
  const listeners = new Set<() => void>();
  const change = (changes: Partial<ReviewView>) => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setWeak: (weak) => change({ weak }),
    goTo: (key, at) => {
      if (key === view.key && at === view.at) return;
      change({ key, at, ...(view.key !== '' && view.key !== key && { passed: new Set([...view.passed, view.key]) }) });
    },
    decide: (key) => {
      if (!view.gone.has(key)) change({ gone: new Set([...view.gone, key]), decided: view.decided + 1, passed: without(view.passed, key) });
    },
    takeBack: (key) => change({ gone: without(view.gone, key), decided: Math.max(0, view.decided - 1), key }),
    known(keys) {
      const there = new Set(keys);
      const gone = [...view.gone].filter((key) => there.has(key));
      if (gone.length < view.gone.size) change({ gone: new Set(gone) });
    },
  };
}

/** How far somebody is: pairs decided, or looked at and left, of all there were. `shown`: the pairs that are still there; `total`: with those not read yet. */
export function lookedAt({ passed, decided }: ReviewView, shown: readonly PairKey[], total: number): { done: number; total: number } {
  return { done: decided + shown.filter((key) => passed.has(key)).length, total: decided + total };
}

function without(keys: ReadonlySet<PairKey>, key: PairKey): ReadonlySet<PairKey> {
  return new Set([...keys].filter((one) => one !== key));
}
