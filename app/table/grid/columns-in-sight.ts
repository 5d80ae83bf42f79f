import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type GridColumn, pinnedWidth, SELECT_WIDTH } from './grid-column.ts';

/** Columns are drawn so far (pixels) beyond either edge, so that they are there when a finger draws them in. */
const BEYOND = 240;
const STEP = 120;

type Width = Pick<GridColumn, 'width' | 'isPinned'>;

/** What is seen of the columns (pixels): how far they are scrolled, and how wide the table is. */
interface Sight {
  readonly left: number;
  readonly width: number;
}

/** The places of the columns that are to be drawn: those pinned, and those in sight or near it. */
export function columnsInSight(columns: readonly Width[], { left, width }: Sight): readonly number[] {
  let from = SELECT_WIDTH;
  return columns.flatMap((column, at) => {
    const start = from;
    from += column.width;
    const isNear = from > left - BEYOND && start < left + width + BEYOND;
    return column.isPinned || isNear ? [at] : [];
  });
}

/** How far the columns have to be scrolled (pixels) for one of them to be seen whole, beside those that are pinned. */
export function scrolledTo(columns: readonly Width[], at: number, { left, width }: Sight): number {
  const column = columns[at];
  if (!column || column.isPinned) return left;
  const start = SELECT_WIDTH + columns.slice(0, at).reduce((sum, one) => sum + one.width, 0);
  const least = start + column.width - width;
  const most = start - pinnedWidth(columns);
  return Math.min(most, Math.max(least, left));
}

/** The same, of what is seen of `scroller`; another list only when other columns come near. `begun`: how far it is scrolled at first. */
export function useColumnsInSight(scroller: RefObject<HTMLElement | null>, columns: readonly Width[], begun: number): readonly number[] {
  const [left, setLeft] = useState(stepped(begun));
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setLeft(stepped(element.scrollLeft));
    const sized = new ResizeObserver(() => setWidth(element.clientWidth));
    sized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const places = columnsInSight(columns, { left, width }).join(' ');
  return useMemo(() => places.split(' ').map(Number), [places]);
}

/** So far it is scrolled before anything is looked at anew. */
function stepped(left: number): number {
  return Math.round(left / STEP) * STEP;
}
