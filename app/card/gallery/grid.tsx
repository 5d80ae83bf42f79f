import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { useCard } from '../card-context.tsx';
import styles from './grid.module.css';
import { type GridRow, gridRows, type Photo } from './photo-list.ts';
import { Tile } from './tile.tsx';

export interface GridProps {
  readonly photos: readonly Photo[];
  readonly days: ReadonlyMap<EntryId, string>;
  readonly onOpen: (id: EntryId) => void;
}

/** A tile is no narrower than this (px). */
const TILE = 132;
const GAP = 6;
const DAY = 44;

/** Thumbnails under their days, of which only those on screen are in the page; arrows go from one to the next. */
export function Grid({ photos, days, onOpen }: GridProps) {
  const { t } = useTranslation('gallery');
  const { format, today } = useCard();
  const grid = useRef<HTMLDivElement>(null);
  const { width, top, pane } = useRoom(grid);
  const columns = Math.max(2, Math.floor((width + GAP) / (TILE + GAP)));
  const side = Math.max(60, (width - GAP * (columns - 1)) / columns);
  const rows = useMemo(() => gridRows(photos, (one) => days.get(one.id) ?? '', columns), [photos, days, columns]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY : side + GAP),
    overscan: 3,
    scrollMargin: top,
    enabled: width > 0,
  });
  const measure = useEffectEvent((_side: number, _rows: readonly GridRow[]) => virtual.measure());
  useLayoutEffect(() => measure(side, rows), [side, rows]);
  const [reached, setReached] = useState(0);
  const current = Math.min(reached, photos.length - 1);
  const goTo = (index: number) => {
    const at = Math.max(0, Math.min(photos.length - 1, index));
    setReached(at);
    const row = rows.findIndex((one) => one.kind === 'photos' && at >= one.first && at < one.first + one.photos.length);
    virtual.scrollToIndex(row, { align: 'auto' });
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-photo="${photos[at]?.id}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    const step = steps[event.key];
    if (step !== undefined) goTo(current + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(photos.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={grid} className={styles.grid} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        const at: CSSProperties = { transform: `translateY(${start - top}px)` };
        if (row.kind === 'day')
          return (
            <h3 key={key} className={styles.day} style={at}>
              <span>{row.day === '' ? t('noDay') : format.near(row.day, today)}</span>
            </h3>
          );
        return (
          <div key={key} className={styles.row} style={{ ...at, gridTemplateColumns: `repeat(${columns}, ${side}px)`, height: side }}>
            {row.photos.map((photo, place) => (
              <Tile
                key={photo.id}
                photo={photo}
                isCurrent={row.first + place === current}
                onKeyDown={onKeyDown}
                onOpen={() => {
                  setReached(row.first + place);
                  onOpen(photo.id);
                }}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface Room {
  readonly width: number;
  /** Where the grid begins in what scrolls (px). */
  readonly top: number;
  readonly pane: HTMLElement | null;
}

/** How wide the grid is, and where it lies in the pane that scrolls: what stands above it comes and goes. */
function useRoom(grid: { readonly current: HTMLDivElement | null }): Room {
  const [room, setRoom] = useState<Room>({ width: 0, top: 0, pane: null });
  useLayoutEffect(() => {
    const element = grid.current;
    const pane = element?.closest('main') ?? null;
    if (!element || !pane) return;
    const measure = () => {
      const { width, top } = element.getBoundingClientRect();
      const from = Math.round(top - pane.getBoundingClientRect().top + pane.scrollTop);
      setRoom((old) => (old.width === width && old.top === from && old.pane === pane ? old : { width, top: from, pane }));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    for (const above of [pane.querySelector('article'), element.parentElement]) if (above) sizes.observe(above);
    return () => sizes.disconnect();
  }, [grid]);
  return room;
}
