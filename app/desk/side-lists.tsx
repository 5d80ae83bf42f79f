import { Cake, CalendarPlus, Clock, Phone, UserX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../model/dates/days.ts';
import type { IsoDate } from '../../model/ids.ts';
import { displayName } from '../../model/names/display-name.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { DueAnswer, JournalVisit } from '../../workers/contracts/search.ts';
import { useWhoOf } from '../journal/index.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './desk-screen.module.css';
import { type Desk, SHOWN } from './use-desk.ts';

/** Whose time it is to come again, those longest due first. */
export function DueClients({
  due,
  salon,
  today,
  onBook,
  onAll,
  actions,
}: {
  readonly due: DueAnswer;
  readonly salon: Salon;
  readonly today: IsoDate;
  readonly onBook: (client: CardSummary) => void;
  /** More than the first are wanted. */
  readonly onAll: () => void;
  readonly actions: ScreenActions;
}) {
  const { t } = useTranslation('desk');
  return (
    <Part icon={<Clock aria-hidden="true" />} title={t('due')} count={due.total} onAll={onAll} empty={t('nobodyDue')}>
      {due.clients.map(({ summary, due: { serviceId, on } }) => {
        const service = salon.services.find((one) => one.id === serviceId)?.name ?? '';
        const days = daysBetween(on, today) ?? 0;
        const when = days > 0 ? t('dueSince', { count: days }) : days === 0 ? t('dueToday') : t('dueIn', { count: -days });
        return (
          <PersonRow
            key={summary.id}
            summary={summary}
            text={[service, when].filter(Boolean).join(' · ')}
            onOpen={() => actions.open(summary.id, null)}
            onBook={() => onBook(summary)}
          />
        );
      })}
    </Part>
  );
}

/** Whose birthday is within the week. */
export function Birthdays({
  birthdays,
  onAll,
  actions,
}: {
  readonly birthdays: Desk['birthdays'];
  readonly onAll: () => void;
  readonly actions: ScreenActions;
}) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <Part icon={<Cake aria-hidden="true" />} title={t('birthdays')} count={birthdays.total} onAll={onAll} empty={t('noBirthdays')}>
      {birthdays.clients.map(({ summary, on, inDays, years }) => {
        const when = inDays === 0 ? t('birthdayToday') : format.brief(on);
        return (
          <PersonRow
            key={summary.id}
            summary={summary}
            text={[when, years === null ? '' : t('years', { count: years })].filter(Boolean).join(' · ')}
            onOpen={() => actions.open(summary.id, { kind: 'birthDate' })}
          />
        );
      })}
    </Part>
  );
}

/** Who did not come in the last days, or of whom nobody said whether they did. */
export function Missed({
  missed,
  today,
  onOpen,
  onBook,
}: {
  readonly missed: readonly JournalVisit[];
  readonly today: IsoDate;
  readonly onOpen: (visit: JournalVisit) => void;
  readonly onBook: (client: CardSummary) => void;
}) {
  const { t } = useTranslation(['desk', 'visit']);
  const format = useFormat();
  const whoOf = useWhoOf();
  return (
    <Part icon={<UserX aria-hidden="true" />} title={t('desk:missed')} count={missed.length} empty={t('desk:nobodyMissed')}>
      {missed.map((visit) => {
        const days = daysBetween(visit.date, today) ?? 0;
        const status = visit.status === 'noShow' ? t('visit:statuses.noShow') : t('desk:notSaid');
        const text = [days === 1 ? t('desk:yesterday') : format.brief(visit.date), visit.time, status].filter(Boolean).join(' · ');
        const { client } = visit;
        return (
          <PersonRow
            key={`${visit.card} ${visit.id}`}
            summary={client}
            name={whoOf(visit)}
            text={text}
            onOpen={() => onOpen(visit)}
            {...(client && client.kind !== 'walkIn' && { onBook: () => onBook(client) })}
          />
        );
      })}
    </Part>
  );
}

function Part({
  icon,
  title,
  count,
  empty,
  onAll,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  /** Where not all of them are among the children: asked for the rest. */
  readonly onAll?: () => void;
  readonly children: readonly ReactNode[];
}) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? children : children.slice(0, SHOWN);
  const showAll = () => {
    setWhole(true);
    onAll?.();
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>
        {icon}
        {title}
        {count > 0 && <span className={styles.count}>{format.number(count)}</span>}
      </h2>
      {shown.length === 0 ? <p className={styles.nothing}>{empty}</p> : <ul className={styles.list}>{shown}</ul>}
      {count > SHOWN && (
        <Button look="quiet" aria-expanded={isWhole} onPress={isWhole ? () => setWhole(false) : showAll}>
          {isWhole ? t('showFewer') : t('showAll', { shown: format.number(count) })}
        </Button>
      )}
    </section>
  );
}

function PersonRow({
  summary,
  name,
  text,
  onOpen,
  onBook,
}: {
  readonly summary: CardSummary | null;
  readonly name?: string;
  readonly text: string;
  readonly onOpen: () => void;
  readonly onBook?: () => void;
}) {
  const { t } = useTranslation('desk');
  const [phone] = summary?.phones ?? [];
  const who = name ?? ((summary && displayName({ ...summary, phones: summary.phones.map(formatPhone) })) || t('nameless'));
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.who}>
          <strong>{who}</strong>
          <span className={styles.soft}>{text}</span>
        </span>
      </button>
      {phone && (
        <a className={styles.call} href={`tel:${phone}`} aria-label={t('call', { who })}>
          <Phone aria-hidden="true" />
        </a>
      )}
      {onBook && (
        <IconButton label={t('bookWho', { who })} onPress={onBook}>
          <CalendarPlus aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
