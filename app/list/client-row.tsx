import type { TFunction } from 'i18next';
import { CalendarClock, Clock, History } from 'lucide-react';
import { memo } from 'react';
import { addDays } from '../../model/dates/days.ts';
import { displayName, initials } from '../../model/names/display-name.ts';
import type { Salon } from '../../model/salon.ts';
import { type StatusSettings, statusOf } from '../../model/status.ts';
import type { CardSummary } from '../../model/summary.ts';
import { dueOf } from '../../model/visits/due.ts';
import type { Highlight } from '../../workers/contracts/search.ts';
import { ClientAvatar } from '../photos/client-photo/client-avatar.tsx';
import type { Format } from '../ui/format.ts';
import styles from './client-row.module.css';
import { Highlighted } from './highlighted.tsx';
import { RowPlaceholder } from './row-placeholder.tsx';
import { phoneShown, shownPhone } from './shown-phone.ts';

/** After so many intervals without it nobody waits for it any more. */
const GIVEN_UP = 3;

export interface ClientRowProps {
  readonly id: string;
  /** Undefined until it has been read. */
  readonly summary: CardSummary | undefined;
  /** What of it matched what was typed; not given where nothing was searched. */
  readonly highlights?: readonly Highlight[];
  /** The list's words: a hook in each row would be the dearest part of making it. */
  readonly t: TFunction<'list'>;
  readonly format: Format;
  /** ISO date. */
  readonly today: string;
  /** What the salon says of statuses; null until this device has it. */
  readonly salon: (StatusSettings & Partial<Pick<Salon, 'services'>>) | null;
  /** Which row of its list it is, headings counted. */
  readonly index: number;
  /** Its place, counted from 1, and how many there are: for screen readers. */
  readonly place: number;
  readonly count: number;
  /** The row that Enter opens. */
  readonly isActive: boolean;
  /** The card that stands beside the list. */
  readonly isOpen: boolean;
  readonly top: number;
}

/** One client in the list or among the results. Columns appear as the list gets wider. */
export const ClientRow = memo(function ClientRow(props: ClientRowProps) {
  const { summary, highlights, t, format, today, salon } = props;
  if (!summary) return <RowPlaceholder top={props.top} />;
  const name = displayName(summary);
  // One without a name is called by the phone: then the phone's marks are the name's.
  const nameRanges = highlights?.find((one) => one.field === 'name' || one.text === name)?.ranges ?? [];
  const told = highlights?.find((one) => one.field !== 'name' && one.text !== name);
  const phone = firstPhone(summary, name);
  // A match that has a column of its own is marked there, where there is one.
  const inColumn = told?.field === 'phone' && told.text === summary.phones[0];
  const isPhone = told ? told.field === 'phone' : phone !== '' && phone !== summary.emails[0];
  const next = summary.booked.find((date) => date >= today);
  const bookedToday = next === today;
  const status = statusOf(summary, salon, today);
  // One who comes as ever needs no word; one who never came has it in place of the last visit.
  const standing = status === 'new' || status === 'notReturned' ? t(`statuses.${status}`) : '';
  // One who is booked comes anyway.
  const due = next === undefined ? dueService(summary, salon?.services, today) : '';
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      aria-setsize={props.count}
      aria-posinset={props.place}
      data-active={props.isActive || undefined}
      data-open={props.isOpen || undefined}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)` }}
      data-index={props.index}
    >
      <ClientAvatar photo={summary.photo} letters={initials(summary)} seed={summary.id} />
      <span className={styles.who}>
        <span className={styles.line}>
          <span className={styles.name}>{name ? <Highlighted {...shownPhone(name, nameRanges)} /> : t('nameless')}</span>
          {due && <Clock className={`${styles.due} ${styles.onlyNarrow}`} role="img" aria-label={t('due', { service: due })} />}
        </span>
        <span className={styles.line}>
          <span className={styles.contact} data-whole={isPhone || undefined}>
            {told ? (
              <span className={inColumn ? styles.onlyNarrow : undefined}>
                <ToldWhy highlight={told} t={t} />
              </span>
            ) : (
              <NotTold phone={phone} otherNames={highlights?.length === 0 ? otherNames(summary, name) : ''} />
            )}
          </span>
          <When
            booked={
              next === undefined
                ? undefined
                : bookedToday
                  ? { said: t('bookedToday'), brief: t('today') }
                  : onDay(t, 'bookedOn', format.brief(next))
            }
            last={summary.lastVisit ? onDay(t, 'lastOn', format.brief(summary.lastVisit)) : undefined}
            away={status === 'notReturned' ? standing : ''}
          />
        </span>
      </span>
      <span className={styles.phone}>{told && inColumn ? <ToldWhy highlight={told} t={t} /> : phone}</span>
      <span className={styles.dates}>
        <span>{summary.lastVisit ? format.date(summary.lastVisit) : t('newClient')}</span>
        {next && <NextVisit className="" words={bookedToday ? t('bookedToday') : `${t('booked')} ${format.date(next)}`} />}
        {!next && due && <span className={styles.dueWords}>{t('due', { service: due })}</span>}
        {!next && !due && standing && (
          <span className={styles.status} data-status={status}>
            {standing}
          </span>
        )}
      </span>
      <span className={styles.visits}>{summary.visits > 0 && format.number(summary.visits)}</span>
      <span className={styles.spent}>{summary.spent > 0 && format.money(summary.spent, summary.currency)}</span>
    </div>
  );
});

/** What it is time for, the longest due; not what was given up long ago. */
function dueService({ rhythms }: CardSummary, services: Salon['services'] | undefined, today: string): string {
  if (!services || rhythms.length === 0) return '';
  const due = dueOf(rhythms, services).find(({ on, last, days }) => on <= today && addDays(last, days * GIVEN_UP) >= today);
  return due ? (services.find((one) => one.id === due.serviceId)?.name ?? '') : '';
}

function ToldWhy({ highlight, t }: { readonly highlight: Highlight; readonly t: ClientRowProps['t'] }) {
  return (
    <>
      {highlight.field === 'card' && <span>{t('card')} </span>}
      <Highlighted {...shownPhone(highlight.text, highlight.ranges)} />
    </>
  );
}

/** Nothing to mark: who was found by a name that is not the one on screen is told by that. */
function NotTold({ phone, otherNames }: { readonly phone: string; readonly otherNames: string }) {
  return otherNames === '' ? <span className={styles.onlyNarrow}>{phone}</span> : <span>{otherNames}</span>;
}

function otherNames({ middle, nickname, company, given, family }: CardSummary, name: string): string {
  return [given, middle, family, nickname, company].filter((one) => one !== '' && !name.includes(one)).join(' · ');
}

function firstPhone(summary: CardSummary, name: string): string {
  const phone = summary.phones[0];
  return phone === undefined || phone === name ? (summary.emails[0] ?? '') : phoneShown(phone);
}

/** A day in words, and as figures that stand beside a sign. */
interface Day {
  readonly said: string;
  readonly brief: string;
}

function onDay(t: ClientRowProps['t'], key: 'bookedOn' | 'lastOn', date: string): Day {
  return { said: t(key, { date }), brief: date };
}

/** Where the list is narrow the phone needs the room: the day, with a sign in place of the word that is read out. */
function When({ booked, last, away }: { readonly booked: Day | undefined; readonly last: Day | undefined; readonly away: string }) {
  const day = booked ?? last;
  return (
    <span className={`${styles.when} ${styles.onlyNarrow}`} data-booked={booked ? true : undefined}>
      {!booked && away && <span className={styles.away} role="img" aria-label={away} title={away} />}
      {day && (
        <>
          <span className={styles.said}>{day.said}</span>
          <span className={styles.brief} aria-hidden="true" title={day.said}>
            {booked ? <CalendarClock /> : <History />}
            {day.brief}
          </span>
        </>
      )}
    </span>
  );
}

function NextVisit({ className, words }: { readonly className: string | undefined; readonly words: string }) {
  return (
    <span className={`${styles.next} ${className}`}>
      <CalendarClock aria-hidden="true" />
      {words}
    </span>
  );
}
