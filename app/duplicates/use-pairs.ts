import { useCallback, useEffect, useState } from 'react';
import type { DuplicatesAnswer } from '../../workers/contracts/table.ts';
import { useTableState, useThreads } from '../threads.tsx';

export interface Pairs {
  /** Null until the first answer. */
  readonly answer: DuplicatesAnswer | null;
  readonly hasFailed: boolean;
  readonly again: () => void;
}

/** The first `count` likely pairs, asked for anew whenever the base changes. */
export function usePairs(weak: boolean, count: number): Pairs {
  const { table } = useThreads();
  const { version } = useTableState();
  const [answer, setAnswer] = useState<DuplicatesAnswer | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (version < 0 || tries < 0) return;
    let isWanted = true;
    table.duplicates({ from: 0, count, weak }).then(
      (told) => {
        if (!isWanted) return;
        setAnswer(told);
        setFailed(false);
      },
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [table, version, weak, count, tries]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  return { answer, hasFailed, again };
}
