import { useTranslation } from 'react-i18next';
import { type ClientCard, type Visit, visitHappened } from '../../../model/card.ts';
import { formatDate } from '../../../model/dates/format-date.ts';
import type { IsoDate } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { CalendarButton } from '../../ui/calendar-button.tsx';
import { useCard } from '../card-context.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import { readVisitDate } from '../visit-date.ts';
import { readMinutes, readTime } from '../wall-clock.ts';
import { isTimeOfMaking } from './time-now.ts';
import { useVisitEdits } from './use-visit-edits.ts';
import styles from './visit-day.module.css';
import { begunAs, visitFieldEdits } from './visit-edits.ts';

/** The day of a visit: typed, or chosen in the device's own calendar. */
export function VisitDateEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { language } = useLanguage();
  const { today, salon } = useCard();
  const { isOnCard, what, status, moved, choose } = useVisitEdits(visit);
  // A visit moved to a day to come has not taken place: it becomes a booking. The time at which it was written down was not there.
  const onDay = (card: ClientCard, date: IsoDate) => [
    ...visitFieldEdits(card, isOnCard || date <= today ? visit : begunAs(visit, 'booked'), {
      date,
      ...(date !== visit.date && isTimeOfMaking(visit, salon?.zone ?? '') && { time: '' }),
    }),
    // Two steps at once would be taken for two devices' word: that it is booked now says as much.
    ...(isOnCard && date > today && visitHappened(visit.status)
      ? status(card, 'booked')
      : date === visit.date
        ? []
        : moved(!isTimeOfMaking(visit, salon?.zone ?? ''))),
  ];
  return (
    <div className={styles.day}>
      <TypedEntry
        field={{
          key: `visit ${visit.id} date`,
          label: what('visitDate'),
          whole: true,
          toEdits: (text, card) => {
            const date = readVisitDate(text, today);
            return date === null ? null : onDay(card, date);
          },
        }}
        stored={formatDate(visit.date, language)}
        label={t('visit:date')}
        unreadable={t('doubt.dateUnread', { example: formatDate(today, language) })}
      />
      <span className={styles.calendar}>
        <CalendarButton label={t('visit:calendar')} day={visit.date} onDay={(date) => choose('visitDate', (card) => onDay(card, date))} />
      </span>
    </div>
  );
}

export function VisitTimeEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { what, fields, moved } = useVisitEdits(visit);
  return (
    <TypedEntry
      field={{
        key: `visit ${visit.id} time`,
        label: what('visitTime'),
        whole: true,
        toEdits: (text, card) => {
          const time = readTime(text);
          if (time === null) return null;
          return [...fields(card, { time }), ...(time === visit.time ? [] : moved())];
        },
      }}
      stored={visit.time}
      label={t('visit:time')}
      inputMode="numeric"
      unreadable={t('visit:doubt.time')}
    />
  );
}

export function VisitMinutesEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { what, fields } = useVisitEdits(visit);
  return (
    <TypedEntry
      field={{
        key: `visit ${visit.id} minutes`,
        label: what('visitMinutes'),
        whole: true,
        toEdits: (text, card) => {
          const minutes = readMinutes(text);
          return minutes === null ? null : fields(card, { minutes });
        },
      }}
      stored={visit.minutes ? String(visit.minutes) : ''}
      label={t('visit:minutes')}
      inputMode="numeric"
      unreadable={t('visit:doubt.minutes')}
    />
  );
}
