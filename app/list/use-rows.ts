import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { CardSummary } from '../../model/summary.ts';
import type { BaseState } from '../../workers/contracts/search.ts';
import { useThreads } from '../threads.tsx';
import { createRowPages, type RowPages } from './row-pages.ts';

export interface Rows {
  readonly row: (index: number) => CardSummary | undefined;
  /** Says which rows are on screen; scrolling as such draws nothing but the list. */
  readonly onRange: (first: number, last: number) => void;
}

/** The rows around those on screen, read as they come there and again when the base changes. */
export function useRows({ version, ready }: BaseState): Rows {
  const { search } = useThreads();
  const [, tell] = useReducer((count: number) => count + 1, 0);
  const [pages] = useState<RowPages<CardSummary>>(() => createRowPages((start, count) => search.rows(start, count), tell));
  const shown = useRef({ first: 0, last: -1 });
  const need = useCallback(() => {
    const { first, last } = shown.current;
    if (ready && last >= first) pages.need(first, last, version);
  }, [pages, version, ready]);
  useEffect(need, [need]);
  const onRange = useCallback(
    (first: number, last: number) => {
      shown.current = { first, last };
      need();
    },
    [need],
  );
  return { row: pages.row, onRange };
}
