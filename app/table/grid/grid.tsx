import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CardId } from '../../../model/ids.ts';
import type { TableRow } from '../../../workers/contracts/table.ts';
import { steadyWindow } from '../../list/row-window.ts';
import { CardRow } from './card-row.tsx';
import { scrolledTo, useColumnsInSight } from './columns-in-sight.ts';
import styles from './grid.module.css';
import { type ColumnState, type GridColumn, pinnedFrom, pinnedWidth, ROW_HEIGHT, SELECT_WIDTH, tracksOf } from './grid-column.ts';
import { cellId, type GridPlace, pressedInGrid } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { HeaderRow } from './header-row.tsx';
import { TotalsRow } from './totals-row.tsx';

/** Rows kept ready on either side of those on screen. */
const BEYOND = 4;
const CARD_HEIGHT = 132;
/** Its rows are chosen and gone through by keys, which rows of a plain table are not. */
const GRID = { role: 'grid', tabIndex: 0, 'aria-multiselectable': true } as const;

export interface GridProps {
  readonly label: string;
  /** What its keys do, for those who hear it. */
  readonly hint: string;
  readonly columns: readonly GridColumn[];
  /** How the columns are sorted by and what they come to, by their places. */
  readonly states: readonly ColumnState[];
  /** How many were found. */
  readonly count: number;
  readonly row: (index: number) => TableRow | undefined;
  readonly avatar: (client: TableRow) => ReactNode;
  readonly nameOf: (client: TableRow) => string;
  readonly isSelected: (id: CardId) => boolean;
  readonly isAllSelected: boolean;
  /** One below the other instead of columns: a phone. */
  readonly asCards: boolean;
  readonly place: GridPlace;
  readonly onPlace: (place: GridPlace) => void;
  readonly onRange: (first: number, last: number) => void;
  readonly onOpen: (client: TableRow) => void;
  readonly onReach: (client: TableRow) => void;
  readonly onSelect: (client: TableRow, how: 'toggle' | 'extend') => void;
  readonly onSelectAll: (selected: boolean) => void;
  /** Escape was pressed; true where that meant something. */
  readonly onEscape: () => boolean;
  /** `also`: after what it is sorted by already. */
  readonly onSort: (column: string, also: boolean) => void;
  readonly onWidth: (column: string, width: number) => void;
  /** Where it was scrolled to when it was left, and is now. */
  readonly scrolled: { top: number; left: number };
}

/** A table of any length, of which only the rows on screen are in the page. One stop for the keyboard: arrows go from cell to cell. */
export function Grid(props: GridProps) {
  const { columns, count, asCards, place } = props;
  const scroller = useRef<HTMLTableElement>(null);
  const [rangeExtractor] = useState(steadyWindow);
  const height = asCards ? CARD_HEIGHT : ROW_HEIGHT;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND,
    rangeExtractor,
    initialOffset: props.scrolled.top,
    // The headings and totals cover so much of it.
    scrollPaddingStart: asCards ? 0 : ROW_HEIGHT,
    scrollPaddingEnd: asCards ? 0 : ROW_HEIGHT,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const { onRange } = props;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  const measured = useEffectEvent(() => rows.measure());
  useEffect(() => {
    if (height > 0) measured();
  }, [height]);
  useScrolledBack(scroller, props.scrolled);
  useTakesKeyboard(scroller);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
    const onPlace = (next: GridPlace) => {
      props.onPlace(next);
      if (next.row >= 0) rows.scrollToIndex(next.row, { align: 'auto' });
      if (!asCards) showColumn(scroller.current, columns, next.column);
    };
    if (event.target === event.currentTarget && pressedInGrid(event, { ...props, page, onPlace })) event.preventDefault();
  };
  const drawn = useColumnsInSight(scroller, columns, props.scrolled.left);
  const isInPage = place.row === -1 || (place.row >= first && place.row <= last && (place.column < 0 || drawn.includes(place.column)));
  // The same while the columns are: rows are then not drawn anew while the table is scrolled.
  const pinned = useMemo(() => pinnedFrom(columns), [columns]);
  const widths = columns.map(({ width }) => width);
  const lastPinned = columns.findLastIndex((one) => one.isPinned);
  const touch = useTouches(props);
  return (
    <table
      ref={scroller}
      {...GRID}
      {...{ 'aria-activedescendant': isInPage ? cellId(place.row, place.column) : undefined }}
      aria-label={props.label}
      aria-description={props.hint}
      aria-rowcount={asCards ? count : count + 2}
      aria-colcount={asCards ? 2 : columns.length + 1}
      className={`${styles.grid} ${asCards ? styles.cards : ''}`}
      style={
        {
          '--pinned': `${pinnedWidth(columns)}px`,
          '--tracks': tracksOf(widths),
          '--total': `${SELECT_WIDTH + widths.reduce((sum, one) => sum + one, 0)}px`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
      {...touch}
    >
      {!asCards && <HeaderRow {...props} pinned={pinned} lastPinned={lastPinned} scroller={scroller} />}
      <tbody className={styles.body} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const client = props.row(item.index);
          const shared = {
            client,
            index: item.index,
            top: item.start,
            columns,
            isSelected: client !== undefined && props.isSelected(client.summary.id),
            active: place.row === item.index ? place.column : null,
            name: client ? props.nameOf(client) : '',
            avatar: props.avatar,
          };
          const key = item.index % items.length;
          return asCards ? (
            <CardRow key={key} {...shared} />
          ) : (
            <GridRow key={key} {...shared} drawn={drawn} pinned={pinned} lastPinned={lastPinned} />
          );
        })}
      </tbody>
      {!asCards && count > 0 && (
        <TotalsRow columns={columns} states={props.states} pinned={pinned} lastPinned={lastPinned} index={count + 2} />
      )}
    </table>
  );
}

/** Brings a column to sight that has been scrolled away at the side. */
function showColumn(scroller: HTMLElement | null, columns: readonly GridColumn[], at: number): void {
  if (!scroller) return;
  const { scrollLeft, clientWidth } = scroller;
  const left = scrolledTo(columns, at, { left: scrollLeft, width: clientWidth });
  if (left !== scrollLeft) scroller.scrollLeft = left;
}

/** It stands where it was left, and tells where it goes. */
function useScrolledBack(scroller: React.RefObject<HTMLTableElement | null>, scrolled: GridProps['scrolled']): void {
  // Where it stands is remembered: to ask the page, or to send it where it is, lays everything out at once.
  const stands = useRef({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { top, left } = stands.current;
    if (top !== scrolled.top || left !== scrolled.left) element.scrollTo({ left: scrolled.left, top: scrolled.top });
    const note = () => {
      scrolled.top = element.scrollTop;
      scrolled.left = element.scrollLeft;
      stands.current = { top: scrolled.top, left: scrolled.left };
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller, scrolled]);
}

/** Back from a card, or just come here: nothing else has the keyboard. */
function useTakesKeyboard(scroller: React.RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere) scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
}

/** Touches and clicks, heard once for all rows: what was under the finger when it came down is what is meant. */
function useTouches({ row, asCards, onOpen, onReach, onSelect, onPlace, place, ...heading }: GridProps) {
  const reached = useRef<CardId | null>(null);
  const clientAt = (target: EventTarget) => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const index = found?.dataset.index;
    const client = index === undefined ? undefined : row(Number(index));
    return client ? { client, index: Number(index), selects: target instanceof Element && target.closest('[data-select]') !== null } : null;
  };
  return {
    onPointerDown: ({ target }: React.PointerEvent) => {
      const at = clientAt(target);
      reached.current = at?.client.summary.id ?? null;
      if (at && !at.selects) onReach(at.client);
    },
    onClick: ({ target, shiftKey, ctrlKey, metaKey, detail }: React.MouseEvent) => {
      if (!(target instanceof Element) || target.closest('[data-edge-of]')) return;
      const sort = target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
      if (sort !== undefined) return heading.onSort(sort, shiftKey);
      if (target.closest('[data-all]')) return heading.onSelectAll(!heading.isAllSelected);
      const at = clientAt(target);
      // Rows may come in above while the finger is down. A screen reader's press has no finger before it.
      if (!at || (detail !== 0 && reached.current !== at.client.summary.id)) return;
      onPlace({ row: at.index, column: asCards ? 0 : place.column });
      if (at.selects || ctrlKey || metaKey || shiftKey) onSelect(at.client, shiftKey ? 'extend' : 'toggle');
      else onOpen(at.client);
    },
  };
}
