import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../workers/contracts/search.ts';
import { useBaseVersion, useThreads } from '../threads.tsx';

/** Results shown at most; the rest is only counted. */
const SHOWN = 100;

/**
 * Results for what is typed, each keystroke at once to the search worker. Until the newest answer is there, the one before it
 * stays; `answer.query` tells which it is. Null while nothing is searched.
 */
export function useSearch(query: string): SearchAnswer | null {
  const { search } = useThreads();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const wanted = query.trim();
  const version = useBaseVersion(wanted !== '');
  // The next search must not begin with what the last one found.
  if (wanted === '' && answer !== null) setAnswer(null);
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const ask = async () => {
      const next = await search.search(wanted, SHOWN);
      // null: a newer keystroke ended this one. A new version of the base asks again.
      if (current && next && version >= 0) setAnswer(next);
    };
    ask().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [search, wanted, version]);
  return wanted === '' ? null : answer;
}
