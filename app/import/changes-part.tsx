import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CustomKey, customIdOf } from '../../model/columns/custom-key.ts';
import { formatBirthDate } from '../../model/dates/format-date.ts';
import { DETAIL_KEYS } from '../../model/details/definitions.ts';
import type { ImportField } from '../../model/import/fields.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { Difference, ImportOutlook } from '../../workers/contracts/import.ts';
import { useSalon } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './changes-part.module.css';
import { Part } from './part.tsx';

const AT_ONCE = 10;

/** What the file changes of clients who are there: in how many cards each field, then the cards themselves. */
export function ChangesPart({ outlook }: { readonly outlook: ImportOutlook }) {
  const { t } = useTranslation('import');
  const nameOf = useFieldName();
  const tell = useDifference();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <Part title={t('changesPart')}>
      <ul className={styles.fields}>
        {outlook.fields.map(({ field, count }) => (
          <li key={field} className={styles.field}>
            <span>{nameOf(field)}</span>
            <span className={styles.count}>{t('cards', { count })}</span>
          </li>
        ))}
      </ul>
      <ul className={styles.cards}>
        {outlook.changes.slice(0, shown).map((one) => (
          <li key={one.line} className={styles.card}>
            <strong className={styles.name}>{one.name}</strong>
            <ul className={styles.changes}>
              {one.differences.map((difference) => (
                <li key={`${difference.field} ${difference.to}`}>{tell(difference)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown < outlook.changes.length && (
        <div>
          <Button onPress={() => setShown(shown + AT_ONCE * 2)}>{t('showMore')}</Button>
        </div>
      )}
    </Part>
  );
}

/** What a field of the import is called. */
function useFieldName(): (field: Difference['field']) => string {
  const { t } = useTranslation(['import', 'card']);
  const salon = useSalon();
  return (field) => {
    if (isOwn(field)) return salon?.customFields.find(({ id }) => id === customIdOf(field))?.name || t('card:what.custom');
    const detail = DETAIL_KEYS.find((one) => one === field);
    if (detail) return t(`card:what.${detail}`);
    return field === 'visitDate' ? t('oneVisit') : t(`field.${field as Exclude<typeof field, (typeof DETAIL_KEYS)[number]>}`);
  };
}

function isOwn(field: ImportField): field is CustomKey {
  return customIdOf(field) !== null;
}

/** A difference in words: what stands there now, where something does, and what will. */
function useDifference(): (difference: Difference) => string {
  const { t } = useTranslation('import');
  const nameOf = useFieldName();
  const write = useValue();
  return ({ field, from, to }) => {
    const words = { field: nameOf(field), to: write(field, to) };
    return from === '' ? t('change', words) : t('changeFrom', { ...words, from: write(field, from) });
  };
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const LONGEST = 120;

function useValue(): (field: Difference['field'], value: string) => string {
  const { t, i18n } = useTranslation(['import', 'card']);
  const format = useFormat();
  return (field, value) => {
    if (field === 'visitDate') return [format.date(value.slice(0, 10)), value.slice(11)].filter(Boolean).join(', ');
    if (field === 'birthDate') return formatBirthDate(value, i18n.language);
    if (field === 'language') return languageName(value, i18n.language);
    if (field === 'clientSince' && /^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'yes' : 'no');
    if (field === 'phone') return formatPhone(value);
    if (field === 'sex' && (value === 'female' || value === 'male' || value === 'other')) return t(`card:sexes.${value}`);
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  };
}
