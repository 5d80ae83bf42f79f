import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchAnswer } from '../../workers/contracts/search.ts';
import { useBaseVersion, useThreads } from '../threads.tsx';
import { MOST_SHOWN } from './found-items.ts';

/** So many are asked for with each keystroke: more than there is room for on a screen. */
export const FIRST = 25;

export interface Searched {
  /** Null while nothing is searched. */
  readonly answer: SearchAnswer | null;
  readonly showMore: () => void;
}

/** A question that is being answered. `again`: the base has changed since it was asked. */
interface Asked {
  readonly wanted: string;
  readonly limit: number;
  again: boolean;
}

/**
 * Results for what is typed, each keystroke at once to the search worker. Until the newest answer is there, the one before it
 * stays; `answer.query` tells which it is. While the base changes all the time, each answer is shown before the same is asked again:
 * whoever waited for a base at rest would wait for the end of a long copy.
 */
export function useSearch(query: string): Searched {
  const { lookup } = useThreads();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [more, setMore] = useState('');
  const wanted = query.trim();
  const limit = more === wanted ? MOST_SHOWN : FIRST;
  const version = useBaseVersion(wanted !== '');
  // The next search must not begin with what the last one found.
  if (wanted === '' && answer !== null) setAnswer(null);
  const latest = useRef<Asked | null>(null);
  useEffect(() => {
    const before = latest.current;
    if (before && before.wanted === wanted && before.limit === limit && version >= 0) {
      before.again = true;
      return;
    }
    const asked: Asked = { wanted, limit, again: wanted !== '' };
    latest.current = asked;
    const ask = async () => {
      while (asked.again) {
        asked.again = false;
        const next = await lookup.ask(wanted, limit);
        if (latest.current !== asked) return;
        // null: a newer keystroke ended this one.
        // At once: it may be in time for the frame that is being drawn.
        if (next) flushSync(() => setAnswer(next));
      }
    };
    ask()
      .catch(() => undefined)
      .finally(() => {
        if (latest.current === asked) latest.current = null;
      });
  }, [lookup, wanted, limit, version]);
  return { answer: wanted === '' ? null : answer, showMore: () => setMore(wanted) };
}
