import { useMemo } from 'react';
import type { CardId } from '../../model/ids.ts';
import { useThreads } from '../threads.tsx';
import type { Threads } from '../workers.ts';
import { everybody, extended, NOBODY, toggled } from './selection.ts';
import type { TableSession, TableView } from './table-session.ts';
import { SCREEN } from './use-view.ts';

/** Whom something is to be done to: how many, and who, asked for when it is done. */
export interface Target {
  readonly count: number;
  readonly ids: () => Promise<readonly CardId[]>;
}

/** Who is selected, and how that is changed. */
export interface Selecting {
  /** Null: nobody is. */
  readonly selected: Target | null;
  readonly found: Target;
  readonly isSelected: (id: CardId) => boolean;
  readonly isAll: boolean;
  readonly select: (id: CardId, how: 'toggle' | 'extend') => void;
  readonly selectAll: (selected: boolean) => void;
}

/** `found`: how many the filter finds. All of them are asked for by their ids when somebody selects up to a row, or all. */
export function useSelecting(session: TableSession, { selection }: TableView, found: number): Selecting {
  const { table } = useThreads();
  return useMemo(() => selectingOf(session, table, selection, found), [session, table, selection, found]);
}

function selectingOf(session: TableSession, table: Threads['table'], { ids }: TableView['selection'], found: number): Selecting {
  const order = () => table.ids(SCREEN);
  const change = (next: TableView['selection']) => session.change({ selection: next });
  const extend = async (id: CardId) => {
    const all = await order();
    change(extended(session.view().selection, id, all));
  };
  const takeAll = async () => change(everybody(await order()));
  return {
    selected: ids.size === 0 ? null : { count: ids.size, ids: async () => inOrder(ids, await order()) },
    found: { count: found, ids: order },
    isSelected: (id) => ids.has(id),
    isAll: found > 0 && ids.size >= found,
    select: (id, how) => (how === 'extend' ? void extend(id).catch(() => undefined) : change(toggled(session.view().selection, id))),
    selectAll: (selected) => (selected ? void takeAll().catch(() => undefined) : change(NOBODY)),
  };
}

/** Those selected as they stand in the table; who is not found any more comes last. */
function inOrder(ids: ReadonlySet<CardId>, order: readonly CardId[]): readonly CardId[] {
  return [...new Set([...order.filter((id) => ids.has(id)), ...ids])];
}
