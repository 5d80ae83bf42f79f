import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import { clockOf, snap } from '../../model/journal/clock.ts';
import { lengthOf, startOf } from '../../model/journal/span.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { Block } from './block.tsx';
import styles from './grid.module.css';
import type { GridColumn } from './grid-columns.ts';
import { type Gesture, useGesture } from './use-gesture.ts';

export interface GridProps {
  readonly columns: readonly GridColumn[];
  /** What of the day is shown, minutes. */
  readonly span: { readonly from: number; readonly to: number };
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
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
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
  const heldIn = useRef('');
  const tapped = ({ column: key, from }: { readonly column: string; readonly from: number }) => {
    const column = find(key);
    if (column) onBook(column, from, null);
  };
  const { gesture, begin } = useGesture({ scroller, columnAt, minutesAt, onDone: done, onTap: tapped });
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
    const step = KEYS[event.key];
    const from = startOf(visit);
    if (!step || !column || from === null) return;
    if (event.altKey) {
      event.preventDefault();
      const minutes = lengthOf(visit, props.services);
      if (event.shiftKey) return step.down === 0 ? undefined : onStretch(visit, Math.max(STEP, snap(minutes + step.down * STEP)));
      const beside = columns[columns.indexOf(column) + step.right];
      if (beside) onMove(visit, column, beside, snap(from + step.down * STEP));
      return;
    }
    event.preventDefault();
    focusBeside(body.current, event.currentTarget as HTMLElement, step);
  });
  const open = useStable(props.onOpen);
  const press = useStable((column: GridColumn, event: PointerEvent) => {
    if ((event.target as HTMLElement).closest('[data-block], button')) return;
    const from = Math.max(span.from, Math.floor(minutesAt(event.clientY) / STEP) * STEP);
    heldIn.current = column.key;
    begin(event, { kind: 'create', visit: '', column: column.key, from, minutes: HOUR });
  });
  const book = useStable((column: GridColumn, from: number) => onBook(column, from, null));
  useScrolledToDay(scroller, body, scrollKey, now?.minutes ?? null, span);
  const hours = Array.from({ length: Math.ceil((span.to - span.from) / HOUR) }, (_, i) => span.from + i * HOUR);
  const size = { '--grid-from': span.from, '--grid-length': span.to - span.from, '--columns': columns.length } as CSSProperties;
  const hasUntimed = columns.some((one) => one.untimed.length > 0);
  return (
    <section ref={scroller} className={styles.scroller} style={size} aria-label={label} data-dragging={gesture ? true : undefined}>
      <div className={styles.heads}>
        <span className={styles.corner} />
        {columns.map((column) => (
          <div key={column.key} className={styles.head}>
            <h3 className={styles.title}>
              {column.color && <span className={styles.dot} style={{ background: column.color }} aria-hidden="true" />}
              {column.title}
            </h3>
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
                  span={null}
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
            clashing={props.clashing}
            held={gesture?.visit ?? ''}
            onOpen={open}
            onHold={hold}
            onKey={key}
            onPress={press}
            onBook={book}
          >
            {gesture?.column === column.key && <Ghost gesture={gesture} />}
            {now && (now.columns === 'all' || now.columns === column.key) && now.minutes >= span.from && now.minutes <= span.to && (
              <span className={styles.now} style={{ '--from': now.minutes } as CSSProperties} aria-hidden="true" />
            )}
          </Column>
        ))}
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly column: GridColumn;
  readonly span: GridProps['span'];
  readonly clashing: ReadonlySet<EntryId>;
  readonly held: string;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onHold: (event: PointerEvent, visit: JournalVisit, kind: 'move' | 'stretch') => void;
  readonly onKey: (event: KeyboardEvent, visit: JournalVisit) => void;
  readonly onPress: (column: GridColumn, event: PointerEvent) => void;
  readonly onBook: (column: GridColumn, from: number) => void;
  readonly children: ReactNode;
}

const Column = memo(function Column({ column, span, clashing, held, onOpen, onHold, onKey, onPress, onBook, children }: ColumnProps) {
  return (
    <div className={styles.column} data-column={column.key} onPointerDown={(event) => onPress(column, event)}>
      {column.open.map(({ from, to }) => (
        <span
          key={from}
          data-open=""
          className={styles.open}
          style={
            {
              '--from': Math.max(from, span.from),
              '--length': Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
            } as CSSProperties
          }
        />
      ))}
      <Slot column={column} span={span} onBook={onBook} />
      {column.lanes.map(({ visit, from, to, lane, lanes }) => (
        <Block
          key={visit.id}
          visit={visit}
          span={{ from, to, lane, lanes }}
          color={colorOf(column, visit)}
          clashes={clashing.has(visit.id)}
          isHeld={held === visit.id}
          onOpen={onOpen}
          onHold={onHold}
          onKey={onKey}
        />
      ))}
      {children}
    </div>
  );
});

/** The keyboard's way to an empty place: the arrows move it along the day, Enter books. */
function Slot({ column, span, onBook }: Pick<ColumnProps, 'column' | 'span' | 'onBook'>) {
  const { t } = useTranslation('journal');
  const [at, setAt] = useState<number | null>(null);
  const from = Math.min(Math.max(at ?? column.open[0]?.from ?? span.from, span.from), span.to - STEP);
  return (
    <button
      type="button"
      className={styles.slot}
      style={{ '--from': from } as CSSProperties}
      aria-label={t('bookAt', { time: clockOf(from), who: column.title })}
      onKeyDown={(event) => {
        const step = KEYS[event.key];
        if (!step || event.altKey) return;
        event.preventDefault();
        if (step.down !== 0) setAt(Math.min(span.to - STEP, Math.max(span.from, from + step.down * (event.shiftKey ? HOUR : STEP))));
        else focusSlotBeside(event.currentTarget, step.right);
      }}
      onClick={() => onBook(column, from)}
    >
      {t('bookAtShort', { time: clockOf(from) })}
    </button>
  );
}

function Ghost({ gesture }: { readonly gesture: Gesture }) {
  return (
    <span className={styles.ghost} style={{ '--from': gesture.from, '--length': gesture.minutes } as CSSProperties} aria-hidden="true">
      {clockOf(gesture.from)}–{clockOf(gesture.from + gesture.minutes)}
    </span>
  );
}

const KEYS: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

/** The keyboard goes to the next visit that way: along the column, or to the nearest in the one beside it. */
function focusBeside(body: HTMLElement | null, from: HTMLElement, step: { readonly down: number; readonly right: number }): void {
  const columns = [...(body?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const column = from.closest<HTMLElement>('[data-column]');
  if (!column) return;
  const blocks = (within: HTMLElement | undefined) => [...(within?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  if (step.down !== 0) {
    const own = blocks(column);
    own[own.indexOf(from) + step.down]?.focus();
    return;
  }
  const top = from.getBoundingClientRect().top;
  for (let at = columns.indexOf(column) + step.right; at >= 0 && at < columns.length; at += step.right) {
    const near = blocks(columns[at]).sort((a, b) => distance(a, top) - distance(b, top))[0];
    if (near) {
      near.focus();
      return;
    }
  }
}

function focusSlotBeside(slot: HTMLElement, right: number): void {
  const column = slot.closest('[data-column]');
  const beside = right > 0 ? column?.nextElementSibling : column?.previousElementSibling;
  beside?.querySelector<HTMLElement>(`.${styles.slot}`)?.focus();
}

function colorOf({ color, colors }: GridColumn, { staff: [first] }: JournalVisit): string {
  return (first !== undefined && colors?.get(first)) || color;
}

function distance(element: HTMLElement, top: number): number {
  return Math.abs(element.getBoundingClientRect().top - top);
}

/** The same function always, doing what the newest one does: blocks are not drawn anew for it. */
function useStable<A extends readonly unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}

/** A day that comes on screen shows from about now, or from when it begins. */
function useScrolledToDay(
  scroller: { readonly current: HTMLElement | null },
  body: { readonly current: HTMLElement | null },
  key: string,
  now: number | null,
  span: GridProps['span'],
): void {
  const last = useRef('');
  useEffect(() => {
    if (last.current === key || !scroller.current || !body.current) return;
    last.current = key;
    const minute = body.current.clientHeight / (span.to - span.from);
    scroller.current.scrollTop = now === null ? 0 : Math.max(0, (now - HOUR - span.from) * minute);
  }, [scroller, body, key, now, span]);
}
