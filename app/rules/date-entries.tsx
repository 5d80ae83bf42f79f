import { useTranslation } from 'react-i18next';
import { datesOf } from '../../model/rules/fields.ts';
import { wordsOfCondition } from '../../model/rules/rule.ts';
import { useToday } from '../list/use-today.ts';
import { DateField } from '../ui/date-field.tsx';
import type { ConditionProps } from './condition-row.tsx';
import { withDate } from './edit-rule.ts';
import styles from './rule-editor.module.css';

/** The dates of a condition: one, or two that a day lies between. Of a birthday the day and the month are what counts. */
export function DateEntries({ condition, onChange }: ConditionProps) {
  const { t } = useTranslation('rules');
  const today = useToday();
  const { dates } = wordsOfCondition(condition);
  const needed = datesOf(condition.is);
  const labels = needed === 2 ? [t('from'), t('to')] : [t('date')];
  const isYearly = condition.field === 'birthday';
  return labels.slice(0, needed).map((label, place) => {
    const date = dates[place] ?? '';
    return (
      <div key={label} className={styles.figure}>
        <DateField
          aria-label={label}
          inPlace
          today={today}
          value={isYearly && date !== '' ? today.slice(0, 4) + date.slice(1) : date}
          onChange={(next) => onChange(withDate(condition, place, isYearly && next !== '' ? `-${next.slice(4)}` : next))}
        />
      </div>
    );
  });
}
