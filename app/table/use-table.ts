import { useCallback, useState, useSyncExternalStore } from 'react';
import { USUAL_COLUMNS } from '../../model/columns/columns.ts';
import { useThreads } from '../threads.tsx';
import { keepLayout, keptLayout, type TableLayout } from './table-layout.ts';
import { createTableSession, type TableSession, type TableView } from './table-session.ts';

/** One a salon as it is unlocked: it goes with the workers, and with it who was selected. */
const sessionsOf = new WeakMap<object, TableSession>();

/** What is being done in the table, kept while cards are looked at. */
export function useTableSession(): { readonly session: TableSession; readonly view: TableView } {
  const { feed } = useThreads();
  const session = sessionsOf.get(feed) ?? createTableSession();
  sessionsOf.set(feed, session);
  return { session, view: useSyncExternalStore(session.subscribe, session.view) };
}

export const USUAL_LAYOUT: TableLayout = { shown: USUAL_COLUMNS, pinned: ['name'], widths: {}, sorts: [] };

/** The table's layout on this device, and how to change it. */
export function useTableLayout(): readonly [TableLayout, (change: (before: TableLayout) => TableLayout) => void] {
  const [layout, setLayout] = useState(() => keptLayout(localStorage, USUAL_LAYOUT));
  const change = useCallback(
    (how: (before: TableLayout) => TableLayout) =>
      setLayout((before) => {
        const next = how(before);
        keepLayout(localStorage, next);
        return next;
      }),
    [],
  );
  return [layout, change];
}
