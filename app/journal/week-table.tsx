import { CircleAlert, Plus, TriangleAlert } from 'lucide-react';
import { type CSSProperties, memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { type BlockWords, useBlockWords } from './block-words.ts';
import type { GridSpan } from './gesture-at.ts';
import { useArrowsBegin } from './use-arrows-begin.ts';
import { useFocusOnVisit } from './use-focus-on-visit.ts';
import { useScrolled } from './use-scrolled.ts';
import type { WeekCell, WeekRow } from './week-rows.ts';
import styles from './week-table.module.css';

export interface WeekTableProps {
  readonly rows: readonly WeekRow[];
  readonly dates: readonly IsoDate[];
  readonly today: IsoDate;
  readonly clashing: ReadonlySet<EntryId>;
  readonly label: string;
  readonly scrollKey: string;
  readonly dayName: (date: IsoDate) => string;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onBook: (cell: WeekCell) => void;
  readonly onDay: (date: IsoDate) => void;
  /** The week of one person or room. */
  readonly onRow: (key: string) => void;
}

/** Of a day of one person so many are told here; all of them are seen in that day. */
const TOLD = 8;
const NO_SPAN: GridSpan = { from: 0, to: 1 };

/** The week of the whole salon: who has whom on which day, each visit a line to be touched. */
export function WeekTable({ rows, dates, today, clashing, label, scrollKey, dayName, onOpen, onBook, onDay, onRow }: WeekTableProps) {
  const { t } = useTranslation('journal');
  const words = useBlockWords();
  const scroller = useRef<HTMLDivElement>(null);
  useScrolled(scroller, scroller, scrollKey, null, NO_SPAN);
  useFocusOnVisit(scroller);
  useArrowsBegin('[data-block]', '[data-slot]');
  return (
    <section ref={scroller} className={styles.scroller} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {dates.map((date) => (
              <th key={date} scope="col" data-today={date === today || undefined}>
                <button type="button" className={styles.head} onClick={() => onDay(date)}>
                  {dayName(date)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button type="button" className={styles.head} onClick={() => onRow(row.key)}>
                  {row.color && <span className={styles.dot} style={{ background: row.color }} aria-hidden="true" />}
                  <span>{row.title}</span>
                </button>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.date} data-closed={!cell.isOpen || undefined}>
                  <div className={styles.cell}>
                    {cell.note && <span className={styles.note}>{cell.note}</span>}
                    {cell.visits.slice(0, TOLD).map((visit) => (
                      <Line
                        key={visit.id}
                        visit={visit}
                        words={words}
                        color={(visit.staff[0] && cell.colors?.get(visit.staff[0])) || row.color}
                        clashes={clashing.has(visit.id)}
                        onOpen={onOpen}
                      />
                    ))}
                    {cell.visits.length > TOLD && (
                      <button type="button" className={styles.more} onClick={() => onDay(cell.date)}>
                        {t('moreVisits', { count: cell.visits.length - TOLD })}
                      </button>
                    )}
                    <button
                      type="button"
                      className={styles.add}
                      data-slot=""
                      aria-label={t('bookOn', { day: dayName(cell.date), who: row.title })}
                      onClick={() => onBook(cell)}
                    >
                      <Plus aria-hidden="true" />
                    </button>
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  readonly visit: JournalVisit;
  readonly words: BlockWords;
  readonly color: string;
  readonly clashes: boolean;
  readonly onOpen: (visit: JournalVisit) => void;
}

const Line = memo(function Line({ visit, words, color, clashes, onOpen }: LineProps) {
  const name = words.whoOf(visit);
  const what = visit.services.map((one) => one.name).filter(Boolean);
  const said = [
    visit.time || words.noTime,
    name,
    ...what,
    words.status(visit.status),
    clashes ? words.clash : '',
    visit.disputed ? words.disputed : '',
  ];
  return (
    <button
      type="button"
      className={styles.visit}
      data-block={visit.id}
      data-status={visit.status}
      style={color ? ({ '--own': color } as CSSProperties) : undefined}
      aria-label={said.filter(Boolean).join(', ')}
      onClick={() => onOpen(visit)}
    >
      <span className={styles.time}>{visit.time || '–'}</span>
      {clashes && <TriangleAlert className={styles.mark} aria-hidden="true" />}
      {visit.disputed && <CircleAlert className={styles.mark} aria-hidden="true" />}
      <span className={styles.who}>{name}</span>
    </button>
  );
});
