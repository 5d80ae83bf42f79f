import { useEffect, useReducer, useState } from 'react';
import type { CardSummary } from '../../model/summary.ts';
import { useBase, useThreads } from '../threads.tsx';
import { createRowPages, type RowPages } from './row-pages.ts';

/** The rows around `first`…`last` of the base, read as they come on screen and again when the base changes. */
export function useRows(first: number, last: number): (index: number) => CardSummary | undefined {
  const { search } = useThreads();
  const { version, ready } = useBase();
  const [arrived, tell] = useReducer((count: number) => count + 1, 0);
  const [pages] = useState<RowPages>(() => createRowPages((start, count) => search.rows(start, count), tell));
  useEffect(() => {
    // Asked again after each answer (`arrived`), which may already be behind the base.
    if (ready && last >= first && arrived >= 0) pages.need(first, last, version);
  }, [pages, first, last, version, ready, arrived]);
  return pages.row;
}
