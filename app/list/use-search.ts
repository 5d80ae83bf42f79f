import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../workers/contracts/search.ts';
import { useBase, useThreads } from '../threads.tsx';

/** Results shown at most; the rest is only counted. */
export const SHOWN = 100;

/**
 * Results for what is typed, each keystroke at once to the search worker. Until the newest answer is there, the one before it
 * stays; `answer.query` tells which it is. Null while nothing is searched.
 */
export function useSearch(query: string): SearchAnswer | null {
  const { search } = useThreads();
  const { version } = useBase();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') {
      setAnswer(null);
      return;
    }
    let current = true;
    search
      .search(wanted, SHOWN)
      .then((next) => {
        // null: a newer keystroke ended this one.
        if (current && next && version >= 0) setAnswer(next);
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [search, wanted, version]);
  return wanted === '' ? null : answer;
}
