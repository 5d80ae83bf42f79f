import type { MinorUnits } from '../../model/ids.ts';
import { fractionDigits } from './format.ts';
import { NumberField, type NumberFieldProps } from './NumberField.tsx';

export interface MoneyFieldProps extends Omit<NumberFieldProps, 'value' | 'onChange' | 'formatOptions' | 'minValue'> {
  readonly value: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  readonly onChange: (value: MinorUnits) => void;
}

/** An amount of money: shown in the currency, kept as its smallest unit. An emptied field is zero. */
export function MoneyField({ value, currency, onChange, ...rest }: MoneyFieldProps) {
  const unit = 10 ** fractionDigits(currency);
  return (
    <NumberField
      {...rest}
      value={value / unit}
      minValue={0}
      formatOptions={{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' }}
      onChange={(amount) => onChange(Number.isFinite(amount) ? Math.round(amount * unit) : 0)}
    />
  );
}
