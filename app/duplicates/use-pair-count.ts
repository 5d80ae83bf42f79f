import { useEffect, useState } from 'react';
import { useBase, useTableState, useThreads } from '../threads.tsx';

/** The table's thread reads the whole base: where nobody has asked for it yet, not before everything else has had its time (ms). */
const AFTER = 20_000;

/** How many pairs are likely, 0 until it is known. `isUrgent`: it is wanted now. */
export function usePairCount(isUrgent: boolean): number {
  const threads = useThreads();
  const state = useTableState();
  const isThere = state.ready || state.of > 0 || state.version > 0;
  const base = useBase();
  const isFilled = base.ready && base.total > 1;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isThere || isUrgent || !isFilled) return;
    const timer = setTimeout(() => setLate(true), AFTER);
    return () => clearTimeout(timer);
  }, [isThere, isUrgent, isFilled]);
  const isWanted = isFilled && (isThere || isUrgent || isLate);
  const [count, setCount] = useState(0);
  const { version } = state;
  useEffect(() => {
    if (!isWanted || version < 0) return;
    let isCurrent = true;
    threads.table.duplicates({ from: 0, count: 0, weak: false }).then(
      ({ total }) => isCurrent && setCount(total),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [threads, isWanted, version]);
  return count;
}
