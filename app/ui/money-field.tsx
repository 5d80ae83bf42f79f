import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinorUnits } from '../../model/ids.ts';
import { useLanguage } from '../language.tsx';
import { fractionDigits } from './format.ts';
import { readMoney, readSignedMoney, typedMoney } from './money.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface MoneyFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'inputMode' | 'doubt'> {
  readonly value: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  /** A debt can be typed too, with a minus before it. */
  readonly mayBeBelowZero?: boolean;
  readonly onChange: (value: MinorUnits) => void;
}

/**
 * An amount of money, typed with comma or point and read by the same rule as on a visit; shown in the currency while nobody
 * types. Saved when the field is left; what can't be read is marked and stays as typed. An emptied field is zero.
 */
export function MoneyField({ value, currency, mayBeBelowZero = false, onChange, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const leave = () => {
    const amount = typed === null ? value : (mayBeBelowZero ? readSignedMoney : readMoney)(typed, currency);
    setUnread(amount === null);
    if (amount === null) return;
    if (amount !== value) onChange(amount);
    setTyped(null);
  };
  return (
    <TextField
      {...rest}
      // A phone's keys for amounts have no minus.
      inputMode={mayBeBelowZero ? 'text' : 'decimal'}
      value={typed ?? shownMoney(value, currency, language)}
      onChange={(text) => {
        setTyped(text);
        setUnread(false);
      }}
      onFocus={() => setTyped(typed ?? typedMoney(value, currency, language))}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
      {...(unread && { doubt: t('doubt.money', { example: typedMoney(1250, currency, language) }) })}
    />
  );
}

function shownMoney(amount: MinorUnits, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    amount / 10 ** fractionDigits(currency),
  );
}
