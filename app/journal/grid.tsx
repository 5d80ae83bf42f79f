import { type CSSProperties, type KeyboardEvent, type PointerEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import { clockOf, snap } from '../../model/journal/clock.ts';
import { lengthOf, startOf } from '../../model/journal/span.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { ARROWS, focusBeside } from './beside.ts';
import { Block } from './block.tsx';
import { useBlockWords } from './block-words.ts';
import { Column } from './column.tsx';
import type { Gesture, GridSpan } from './gesture-at.ts';
import styles from './grid.module.css';
import { colorOf, type GridColumn } from './grid-columns.ts';
import { useArrowsBegin } from './use-arrows-begin.ts';
import { useFocusOnVisit } from './use-focus-on-visit.ts';
import { useGesture } from './use-gesture.ts';
import { useScrolled } from './use-scrolled.ts';

export interface GridProps {
  readonly columns: readonly GridColumn[];
  /** What of the day is shown, minutes. */
  readonly span: GridSpan;
  /** The column that is now, and the minute of the day; null where today is not shown. */
  readonly now: { readonly columns: 'all' | string; readonly minutes: number } | null;
  readonly clashing: ReadonlySet<EntryId>;
  readonly services: Salon['services'];
  readonly label: string;
  /** Changes when another day is shown: the grid then scrolls to where the day is. */
  readonly scrollKey: string;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onBook: (column: GridColumn, from: number, minutes: number | null) => void;
  readonly onMove: (visit: JournalVisit, from: GridColumn, to: GridColumn, minutes: number) => void;
  readonly onStretch: (visit: JournalVisit, minutes: number) => void;
}

const HOUR = 60;
const STEP = 15;

/** The hours of one or more columns with their visits. A touch on an empty place books there; what is held can be moved and stretched. */
export function Grid(props: GridProps) {
  const { columns, span, now, label, scrollKey, onBook, onMove, onStretch } = props;
  const { t } = useTranslation('journal');
  const words = useBlockWords();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const heldIn = useRef('');
  const follow = useFocusOnVisit(body);
  const pixelsPerMinute = () => (body.current?.clientHeight ?? 0) / (span.to - span.from) || 1;
  const minutesAt = (y: number) => span.from + (y - (body.current?.getBoundingClientRect().top ?? 0)) / pixelsPerMinute();
  const columnAt = (x: number) => {
    for (const element of body.current?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
      const box = element.getBoundingClientRect();
      if (x >= box.left && x < box.right) return element.dataset.column ?? null;
    }
    return null;
  };
  const find = (key: string) => columns.find((one) => one.key === key);
  const visitOf = (id: string) =>
    columns.flatMap((one) => [...one.lanes.map((lane) => lane.visit), ...one.untimed]).find((one) => one.id === id);
  const done = (gesture: Gesture) => {
    const column = find(gesture.column);
    if (!column) return;
    if (gesture.kind === 'create') return onBook(column, gesture.from, gesture.minutes);
    const visit = visitOf(gesture.visit);
    if (!visit) return;
    if (gesture.kind === 'stretch') return onStretch(visit, gesture.minutes);
    const from = find(heldIn.current) ?? column;
    onMove(visit, from, column, gesture.from);
  };
  const tapped = ({ column: key, from }: { readonly column: string; readonly from: number }) => {
    const column = find(key);
    if (column) onBook(column, from, null);
  };
  const { gesture, begin } = useGesture({ scroller, span, columnAt, minutesAt, onDone: done, onTap: tapped });
  const hold = useStable((event: PointerEvent, visit: JournalVisit, kind: 'move' | 'stretch') => {
    const column = columnAt(event.clientX);
    const from = startOf(visit);
    if (column === null || from === null) return;
    heldIn.current = column;
    event.stopPropagation();
    begin(event, { kind, visit: visit.id, column, from, minutes: lengthOf(visit, props.services) });
  });
  const key = useStable((event: KeyboardEvent, visit: JournalVisit) => {
    const column = columns.find(
      (one) =>
        one.lanes.some((lane) => lane.visit.id === visit.id) &&
        event.currentTarget.closest('[data-column]')?.getAttribute('data-column') === one.key,
    );
    const step = ARROWS[event.key];
    const from = startOf(visit);
    if (!step || !column || from === null) return;
    if (event.altKey) {
      event.preventDefault();
      const minutes = lengthOf(visit, props.services);
      if (event.shiftKey) return step.down === 0 ? undefined : onStretch(visit, Math.max(STEP, snap(minutes + step.down * STEP)));
      const beside = columns[columns.indexOf(column) + step.right];
      if (!beside) return;
      follow({ visit: visit.id, column: beside.key });
      onMove(visit, column, beside, snap(from + step.down * STEP));
      return;
    }
    event.preventDefault();
    focusBeside(body.current, event.currentTarget as HTMLElement, step);
  });
  const open = useStable(props.onOpen);
  const press = useStable((column: GridColumn, event: PointerEvent) => {
    if ((event.target as HTMLElement).closest('[data-block], button')) return;
    const from = Math.max(span.from, Math.floor(minutesAt(event.clientY) / STEP) * STEP);
    begin(event, { kind: 'create', visit: '', column: column.key, from, minutes: HOUR });
  });
  const book = useStable((column: GridColumn, from: number) => onBook(column, from, null));
  useArrowsBegin('[data-column] [data-block]', '[data-slot]');
  useScrolled(scroller, body, scrollKey, now?.minutes ?? null, span);
  const hours = Array.from({ length: Math.ceil((span.to - span.from) / HOUR) }, (_, i) => span.from + i * HOUR);
  const size = { '--grid-from': span.from, '--grid-length': span.to - span.from, '--template': templateOf(columns) } as CSSProperties;
  const hasUntimed = columns.some((one) => one.untimed.length > 0);
  return (
    <section ref={scroller} className={styles.scroller} style={size} aria-label={label} data-dragging={gesture ? true : undefined}>
      <div className={styles.fixed}>
        <div className={styles.heads}>
          <span className={styles.corner} />
          {columns.map((column) => (
            <div key={column.key} className={styles.head}>
              <h2 className={styles.title}>
                {column.color && <span className={styles.dot} style={{ background: column.color }} aria-hidden="true" />}
                <span className={styles.name} title={column.title}>
                  {column.title}
                </span>
              </h2>
              {column.note && <span className={styles.note}>{column.note}</span>}
            </div>
          ))}
        </div>
        {hasUntimed && (
          <div className={styles.untimed}>
            <span className={styles.corner}>{t('noTime')}</span>
            {columns.map((column) => (
              <div key={column.key} className={styles.untimedColumn}>
                {column.untimed.map((visit) => (
                  <Block
                    key={visit.id}
                    visit={visit}
                    from={null}
                    to={0}
                    lane={0}
                    lanes={1}
                    words={words}
                    end={span.to}
                    color={colorOf(column, visit)}
                    clashes={false}
                    isHeld={false}
                    onOpen={open}
                    onHold={hold}
                    onKey={key}
                  />
                ))}
              </div>
            ))}
          </div>
        )}
      </div>
      <div ref={body} className={styles.body}>
        <div className={styles.hours} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} className={styles.hour} style={{ '--from': hour } as CSSProperties}>
              {clockOf(hour)}
            </span>
          ))}
        </div>
        {columns.map((column) => (
          <Column
            key={column.key}
            column={column}
            span={span}
            words={words}
            clashing={props.clashing}
            held={gesture?.visit ?? ''}
            gesture={gesture?.column === column.key ? gesture : null}
            now={now && (now.columns === 'all' || now.columns === column.key) ? now.minutes : null}
            onOpen={open}
            onHold={hold}
            onKey={key}
            onPress={press}
            onBook={book}
          />
        ))}
      </div>
    </section>
  );
}

/** Columns as wide as the screen allows; where visits stand beside one another each is wide enough to be read. */
function templateOf(columns: readonly GridColumn[]): string {
  const widths = columns.map(({ lanes, open, untimed }) => {
    // A day or a person off, with nothing booked, leaves its place to the others.
    if (lanes.length + open.length + untimed.length === 0) return 'minmax(var(--closed), 0.5fr)';
    const most = Math.max(1, ...lanes.map((one) => one.lanes));
    return `minmax(max(var(--column), ${most} * var(--lane-width)), ${most}fr)`;
  });
  return widths.join(' ');
}

/** The same function always, doing what the newest one does: blocks are not drawn anew for it. */
function useStable<A extends readonly unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
