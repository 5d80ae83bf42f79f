import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../model/dates/format-date.ts';
import { readNearDate } from '../../model/dates/read-near-date.ts';
import type { IsoDate } from '../../model/ids.ts';
import { useLanguage } from '../language.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface DateFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'inputMode' | 'doubt'> {
  /** '' where there is none. */
  readonly value: IsoDate | '';
  readonly today: IsoDate;
  readonly onChange: (value: IsoDate | '') => void;
  /** What was typed is no day: where one is to be said at once, none is known any more. */
  readonly onUnread?: () => void;
}

/**
 * A day before or after today, typed day first. Saved when the field is left; what can't be read is marked and stays as typed.
 * Escape brings back the saved one.
 */
export function DateField({ value, today, onChange, onUnread, placeholder, ...rest }: DateFieldProps) {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<'impossible' | 'unread' | ''>('');
  const leave = () => {
    if (typed === null) return;
    const read = readNearDate(typed, today);
    setProblem(read.problem);
    if (read.problem !== '') return onUnread?.();
    if (read.date !== value) onChange(read.date);
    setTyped(null);
  };
  const example = formatDate(today, language);
  return (
    <TextField
      {...rest}
      placeholder={placeholder ?? example}
      value={typed ?? formatDate(value, language)}
      onChange={(text) => {
        setTyped(text);
        setProblem('');
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key !== 'Escape') return;
        setTyped(null);
        setProblem('');
      }}
      {...(problem && { doubt: problem === 'impossible' ? t('doubt.dateImpossible') : t('doubt.dateUnread', { example }) })}
    />
  );
}
