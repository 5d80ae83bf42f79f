import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LackingTest } from '../../model/alerts/patch-tests.ts';
import type { VisitStatus } from '../../model/card.ts';
import { ALERTING_DETAILS } from '../../model/details/definitions.ts';
import { clashesOf } from '../../model/journal/clashes.ts';
import { spanOf } from '../../model/journal/span.ts';
import type { Salon } from '../../model/salon.ts';
import { statusEdit } from '../../model/visits/give-status.ts';
import { isOpenVisit } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { useArrowsBegin, useChangeVisit, useWhoOf } from '../journal/index.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { useFormat } from '../ui/format.ts';
import { useGiven } from '../who/writer.ts';
import styles from './desk-screen.module.css';

/** What comes next, in one touch. */
const NEXT: Partial<Record<VisitStatus, 'arrived' | 'paid'>> = { booked: 'arrived', confirmed: 'arrived', arrived: 'paid' };

export interface TodayListProps {
  readonly visits: readonly JournalVisit[];
  readonly salon: Salon;
  /** What time it is, minutes of the day. */
  readonly minutes: number;
  /** Patch tests that bookings lack. */
  readonly lacking: ReadonlyMap<JournalVisit, readonly LackingTest[]>;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onPay: (visit: JournalVisit) => void;
  readonly onBook: () => void;
}

/** Today's bookings in the order of the day; those that are over are folded away. */
export function TodayList({ visits, salon, minutes, lacking, onOpen, onPay, onBook }: TodayListProps) {
  const { t } = useTranslation('desk');
  const [showsOver, setShowsOver] = useState(false);
  const over = visits.filter((one) => !isOpenVisit(one.status) && !one.disputed);
  // What devices said differently of is not over before somebody has settled it.
  const shown = showsOver ? visits : visits.filter((one) => isOpenVisit(one.status) || one.disputed);
  const clashing = useMemo(() => clashingOf(visits, salon), [visits, salon]);
  useArrowsBegin('[data-today]');
  if (visits.length === 0) {
    return (
      <div className={styles.nothing}>
        <p>{t('nobodyToday')}</p>
        <Button onPress={onBook}>{t('bookSomebody')}</Button>
      </div>
    );
  }
  return (
    <>
      <ul className={styles.list} onKeyDown={alongRows}>
        {shown.map((visit) => (
          <TodayRow
            key={`${visit.card} ${visit.id}`}
            visit={visit}
            clashes={clashing.has(visit)}
            salon={salon}
            minutes={minutes}
            lacking={lacking}
            onOpen={onOpen}
            onPay={onPay}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.nothing}>{t('allDone')}</p>}
      {over.length > 0 && (
        <Button look="quiet" onPress={() => setShowsOver(!showsOver)}>
          {showsOver ? t('hideOver') : t('showOver', { count: over.length })}
        </Button>
      )}
    </>
  );
}

/** The arrows go from booking to booking, and aside to what comes next of it. */
function alongRows(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const steps: Readonly<Record<string, Element | null | undefined>> = {
    ArrowUp: row?.previousElementSibling,
    ArrowDown: row?.nextElementSibling,
    ArrowRight: row,
    ArrowLeft: row,
  };
  const to = steps[event.key];
  if (!to || event.altKey || !list.contains(to)) return;
  event.preventDefault();
  to.querySelector<HTMLElement>(event.key === 'ArrowRight' ? 'button:not([data-today])' : '[data-today]')?.focus();
}

function TodayRow({
  visit,
  clashes,
  salon,
  minutes,
  lacking,
  onOpen,
  onPay,
}: Omit<TodayListProps, 'visits' | 'onBook'> & { readonly visit: JournalVisit; readonly clashes: boolean }) {
  const { t } = useTranslation(['desk', 'journal', 'visit']);
  const who = useWhoOf()(visit);
  const change = useChangeVisit();
  const given = useGiven();
  const format = useFormat();
  const span = spanOf(visit, salon.services);
  const next = NEXT[visit.status];
  const isLate = next === 'arrived' && span !== null && minutes > span.from + 10;
  // Who is not here when the visit was to be over is late no more.
  const isMissed = isLate && minutes >= span.to;
  const isNow = visit.status === 'arrived' || (span !== null && span.from <= minutes && minutes < span.to);
  const staff = visit.staff
    .map((id) => salon.staff.find((one) => one.id === id)?.name)
    .filter(Boolean)
    .join(', ');
  const what = visit.services
    .map((one) => one.name)
    .filter(Boolean)
    .join(', ');
  const come = () =>
    void change(visit, t('journal:statusGiven', { who, status: t('visit:statuses.arrived') }), (one) => [
      statusEdit(one, 'arrived', given()),
    ]);
  return (
    <li className={styles.row} data-now={isNow || undefined} data-over={!isOpenVisit(visit.status) || undefined}>
      <button type="button" className={styles.open} data-today="" onClick={() => onOpen(visit)}>
        <span className={styles.time}>{visit.time || '–'}</span>
        <span className={styles.who}>
          <strong>
            {who}
            {visit.disputed && <CircleAlert className={styles.disputed} role="img" aria-label={t('journal:disputed')} />}
          </strong>
          <span className={styles.soft}>{[what, staff].filter(Boolean).join(' · ')}</span>
          <MustKnowOf visit={visit} clashes={clashes} lacking={lacking.get(visit) ?? []} />
        </span>
        <span className={styles.aside}>
          {visit.total > 0 && <span className={styles.price}>{format.money(visit.total, visit.currency || salon.currency)}</span>}
          {(isLate || visit.status === 'arrived' || !isOpenVisit(visit.status)) && (
            <Chip tone={isLate ? 'warn' : visit.status === 'paid' ? 'ok' : visit.status === 'arrived' ? 'accent' : 'plain'}>
              {isMissed ? `${t('visit:statuses.noShow')}?` : isLate ? t('late') : t(`visit:statuses.${visit.status}`)}
            </Chip>
          )}
        </span>
      </button>
      {next && (
        <Button onPress={() => (next === 'paid' ? onPay(visit) : come())} aria-label={`${t(`journal:give.${next}`)}: ${who}`}>
          {t(`journal:give.${next}`)}
        </Button>
      )}
    </li>
  );
}

/** Those that are at the same time as another. */
function clashingOf(visits: readonly JournalVisit[], salon: Salon): ReadonlySet<JournalVisit> {
  return new Set(clashesOf(visits, salon).flatMap(({ first, second }) => [first, second]));
}

/** What whoever receives the client has to know, in few words; the visit itself says more. */
function MustKnowOf({
  visit,
  clashes,
  lacking,
}: {
  readonly visit: JournalVisit;
  readonly clashes: boolean;
  readonly lacking: readonly LackingTest[];
}) {
  const { t } = useTranslation(['desk', 'journal', 'alerts', 'card']);
  if (!isOpenVisit(visit.status)) return null;
  const { client } = visit;
  const words = [
    client?.blacklisted && t('alerts:titles.blacklist'),
    ...ALERTING_DETAILS.filter((one) => client?.warnings.includes(one)).map((one) => t(`card:what.${one}`)),
    ...new Set(lacking.map(({ lack }) => t(`alerts:titles.${lack}`))),
    clashes && t('journal:clash'),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <span className={styles.mustKnow}>
      <TriangleAlert aria-hidden="true" />
      {words.join(' · ')}
    </span>
  );
}
