import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { TableRow, View, ViewAnswer } from '../../workers/contracts/table.ts';
import { createRowPages, PAGE, type RowPages } from '../list/row-pages.ts';
import { sameRow } from '../list/same-row.ts';
import { useTableState, useThreads } from '../threads.tsx';
import type { Threads } from '../workers.ts';

/** The asker whose question is the one on screen. */
export const SCREEN = 'screen';

/** What was found, and its rows as they come to sight. */
export interface Shown {
  /** Null before the first answer. */
  readonly answer: Omit<ViewAnswer, 'rows' | 'from'> | null;
  readonly row: (index: number) => TableRow | undefined;
  readonly onRange: (first: number, last: number) => void;
  /** The worker could not answer. */
  readonly hasFailed: boolean;
  /** How often rows have come since: each time there is more to draw. */
  readonly came: number;
}

/** What is shown, and whether it is what was asked. */
export interface Viewed {
  /** The same object until an answer or rows have come. */
  readonly shown: Shown;
  /** Of another question than that which is asked now: the answer is on its way. */
  readonly isOld: boolean;
}

interface Answered {
  readonly view: View;
  readonly answer: NonNullable<Shown['answer']>;
  readonly pages: RowPages<TableRow>;
}

/** Asks the table worker, again whenever the question or the base changes; what was found before is shown until the answer is there. */
export function useView(view: View): Viewed {
  const { table } = useThreads();
  const { version } = useTableState();
  const [came, tell] = useReducer((count: number) => count + 1, 0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const range = useRef({ first: 0, last: -1 });
  const last = useRef<Answered | null>(null);
  useEffect(() => {
    if (version < 0) return;
    let isWanted = true;
    const from = PAGE * Math.floor(Math.max(0, range.current.first) / PAGE);
    const ask = async () => {
      const answer = await table.setView(SCREEN, view, from, 2 * PAGE);
      // null: a newer question ended this one.
      if (!isWanted || !answer) return;
      const { rows, from: start, ...found } = answer;
      setFailed(false);
      const before = last.current;
      const pages = before?.view === view ? before.pages : pagesOf(table, tell);
      pages.put(start, found.version, rows);
      // Where they come to the same, nothing that shows them is drawn anew.
      const totals = sameRow(before?.answer.totals, found.totals) ? (before?.answer.totals ?? found.totals) : found.totals;
      last.current = { view, answer: { ...found, totals }, pages };
      setAnswered(last.current);
    };
    ask().catch(() => isWanted && setFailed(true));
    return () => {
      isWanted = false;
    };
  }, [table, view, version]);
  const pages = answered?.pages;
  const ofVersion = answered?.answer.version ?? 0;
  const onRange = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      if (last >= first) pages?.need(first, last, ofVersion);
    },
    [pages, ofVersion],
  );
  const shown = useMemo<Shown>(
    () => ({ answer: answered?.answer ?? null, row: pages?.row ?? nobody, onRange, hasFailed, came }),
    [answered, pages, came, onRange, hasFailed],
  );
  return { shown, isOld: answered !== null && answered.view !== view };
}

function pagesOf(table: Threads['table'], onChange: () => void): RowPages<TableRow> {
  return createRowPages<TableRow>(async (at, count) => (await table.rows(SCREEN, at, count)) ?? { version: 0, rows: [] }, onChange);
}

function nobody(): undefined {
  return undefined;
}
