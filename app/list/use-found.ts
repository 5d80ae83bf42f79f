import { useEffect, useState } from 'react';
import type { CardSummary } from '../../model/summary.ts';
import { useThreads } from '../threads.tsx';

export interface Found {
  readonly found: readonly CardSummary[];
  /** Whether they are those of `typed`, and not of the letters before it. */
  readonly isOf: (typed: string) => boolean;
}

const NOBODY = { query: '', found: [] } as const;

/** Whom what was typed finds, the best first; those of the letters before until they are there. Nothing typed finds nobody. */
export function useFound(typed: string, limit: number): Found {
  const { search } = useThreads();
  const [answer, setAnswer] = useState<{ readonly query: string; readonly found: readonly CardSummary[] }>(NOBODY);
  const query = typed.trim();
  if (query === '' && answer !== NOBODY) setAnswer(NOBODY);
  useEffect(() => {
    if (query === '') return;
    let isWanted = true;
    search.search(query, limit).then(
      // null: a newer keystroke ended this one.
      (hits) => isWanted && hits && setAnswer({ query, found: hits.hits.map((hit) => hit.summary) }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [search, query, limit]);
  return { found: answer.found, isOf: (text) => text.trim() === answer.query };
}
