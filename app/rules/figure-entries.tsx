import { useTranslation } from 'react-i18next';
import { figuresOf, kindOf } from '../../model/rules/fields.ts';
import { wordsOfCondition } from '../../model/rules/rule.ts';
import { useLanguage } from '../language.tsx';
import { MoneyField } from '../ui/money-field.tsx';

import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import type { ConditionProps } from './condition-row.tsx';
import { monthName } from './days-told.ts';
import { withFigure } from './edit-rule.ts';
import styles from './rule-editor.module.css';

const DAYS: Intl.NumberFormatOptions = { style: 'unit', unit: 'day', unitDisplay: 'long' };
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What a figure of a condition counts. */
type Counts = 'amount' | 'money' | 'days' | 'times' | 'percent' | 'month';

/** The figures of a condition: one, or two that it lies between; money in the salon's currency as it was when the rule was written. */
export function FigureEntries(props: ConditionProps) {
  const { condition, reading } = props;
  return Array.from({ length: figuresOf(condition.is) }, (_, place) => {
    const counts = countsOf(props, place);
    return (
      <div key={`${counts} ${place === 0 ? 'first' : 'second'}`} className={styles.figure}>
        <FigureEntry
          {...props}
          place={place}
          counts={counts}
          currency={wordsOfCondition(condition).others[0] || reading.salon.currency || 'EUR'}
        />
      </div>
    );
  });
}

interface FigureEntryProps extends ConditionProps {
  readonly place: number;
  readonly counts: Counts;
  readonly currency: string;
}

function FigureEntry({ condition, reading, onChange, place, counts, currency }: FigureEntryProps) {
  const { t } = useTranslation('rules');
  const label = useLabel(condition.is === 'between', place, counts);
  const { field } = condition;
  const figure = condition.figures[place];
  // The second waits for the first, which is saved as the finger comes down on the second: that takes the keyboard and opens then.
  const isReadOnly = place > condition.figures.length;
  const isMoney = kindOf(field, reading.salon.customFields) === 'money';
  const write = (next: number) => onChange(withFigure(isMoney ? { ...condition, words: [currency] } : condition, place, next));
  if (counts === 'month') return <MonthEntry label={t('monthFigure')} figure={figure} onChange={write} />;
  const entry = { 'aria-label': label, inPlace: true, isReadOnly };
  if (counts === 'money')
    return <MoneyField {...entry} value={figure ?? 0} currency={currency} mayBeBelowZero={field === 'account'} onChange={write} />;
  return (
    <NumberField
      {...entry}
      {...(counts === 'times' && { placeholder: label })}
      value={figure ?? Number.NaN}
      minValue={counts === 'amount' && field === 'points' ? -1_000_000 : 0}
      maxValue={counts === 'percent' ? 100 : 1_000_000}
      {...(counts === 'days' && { formatOptions: DAYS })}
      onChange={(next) => write(Math.round(next))}
    />
  );
}

function useLabel(isBetween: boolean, place: number, counts: Counts): string {
  const { t } = useTranslation('rules');
  if (isBetween) return place === 0 ? t('from') : t('to');
  if (counts === 'days') return t('daysFigure');
  if (counts === 'times') return t('times');
  return counts === 'percent' ? t('percentFigure') : t('figure');
}

function countsOf({ condition: { field, is }, reading }: ConditionProps, place: number): Counts {
  if (is === 'top') return 'percent';
  if (is === 'month') return 'month';
  if (is === 'times' || is === 'timesSince' || (is === 'timesWithin' && place === 0)) return 'times';
  if (is === 'timesWithin' || is === 'within' || is === 'beyond' || is === 'coming') return 'days';
  return kindOf(field, reading.salon.customFields) === 'money' ? 'money' : 'amount';
}

interface MonthEntryProps {
  readonly label: string;
  readonly figure: number | undefined;
  readonly onChange: (month: number) => void;
}

function MonthEntry({ label, figure, onChange }: MonthEntryProps) {
  const { language } = useLanguage();
  return (
    <Select
      aria-label={label}
      inPlace
      placeholder={label}
      value={figure === undefined ? null : String(figure)}
      options={MONTHS.map((month) => ({ id: String(month), label: monthName(month, language) }))}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
