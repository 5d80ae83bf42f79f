import { useTranslation } from 'react-i18next';
import { figuresOf, kindOf } from '../../model/rules/fields.ts';
import { MoneyField } from '../ui/money-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import type { ConditionProps } from './condition-row.tsx';
import { withFigure } from './edit-rule.ts';
import styles from './rule-editor.module.css';

const DAYS: Intl.NumberFormatOptions = { style: 'unit', unit: 'day', unitDisplay: 'long' };

/** The figures of a condition: one, or two that it lies between; money in the salon's currency as it was when the rule was written. */
export function FigureEntries({ condition, reading, onChange }: ConditionProps) {
  const { t } = useTranslation('rules');
  const needed = figuresOf(condition.is);
  const kind = kindOf(condition.field);
  const isDays = kind === 'ago' || kind === 'ahead';
  const label = isDays ? t('daysFigure') : t('figure');
  const labels = needed === 2 ? [t('from'), t('to')] : [label];
  const currency = condition.words[0] || reading.salon.currency || 'EUR';
  return labels.slice(0, needed).map((one, place) => {
    const figure = condition.figures[place];
    // The second waits for the first: a figure alone says from where.
    const isEarly = place > condition.figures.length;
    return (
      <div key={one} className={styles.figure}>
        {kind === 'money' ? (
          <MoneyField
            aria-label={one}
            inPlace
            value={figure ?? 0}
            currency={currency}
            mayBeBelowZero={condition.field === 'account'}
            isDisabled={isEarly}
            onChange={(amount) => onChange(withFigure({ ...condition, words: [currency] }, place, amount))}
          />
        ) : (
          <NumberField
            aria-label={one}
            inPlace
            value={figure ?? Number.NaN}
            minValue={condition.field === 'points' ? -1_000_000 : 0}
            maxValue={1_000_000}
            isDisabled={isEarly}
            {...(isDays && { formatOptions: DAYS })}
            onChange={(next) => onChange(withFigure(condition, place, Math.round(next)))}
          />
        )}
      </div>
    );
  });
}
