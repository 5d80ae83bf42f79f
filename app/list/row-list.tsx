import { useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import styles from './row-list.module.css';
import { steadyWindow } from './row-window.ts';

const ROW_HEIGHT = 68;
/** What a flick of the finger brings to sight before the page has drawn anything. */
const BEYOND = 8;

/** A key as it was pressed, with what was held. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** `visit`: the card is wanted with a new visit begun on it (Ctrl Enter). */
export type OpenFor = 'card' | 'visit';

export interface RowListHandle {
  /** Handles a key pressed here or in the search field; true where it meant something to the list. */
  key(pressed: Pressed): boolean;
  /** Takes the keyboard. */
  focus(): void;
  /** Begins at its first row again. */
  toTop(): void;
}

export interface RowListProps {
  readonly label: string;
  /** The element id of a row. */
  readonly idOf: (index: number) => string;
  /** Whom or what row `index` stands for: what is opened is what was under the finger when it came down. */
  readonly keyOf: (index: number) => string | undefined;
  readonly count: number;
  /** The row that Enter opens, or -1. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number, what: OpenFor) => void;
  /** A finger came down on a row: it will probably be opened when it is lifted. */
  readonly onReach?: (index: number) => void;
  /** False for rows that are only read: headings. Without it all rows can be opened. */
  readonly opens?: (index: number) => boolean;
  /** Draws row `index` at `top` (pixels). What is drawn for one row is drawn anew for another when the list is scrolled. */
  readonly children: (index: number, top: number) => ReactNode;
  /** A row to bring to sight when this changes, or -1. */
  readonly inSight?: number;
  /** Rows kept ready on either side of those on screen; 8 where nothing is said. */
  readonly beyond?: number;
  readonly onRange?: (first: number, last: number) => void;
  /** A field from which the list is gone through: it tells screen readers which row that is. */
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly handle?: Ref<RowListHandle>;
}

/** Rows of one height, of which only those on screen are in the page; arrows move, Enter and a touch open. */
export function RowList(props: RowListProps) {
  const { count, active, onActive, onOpen, onRange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [rangeExtractor] = useState(steadyWindow);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: props.beyond ?? BEYOND,
    rangeExtractor,
    paddingEnd: 8,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  const bringToSight = useEffectEvent((index: number) => rows.scrollToIndex(index, { align: 'auto' }));
  const { inSight = -1 } = props;
  useEffect(() => {
    if (inSight >= 0) bringToSight(inSight);
  }, [inSight]);
  const activeId = active >= first && active <= last ? props.idOf(active) : undefined;
  useToldInField(props.field, activeId);
  const { opens = everyRow } = props;
  const move = (to: number): boolean => {
    const index = nearestThatOpens(Math.max(0, Math.min(count - 1, to)), to < active ? -1 : 1, count, opens);
    if (index < 0) return false;
    onActive(index);
    // The heading above the first row comes into sight with it.
    const first = nearestThatOpens(0, 1, count, opens);
    rows.scrollToIndex(index === first ? 0 : index, { align: 'auto' });
    return true;
  };
  const key = ({ key: pressed, ctrlKey, metaKey }: Pressed): boolean => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
    if (pressed === 'ArrowDown') return move(active + 1);
    if (pressed === 'ArrowUp') return move(active - 1);
    if (pressed === 'PageDown') return move(active + page);
    if (pressed === 'PageUp') return move(active - page);
    if (pressed === 'Enter' && active >= 0 && active < count) {
      onOpen(active, ctrlKey || metaKey ? 'visit' : 'card');
      return true;
    }
    return false;
  };
  const toTop = () => {
    if (scroller.current) scroller.current.scrollTop = 0;
  };
  useImperativeHandle(props.handle, () => ({ key, focus: () => scroller.current?.focus({ preventScroll: true }), toTop }));
  const pressed = useRef<string | undefined>(undefined);
  const open = (index: number, what: OpenFor) => {
    const key = pressed.current;
    pressed.current = undefined;
    // Rows may come in above while the finger is down.
    const at = key === undefined || props.keyOf(index) === key ? index : items.find((item) => props.keyOf(item.index) === key)?.index;
    if (at !== undefined) onOpen(at, what);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ends = event.key === 'Home' ? move(0) : event.key === 'End' ? move(count - 1) : key(event);
    if (ends) event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={activeId}
      className={styles.list}
      onKeyDown={onKeyDown}
      onPointerDown={({ target }) => {
        const index = rowIndexOf(target);
        pressed.current = index === undefined ? undefined : props.keyOf(index);
        if (index !== undefined) props.onReach?.(index);
      }}
      onClick={({ target, ctrlKey, metaKey, detail }) => {
        // A screen reader's press has no finger before it.
        if (detail === 0) pressed.current = undefined;
        const index = rowIndexOf(target);
        if (index !== undefined) open(index, ctrlKey || metaKey ? 'visit' : 'card');
      }}
    >
      <div className={styles.all} role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <Fragment key={item.index % items.length}>{props.children(item.index, item.start)}</Fragment>
        ))}
      </div>
    </div>
  );
}

/** The keyboard stays in the field while the arrows go through the list. */
function useToldInField(field: RefObject<HTMLInputElement | null> | undefined, activeId: string | undefined): void {
  useEffect(() => {
    const element = field?.current;
    if (!element || activeId === undefined) return;
    element.setAttribute('aria-activedescendant', activeId);
    return () => element.removeAttribute('aria-activedescendant');
  }, [field, activeId]);
}

/** The number of the row that was touched, if it can be opened. */
function rowIndexOf(target: EventTarget): number | undefined {
  const index = target instanceof Element ? target.closest<HTMLElement>('[role=option]')?.dataset.index : undefined;
  return index === undefined ? undefined : Number(index);
}

function everyRow(): boolean {
  return true;
}

/** The row at `from`, or else the next one in the direction of `step` that can be opened, or one the other way; -1 where none can. */
function nearestThatOpens(from: number, step: 1 | -1, count: number, opens: (index: number) => boolean): number {
  for (const way of [step, -step]) {
    for (let index = from; index >= 0 && index < count; index += way) if (opens(index)) return index;
  }
  return -1;
}
