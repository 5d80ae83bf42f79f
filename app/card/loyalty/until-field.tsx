import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../model/dates/format-date.ts';
import type { IsoDate } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import { readVisitDate } from '../visit-date.ts';
import styles from './amount-dialog.module.css';

export interface UntilFieldProps {
  /** The last day; '' for ever. */
  readonly until: IsoDate | '';
  /** Null while what is typed can't be read. */
  readonly onChange: (until: IsoDate | '' | null) => void;
}

/** Months from today on that are one touch away. */
const MONTHS = [1, 3, 6, 12] as const;

/** Until when something holds: typed, or so many months from today. */
export function UntilField({ until, onChange }: UntilFieldProps) {
  const { t } = useTranslation(['loyalty', 'card']);
  const { language } = useLanguage();
  const { today } = useCard();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => (text.trim() === '' ? '' : readVisitDate(text, today));
  const choose = (date: IsoDate | '') => {
    setTyped(null);
    onChange(date);
  };
  const choices = [
    ...MONTHS.map((count) => ({ date: inMonths(today, count), label: t('loyalty:months', { count }) })),
    { date: '', label: t('loyalty:forEver') },
  ];
  return (
    <div className={styles.reason}>
      <TextField
        label={t('loyalty:validUntil')}
        value={typed ?? formatDate(until, language)}
        onChange={(text) => {
          setTyped(text);
          onChange(read(text));
        }}
        placeholder={t('loyalty:forEver')}
        autoComplete="off"
        {...(typed !== null && read(typed) === null && { doubt: t('card:doubt.dateUnread', { example: formatDate(today, language) }) })}
      />
      <div className={styles.words}>
        {choices.map(({ date, label }) => (
          <ToggleWord key={label} isSelected={date === until} onChange={() => choose(date)}>
            {label}
          </ToggleWord>
        ))}
      </div>
    </div>
  );
}

/** The same day so many months on, or that month's last. */
function inMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
