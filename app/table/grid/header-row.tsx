import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_WIDTH, MOST_WIDTH } from '../table-layout.ts';
import styles from './grid.module.css';
import type { GridProps } from './grid.tsx';
import { type ColumnState, tracksOf } from './grid-column.ts';
import { cellId } from './grid-keys.ts';
import { Box } from './grid-row.tsx';

interface HeaderRowProps extends Pick<GridProps, 'columns' | 'states' | 'place' | 'onWidth' | 'isAllSelected'> {
  readonly pinned: readonly (number | undefined)[];
  readonly lastPinned: number;
  readonly scroller: RefObject<HTMLTableElement | null>;
}

/** The headings: a touch sorts, the edge makes a column wider or narrower. */
export function HeaderRow({ columns, states, place, pinned, lastPinned, scroller, isAllSelected, onWidth }: HeaderRowProps) {
  const { t } = useTranslation('table');
  const isHere = (column: number) => (place.row === -1 && place.column === column) || undefined;
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headings}>
        <th
          id={cellId(-1, -1)}
          data-all
          tabIndex={-1}
          aria-colindex={1}
          aria-label={t('selectAll')}
          data-active={isHere(-1)}
          className={`${styles.heading} ${styles.select}`}
        >
          <Box isSelected={isAllSelected} />
        </th>
        {columns.map((column, at) => (
          <th
            key={column.id}
            id={cellId(-1, at)}
            data-sort={column.id}
            tabIndex={-1}
            aria-colindex={at + 2}
            aria-sort={sortTold(states[at]?.sorted ?? null)}
            data-active={isHere(at)}
            data-pinned={at <= lastPinned || undefined}
            data-edge={at === lastPinned || undefined}
            className={`${styles.heading} ${column.isFigure ? styles.figure : ''}`}
            style={pinned[at] === undefined ? undefined : { left: pinned[at] }}
          >
            <span className={styles.label}>{column.label}</span>
            <SortSign sorted={states[at]?.sorted ?? null} second={t('sortedSecond')} />
            <Edge columns={columns} at={at} scroller={scroller} onWidth={onWidth} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function sortTold(sorted: ColumnState['sorted']): 'ascending' | 'descending' | 'other' | 'none' {
  if (!sorted) return 'none';
  return sorted.descending ? 'descending' : 'ascending';
}

function SortSign({ sorted, second }: { readonly sorted: ColumnState['sorted']; readonly second: string }) {
  if (!sorted) return null;
  const Sign = sorted.descending ? ArrowDown : ArrowUp;
  return (
    <span className={styles.sign}>
      <Sign aria-hidden="true" />
      {sorted.place > 0 && (
        <span role="img" aria-label={second}>
          {sorted.place + 1}
        </span>
      )}
    </span>
  );
}

interface EdgeProps extends Pick<GridProps, 'columns' | 'onWidth'> {
  readonly at: number;
  readonly scroller: RefObject<HTMLTableElement | null>;
}

/** The edge of a column. While it is drawn nothing but the widths changes; by keys it goes from the heading itself. */
function Edge({ columns, at, scroller, onWidth }: EdgeProps) {
  const drawn = useRef<{ readonly from: number; width: number } | null>(null);
  const column = columns[at];
  if (!column) return null;
  const show = (width: number) => {
    const widths = columns.map((one, place) => (place === at ? width : one.width));
    scroller.current?.style.setProperty('--tracks', tracksOf(widths));
  };
  const stop = (event: PointerEvent) => {
    event.stopPropagation();
    if (drawn.current) onWidth(column.id, drawn.current.width);
    drawn.current = null;
  };
  return (
    <span
      className={styles.edge}
      aria-hidden="true"
      data-edge-of={column.id}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drawn.current = { from: event.clientX - column.width, width: column.width };
      }}
      onPointerMove={({ clientX }) => {
        if (!drawn.current) return;
        drawn.current.width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, clientX - drawn.current.from));
        show(drawn.current.width);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
