import { useEffect, useReducer, useState } from 'react';
import type { CardSummary } from '../../model/summary.ts';
import type { BaseState } from '../../workers/contracts/search.ts';
import { useThreads } from '../threads.tsx';
import { createRowPages, type RowPages } from './row-pages.ts';

/** The rows around `first`…`last` of the base, read as they come on screen and again when the base changes. */
export function useRows(first: number, last: number, { version, ready }: BaseState): (index: number) => CardSummary | undefined {
  const { search } = useThreads();
  const [, tell] = useReducer((count: number) => count + 1, 0);
  const [pages] = useState<RowPages>(() => createRowPages((start, count) => search.rows(start, count), tell));
  useEffect(() => {
    if (ready && last >= first) pages.need(first, last, version);
  }, [pages, first, last, version, ready]);
  return pages.row;
}
