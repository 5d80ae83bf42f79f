import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../locales/index.ts';
import type { Salon } from '../../../model/salon.ts';
import { languageOptions } from '../../card/profile/language-names.ts';
import { useLanguage } from '../../language.tsx';
import { useToday } from '../../list/use-today.ts';
import { countryOptions } from '../../settings/places.ts';
import { useThreads } from '../../threads.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNameOfWord } from '../columns/words-of.ts';
import type { SettableField } from './settable-fields.ts';

interface FieldValueProps {
  readonly field: SettableField;
  readonly salon: Salon;
  /** Null: nothing is said yet. */
  readonly value: string | number | boolean | null;
  readonly onChange: (value: string | number | boolean | null) => void;
}

/** The entry that fits a field: what is chosen on the card is chosen here, what is typed there is typed. */
export function FieldValue({ field, salon, value, onChange }: FieldValueProps) {
  const { t } = useTranslation('table');
  const today = useToday();
  const nameOf = useNameOfWord(salon);
  const { entry, column } = field;
  const label = t('bulk.value');
  const text = typeof value === 'string' ? value : '';
  const typed = (next: string) => onChange(next.trim() === '' ? null : next);
  switch (entry.kind) {
    case 'one':
      return (
        <Select
          label={label}
          options={entry.words.map((word) => ({ id: word, label: nameOf(column.of, word) }))}
          value={text || null}
          onChange={onChange}
        />
      );
    case 'yesNo':
      return (
        <Select
          label={label}
          options={[
            { id: 'yes', label: t('yes') },
            { id: 'no', label: t('no') },
          ]}
          value={value === null ? null : value === true ? 'yes' : 'no'}
          onChange={(id) => onChange(id === 'yes')}
        />
      );
    case 'language':
    case 'country':
      return <Known kind={entry.kind} label={label} value={text} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        />
      );
    case 'date':
      return <DateField label={label} value={text} today={today} onChange={(day) => onChange(day || null)} />;
    case 'lines':
      return <TextArea label={label} value={text} onChange={typed} rows={3} />;
    case 'suggested':
      return <Suggested field={field} salon={salon} label={label} value={text} onChange={typed} />;
    default:
      return <TextField label={label} value={text} onChange={typed} />;
  }
}

interface ChosenProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Known({ kind, ...chosen }: ChosenProps & { readonly kind: 'language' | 'country' }) {
  const { language } = useLanguage();
  const options = kind === 'language' ? languageOptions('', language) : countryOptions(localeOf(language));
  return <ComboBox label={chosen.label} options={options} value={chosen.value || null} onChange={chosen.onChange} />;
}

const SUGGESTED = 40;

/** Text as other clients have it: a word written the same way is found the same way. */
function Suggested({ field, salon, ...chosen }: ChosenProps & { readonly field: SettableField; readonly salon: Salon }) {
  const { table } = useThreads();
  const [words, setWords] = useState<readonly string[]>([]);
  const { key } = field.column;
  useEffect(() => {
    let isWanted = true;
    table.words(key, '', SUGGESTED).then(
      (counted) => isWanted && setWords(counted.map(({ word }) => word)),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [table, key]);
  const sources = key === 'source' ? salon.sources.filter((one) => one.active).map(({ name }) => name) : [];
  const options = [...new Set([...sources, ...words])].map((word) => ({ id: word, label: word }));
  return (
    <ComboBox
      label={chosen.label}
      options={options}
      value={options.some(({ id }) => id === chosen.value) ? chosen.value : null}
      onChange={chosen.onChange}
      text={chosen.value}
      onText={chosen.onChange}
    />
  );
}
