import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent } from 'react';
import { clockOf } from '../../model/journal/clock.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import styles from './block.module.css';
import type { BlockWords } from './block-words.ts';

export interface BlockProps {
  readonly visit: JournalVisit;
  /** Minutes of the day; null for one without a time, which stands above the grid. */
  readonly from: number | null;
  readonly to: number;
  readonly lane: number;
  readonly lanes: number;
  /** Where the grid ends (min): what goes on past midnight is drawn so far. */
  readonly end: number;
  readonly words: BlockWords;
  /** Of the column's person. */
  readonly color: string;
  readonly clashes: boolean;
  /** A hand holds it: what is drawn elsewhere is where it will be. */
  readonly isHeld: boolean;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onHold: (event: PointerEvent, visit: JournalVisit, kind: 'move' | 'stretch') => void;
  readonly onKey: (event: KeyboardEvent, visit: JournalVisit) => void;
}

/** Shorter (min) than this a block has one line, the time and the name. */
const ONE_LINE = 28;
/** From so long on a name has two lines where it needs them. */
const FOUR_LINES = 45;
/** And so have the services. */
const SIX_LINES = 75;

/** One visit on the grid: when, who, what. Touched it tells more; held it can be put elsewhere. */
export const Block = memo(function Block(props: BlockProps) {
  const { visit, from, to, lane, lanes, end, words, color, clashes, isHeld, onOpen, onHold, onKey } = props;
  const name = words.whoOf(visit);
  const what = visit.services
    .map((one) => one.name)
    .filter(Boolean)
    .join(', ');
  const times = from === null ? words.noTime : `${clockOf(from)}–${clockOf(to)}`;
  const minutes = from === null ? 0 : to - from;
  const place =
    from !== null && ({ '--from': from, '--length': Math.min(to, end) - from, '--lane': lane, '--lanes': lanes } as CSSProperties);
  const status = words.status(visit.status);
  return (
    <div
      className={styles.block}
      data-status={visit.status}
      data-short={minutes > 0 && minutes < ONE_LINE ? true : undefined}
      data-tall={minutes >= FOUR_LINES ? true : undefined}
      data-long={minutes >= SIX_LINES ? true : undefined}
      data-held={isHeld || undefined}
      data-untimed={from === null || undefined}
      style={{ ...place, ...(color && ({ '--own': color } as CSSProperties)) }}
      onPointerDown={(event) => from !== null && onHold(event, visit, 'move')}
    >
      <button
        type="button"
        className={styles.touch}
        data-block={visit.id}
        onClick={() => onOpen(visit)}
        onKeyDown={(event) => onKey(event, visit)}
        onContextMenu={(event) => event.preventDefault()}
        aria-label={[times, name, what, status, clashes ? words.clash : '', visit.disputed ? words.disputed : '']
          .filter(Boolean)
          .join(', ')}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
      >
        <span className={styles.head}>
          <span className={styles.time}>{from === null ? '' : clockOf(from)}</span>
          <span className={styles.who}>{name}</span>
          {clashes && <TriangleAlert className={styles.clash} aria-hidden="true" />}
          {visit.disputed && <CircleAlert className={styles.clash} aria-hidden="true" />}
        </span>
        {what && <span className={styles.what}>{what}</span>}
        {visit.status !== 'booked' && <span className={styles.status}>{status}</span>}
      </button>
      {from !== null && (
        <span className={styles.stretch} onPointerDown={(event) => hold(event, () => onHold(event, visit, 'stretch'))} aria-hidden="true" />
      )}
    </div>
  );
});

function hold(event: PointerEvent, begin: () => void): void {
  // Its own grip: the block under it must not be moved as well.
  event.stopPropagation();
  begin();
}
