import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../workers/contracts/search.ts';
import { useBaseVersion, useThreads } from '../threads.tsx';
import { MOST_SHOWN } from './found-items.ts';

/** So many are asked for with each keystroke: more than there is room for on a screen. */
const FIRST = 25;

export interface Searched {
  /** Null while nothing is searched. */
  readonly answer: SearchAnswer | null;
  readonly showMore: () => void;
}

/**
 * Results for what is typed, each keystroke at once to the search worker. Until the newest answer is there, the one before it
 * stays; `answer.query` tells which it is.
 */
export function useSearch(query: string): Searched {
  const { search } = useThreads();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [more, setMore] = useState('');
  const wanted = query.trim();
  const limit = more === wanted ? MOST_SHOWN : FIRST;
  const version = useBaseVersion(wanted !== '');
  // The next search must not begin with what the last one found.
  if (wanted === '' && answer !== null) setAnswer(null);
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const ask = async () => {
      const next = await search.search(wanted, limit);
      // null: a newer keystroke ended this one. A new version of the base asks again.
      if (current && next && version >= 0) setAnswer(next);
    };
    ask().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [search, wanted, limit, version]);
  return { answer: wanted === '' ? null : answer, showMore: () => setMore(wanted) };
}
