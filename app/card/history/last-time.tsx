import { CalendarSync, Repeat2, Sparkles } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { daysBetween } from '../../../model/dates/days.ts';
import type { EntryId } from '../../../model/ids.ts';
import { lastToRepeat, repeatEdits, visitToday } from '../../../model/visits/repeat.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { dueNow } from './due-now.ts';
import styles from './last-time.module.css';
import { quarterOf } from './time-now.ts';
import { newVisit } from './visit-edits.ts';

/** What was done the last time, to be done again at a touch; what is to be done otherwise; and what it is time for. */
export function LastTime({ onVisit }: { readonly onVisit: (id: EntryId) => void }) {
  const { today } = useCard();
  const { t } = useTranslation('visit');
  const visits = useOnCard((card) => card.visits);
  const last = useMemo(() => lastToRepeat({ visits }, today), [visits, today]);
  return (
    <div className={styles.lines}>
      {last && <Repeating last={last} onVisit={onVisit} />}
      {last?.nextTime && (
        <p className={styles.line}>
          <Sparkles aria-hidden="true" />
          <span className={styles.words}>
            <strong>{t('nextTimeWas')}</strong> {last.nextTime}
          </span>
        </p>
      )}
      <DueLines />
    </div>
  );
}

function Repeating({ last, onVisit }: { readonly last: Visit; readonly onVisit: (id: EntryId) => void }) {
  const { t } = useTranslation('visit');
  const { session, services, staff, salon, today, currency, format } = useCard();
  const visits = useOnCard((card) => card.visits);
  const [writer] = useWriter();
  const plan = () => {
    const now = new Date();
    const made = { id: newEntryId(), at: now.toISOString(), staffId: writer };
    const time = quarterOf(now, salon?.zone ?? '');
    const blank = newVisit(newEntryId(), today, currency, writer ? [writer] : last.staff, made, time);
    return { last, services, newId: newEntryId, blank };
  };
  const repeat = () => {
    session.flush();
    if (!session.shown) return;
    const repeating = plan();
    const into = visitToday(session.shown, today)?.id ?? repeating.blank.id;
    session.edit('repeat', ...repeatEdits(session.shown, repeating));
    onVisit(into);
  };
  if (repeatEdits({ visits }, plan()).length === 0) return null;
  const told = [
    last.services
      .map((one) => one.name)
      .filter(Boolean)
      .join(', ') || t('noService'),
    format.date(last.date),
    last.staff.map((id) => staff.find((one) => one.id === id)?.name ?? t('unknownStaff')).join(', '),
  ];
  return (
    <div className={styles.line}>
      <Repeat2 aria-hidden="true" />
      <span className={styles.words}>
        <strong>{t('lastTime')}</strong> {told.filter(Boolean).join(' · ')}
      </span>
      <Button onPress={repeat}>{t('repeat')}</Button>
    </div>
  );
}

function DueLines() {
  const { t } = useTranslation('visit');
  const { services, today } = useCard();
  const visits = useOnCard((card) => card.visits);
  const due = useMemo(() => dueNow(visits, services, today), [visits, services, today]);
  const when = (away: number) =>
    away > 0 ? t('due.soon', { count: away }) : away === 0 ? t('due.today') : t('due.since', { count: -away });
  const every = (days: number) => (days % 7 === 0 ? t('due.everyWeeks', { count: days / 7 }) : t('due.everyDays', { count: days }));
  return due.map(({ serviceId, on, days, isOwn }) => {
    const away = daysBetween(today, on) ?? 0;
    return (
      <p key={serviceId} className={`${styles.line} ${away <= 0 ? styles.isDue : ''}`}>
        <CalendarSync aria-hidden="true" />
        <span className={styles.words}>
          <strong>{services.find((one) => one.id === serviceId)?.name}:</strong> {when(away)}{' '}
          <span className={styles.soft}>({[every(days), isOwn && t('due.own')].filter(Boolean).join(', ')})</span>
        </span>
      </p>
    );
  });
}
