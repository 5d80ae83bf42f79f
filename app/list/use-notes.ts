import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotesAnswer } from '../../workers/contracts/search.ts';
import { useBaseVersion, useThreads } from '../threads.tsx';

const SHOWN = 30;
/** What is typed is looked for in notes after a pause of so long (ms): the people come first. */
const PAUSE = 120;
/** Asked again so often (ms) while notes are still being read, or the base changes. */
const AGAIN = 1_500;
/** Fewer letters and digits would be found in everybody's notes. */
const FEWEST = 3;

/**
 * Where what is typed stands in notes and formulas. Asked only when the people are found (`isAnswered`). While more is typed, the
 * answer before stays until the next is there.
 */
export function useNotes(query: string, isAnswered: boolean): NotesAnswer | null {
  const { search } = useThreads();
  const typed = query.trim();
  const wanted = (typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST ? typed : '';
  const [answer, setAnswer] = useState<NotesAnswer | null>(null);
  const version = useBaseVersion(wanted !== '');
  const latest = useRef({ wanted: '', asked: '', at: 0 });
  const ask = useCallback(() => {
    latest.current = { wanted, asked: wanted, at: performance.now() };
    const take = async () => {
      const next = await search.searchNotes(wanted, SHOWN);
      // null: a newer question ended this one.
      if (next && latest.current.wanted === wanted) setAnswer(next);
    };
    take().catch(ignore);
  }, [search, wanted]);
  const isUnread = answer !== null && answer.query === wanted && answer.unread > 0;
  useEffect(() => {
    latest.current.wanted = wanted;
    if (wanted === '' || !isAnswered) return;
    const { asked, at } = latest.current;
    const isRepeated = asked === wanted && version >= 0;
    const timer = setTimeout(ask, isRepeated ? Math.max(0, at + AGAIN - performance.now()) : PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, isAnswered, version, ask]);
  useEffect(() => {
    if (!isUnread) return;
    const timer = setInterval(ask, AGAIN);
    return () => clearInterval(timer);
  }, [isUnread, ask]);
  return wanted !== '' && answer !== null && wanted.startsWith(answer.query) ? answer : null;
}

/** A worker that stopped is told of elsewhere. */
function ignore(): void {}
