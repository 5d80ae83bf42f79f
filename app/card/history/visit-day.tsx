import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Visit, type VisitFields, visitHappened } from '../../../model/card.ts';
import { formatDate } from '../../../model/dates/format-date.ts';
import type { IsoDate } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCard } from '../card-context.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import { readVisitDate } from '../visit-date.ts';
import { readMinutes, readTime } from '../wall-clock.ts';
import { useVisitEdits } from './use-visit-edits.ts';
import styles from './visit-day.module.css';

/** The day of a visit: typed, or chosen in the device's own calendar. */
export function VisitDateEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { language } = useLanguage();
  const { today } = useCard();
  const { what, fields, choose } = useVisitEdits(visit);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.day}>
      <TypedEntry
        field={{
          key: `visit ${visit.id} date`,
          label: what('visitDate'),
          whole: true,
          toEdits: (text, card) => {
            const date = readVisitDate(text, today);
            return date === null ? null : fields(card, onDay(visit, date, today));
          },
        }}
        stored={formatDate(visit.date, language)}
        label={t('visit:date')}
        unreadable={t('doubt.dateUnread', { example: formatDate(today, language) })}
      />
      <span className={styles.calendar}>
        <IconButton label={t('visit:calendar')} onPress={() => calendar.current?.showPicker()}>
          <CalendarDays aria-hidden="true" />
        </IconButton>
        <input
          ref={calendar}
          className={styles.native}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={visit.date}
          onChange={(event) => {
            const date = event.target.value;
            if (date) choose('visitDate', (card) => fields(card, onDay(visit, date, today)));
          }}
        />
      </span>
    </div>
  );
}

/** A visit moved to a day to come has not taken place: it becomes a booking. */
function onDay(visit: Visit, date: IsoDate, today: IsoDate): Partial<VisitFields> {
  return date > today && visitHappened(visit.status) ? { date, status: 'booked' } : { date };
}

export function VisitTimeEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { what, fields } = useVisitEdits(visit);
  return (
    <TypedEntry
      field={{
        key: `visit ${visit.id} time`,
        label: what('visitTime'),
        whole: true,
        toEdits: (text, card) => {
          const time = readTime(text);
          return time === null ? null : fields(card, { time });
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
