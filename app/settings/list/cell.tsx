import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../locales/index.ts';
import { ToggleWord } from '../../card/toggle-word.tsx';
import { useLanguage } from '../../language.tsx';
import { useToday } from '../../list/use-today.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { Column, NumberUnit } from './columns.ts';
import styles from './list-editor.module.css';
import { SavedLines, SavedText } from './saved-text.tsx';

export interface CellProps<F> {
  readonly column: Column<F>;
  readonly fields: F;
  readonly onSet: (changes: Partial<F>) => void;
  /** What the entry is called, for those who don't see which row it is. */
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The entry is not on the list yet: nothing needs to be asked before it is changed. */
  readonly isNew: boolean;
}

/** One field of an entry, by its column: its label is above it, or, beside the name, only read out. */
export function Cell<F>({ column, fields, onSet, name, currency, isNew }: CellProps<F>) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const spoken = t('ofRow', { name, what: column.label });
  const label = {
    ...(column.onLine ? { 'aria-label': spoken } : { label: column.label }),
    ...(column.hint && { description: column.hint }),
  };
  switch (column.kind) {
    case 'text':
      return (
        <SavedText
          {...label}
          value={column.get(fields)}
          maxLength={column.maxLength}
          mayBeEmpty
          {...(column.placeholder && { placeholder: column.placeholder })}
          onSave={(text) => onSet(column.set(text))}
        />
      );
    case 'lines':
      return (
        <SavedLines
          {...label}
          value={column.get(fields)}
          {...(column.placeholder && { placeholder: column.placeholder })}
          onSave={(text) => onSet(column.set(text))}
        />
      );
    case 'money':
      return (
        <MoneyField {...label} inPlace value={column.get(fields)} currency={currency} onChange={(amount) => onSet(column.set(amount))} />
      );
    case 'number':
      return <NumberCell label={label} column={column} value={column.get(fields)} onChange={(value) => onSet(column.set(value))} />;
    case 'date':
      return (
        <DateField
          {...label}
          inPlace
          value={column.get(fields)}
          today={today}
          {...(column.empty && { placeholder: column.empty })}
          onChange={(date) => onSet(column.set(date))}
        />
      );
    case 'choice':
      return (
        <ChoiceCell label={label} column={column} value={column.get(fields)} asks={!isNew} onChange={(value) => onSet(column.set(value))} />
      );
    case 'several':
      return <SeveralCell name={spoken} column={column} value={column.get(fields)} onChange={(value) => onSet(column.set(value))} />;
    case 'flag':
      return (
        <Switch isSelected={column.get(fields)} onChange={(on) => onSet(column.set(on))}>
          {column.label}
        </Switch>
      );
  }
}

interface PartProps<F, K extends 'number' | 'choice' | 'several', V> {
  readonly label: object;
  readonly column: Column<F, K>;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A list's keys may not be empty. */
const NONE = '-';

const UNITS = {
  percent: { style: 'unit', unit: 'percent', unitDisplay: 'short' },
  minute: { style: 'unit', unit: 'minute', unitDisplay: 'short' },
  day: { style: 'unit', unit: 'day', unitDisplay: 'long' },
} as const satisfies Readonly<Record<NumberUnit, Intl.NumberFormatOptions>>;

/** A whole number; one above the most that can be stays as typed, marked and not saved. */
function NumberCell<F>({ label, column, value, onChange }: PartProps<F, 'number', number>) {
  const { t } = useTranslation('settings');
  const { language } = useLanguage();
  const format = useFormat();
  const [refused, setRefused] = useState<number | null>(null);
  const { unit, empty, most } = column;
  return (
    // Of all English, only America's writes "min" without an s.
    <I18nProvider locale={language === 'en' ? 'en-US' : localeOf(language)}>
      <NumberField
        {...label}
        inPlace
        value={refused ?? (value === 0 && empty ? Number.NaN : value)}
        minValue={0}
        maxValue={most}
        // Made smaller without a word, it would be another figure than was typed.
        commitBehavior="validate"
        {...(refused !== null && { error: t('atMost', { most: format.number(most) }) })}
        {...(unit && { formatOptions: UNITS[unit] })}
        {...(empty && { placeholder: empty })}
        onChange={(typed) => {
          const next = Number.isFinite(typed) ? Math.round(typed) : 0;
          setRefused(next > most ? next : null);
          if (next <= most && next !== value) onChange(next);
        }}
      />
    </I18nProvider>
  );
}

function ChoiceCell<F>({ label, column, value, onChange, asks }: PartProps<F, 'choice', string> & { readonly asks: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const [wanted, setWanted] = useState<string | null>(null);
  const { options, ask } = column;
  // What is not to be chosen any more stays said where it was chosen.
  const shown = options.some((one) => one.id === value) ? options : [...options, { id: value, label: t('removedOne') }];
  const close = () => setWanted(null);
  const choose = ask && asks ? setWanted : onChange;
  return (
    <>
      <Select
        {...label}
        inPlace
        options={shown.map(({ id, label: words }) => ({ id: id || NONE, label: words }))}
        value={value || NONE}
        onChange={(id) => choose(id === NONE ? '' : id)}
      />
      {ask && wanted !== null && (
        <Dialog
          isOpen
          onClose={close}
          role="alertdialog"
          title={ask.title}
          actions={
            <>
              <Button onPress={close}>{t('common:cancel')}</Button>
              <Button
                look="primary"
                onPress={() => {
                  close();
                  onChange(wanted);
                }}
              >
                {ask.action}
              </Button>
            </>
          }
        >
          <p>{ask.text}</p>
        </Dialog>
      )}
    </>
  );
}

function SeveralCell<F>({
  name,
  column,
  value,
  onChange,
}: Omit<PartProps<F, 'several', readonly string[]>, 'label'> & { readonly name: string }) {
  return (
    <fieldset className={styles.several} aria-label={name}>
      <span className={styles.severalLabel}>{column.label}</span>
      <span className={styles.choices}>
        {column.options.map(({ id, label }) => (
          <ToggleWord
            key={id}
            isSelected={value.includes(id)}
            onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
          >
            {label}
          </ToggleWord>
        ))}
      </span>
    </fieldset>
  );
}
