import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../model/ids.ts';
import { USUAL_TIMES } from '../../../model/journal/set-hours.ts';
import type { HoursFields } from '../../../model/salon.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { SavedText } from '../list/saved-text.tsx';
import styles from './hours.module.css';
import { TimeEntry } from './time-entry.tsx';

interface SpecialDayProps {
  readonly fields: HoursFields;
  readonly today: IsoDate;
  readonly onSet: (changes: Partial<HoursFields>) => void;
  readonly onRemove: () => void;
  readonly isNew?: boolean;
}

/** One day, or several, on which nobody is at work, or at other hours than usual. */
export function SpecialDay({ fields, today, onSet, onRemove, isNew = false }: SpecialDayProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { date, until, from, to, name, staffId } = fields;
  const isOff = from === '' && to === '';
  const what = name || (date && format.date(date)) || t('hours.dates.day');
  return (
    <li className={styles.date}>
      <div className={styles.dateFields}>
        <DateField
          label={t('hours.dates.first')}
          inPlace={!isNew}
          autoFocus={isNew}
          value={date}
          today={today}
          onChange={(next) => {
            if (next !== '') onSet({ date: next, ...(until !== '' && until < next && { until: '' }) });
          }}
        />
        <DateField
          label={t('hours.dates.last')}
          inPlace={!isNew}
          placeholder={t('hours.dates.one')}
          value={until}
          today={today}
          onChange={(next) => onSet({ until: next !== '' && next <= date ? '' : next })}
        />
        <Select
          label={t('hours.dates.work')}
          inPlace={!isNew}
          options={[
            { id: 'off', label: staffId === '' ? t('hours.closed') : t('hours.states.off') },
            { id: 'times', label: t('hours.dates.otherHours') },
          ]}
          value={isOff ? 'off' : 'times'}
          onChange={(work) => onSet(work === 'off' ? { from: '', to: '' } : USUAL_TIMES)}
        />
        {!isOff && (
          <div className={styles.fromTo}>
            <TimeEntry
              label={t('hours.from')}
              value={from}
              refuse={(next) => (next < to || to === '00:00' ? undefined : t('hours.order'))}
              onChange={(next) => onSet({ from: next })}
            />
            <TimeEntry
              label={t('hours.to')}
              value={to}
              refuse={(next) => (from < next || next === '00:00' ? undefined : t('hours.order'))}
              onChange={(next) => onSet({ to: next })}
            />
          </div>
        )}
        <SavedText
          label={t('hours.dates.reason')}
          placeholder={staffId === '' ? t('hours.dates.reasonOfSalon') : t('hours.dates.reasonOfStaff')}
          value={name}
          maxLength={60}
          mayBeEmpty
          onSave={(text) => onSet({ name: text })}
        />
      </div>
      <IconButton label={t('removeNamed', { name: what })} onPress={onRemove}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}
