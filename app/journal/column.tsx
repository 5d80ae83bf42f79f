import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import { clockOf } from '../../model/journal/clock.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { ARROWS, focusSlotBeside } from './beside.ts';
import { Block } from './block.tsx';
import type { BlockWords } from './block-words.ts';
import type { Gesture, GridSpan } from './gesture-at.ts';
import styles from './grid.module.css';
import { colorOf, type GridColumn } from './grid-columns.ts';

export interface ColumnProps {
  readonly column: GridColumn;
  readonly span: GridSpan;
  readonly words: BlockWords;
  readonly clashing: ReadonlySet<EntryId>;
  /** The visit that a hand holds, or ''. */
  readonly held: string;
  /** What is under way over this column. */
  readonly gesture: Gesture | null;
  /** The minute of the day, where it is now in this column. */
  readonly now: number | null;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onHold: (event: PointerEvent, visit: JournalVisit, kind: 'move' | 'stretch') => void;
  readonly onKey: (event: KeyboardEvent, visit: JournalVisit) => void;
  readonly onPress: (column: GridColumn, event: PointerEvent) => void;
  readonly onBook: (column: GridColumn, from: number) => void;
}

const HOUR = 60;
const STEP = 15;

/** The hours of one person, room or day, with what is booked in them. Drawn anew only where something of it changed. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, span, words, clashing, held, gesture, now, onOpen, onHold, onKey, onPress, onBook } = props;
  return (
    <section className={styles.column} data-column={column.key} aria-label={column.title} onPointerDown={(event) => onPress(column, event)}>
      {column.open.map(({ from, to }) => (
        <span key={from} data-open="" className={styles.open} style={placeIn(span, from, to)} />
      ))}
      <Slot column={column} span={span} onBook={onBook} />
      {column.lanes.map((lane) => (
        <Block
          key={lane.visit.id}
          visit={lane.visit}
          from={lane.from}
          to={lane.to}
          lane={lane.lane}
          lanes={lane.lanes}
          words={words}
          end={span.to}
          color={colorOf(column, lane.visit)}
          clashes={clashing.has(lane.visit.id)}
          isHeld={held === lane.visit.id}
          onOpen={onOpen}
          onHold={onHold}
          onKey={onKey}
        />
      ))}
      {gesture && <Ghost gesture={gesture} />}
      {now !== null && now >= span.from && now <= span.to && (
        <span className={styles.now} style={{ '--from': now } as CSSProperties} aria-hidden="true" />
      )}
    </section>
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
      data-slot=""
      style={{ '--from': from } as CSSProperties}
      aria-label={t('bookAt', { time: clockOf(from), who: column.title })}
      onKeyDown={(event) => {
        const step = ARROWS[event.key];
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

function Ghost({ gesture: { from, minutes } }: { readonly gesture: Gesture }) {
  return (
    <span className={styles.ghost} style={{ '--from': from, '--length': minutes } as CSSProperties} aria-hidden="true">
      {clockOf(from)}–{clockOf(from + minutes)}
    </span>
  );
}

function placeIn(span: GridSpan, from: number, to: number): CSSProperties {
  const first = Math.max(from, span.from);
  return { '--from': first, '--length': Math.max(0, Math.min(to, span.to) - first) } as CSSProperties;
}
