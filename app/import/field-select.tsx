import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { customKey } from '../../model/columns/custom-key.ts';
import { DETAIL_GROUPS, DETAIL_KEYS, type DetailGroup, definitionOf } from '../../model/details/definitions.ts';
import { type ImportField, isImportField, VISIT_FIELDS } from '../../model/import/fields.ts';
import { useSalon } from '../threads.tsx';
import styles from './field-select.module.css';

const GROUPS = {
  name: ['fullName', 'given', 'family', 'middle', 'nickname', 'company'],
  contacts: ['phone', 'phone2', 'email', 'email2', 'instagram'],
  about: ['birthDate', 'sex', 'language', 'externalId', 'firstVisit', 'lastVisit'],
  address: ['street', 'postcode', 'city', 'country'],
  other: ['card', 'categories', 'note'],
  visit: VISIT_FIELDS,
} as const satisfies Readonly<Record<string, readonly ImportField[]>>;
const DETAIL_GROUP_NAMES = Object.keys(DETAIL_GROUPS) as DetailGroup[];
const GROUP_NAMES = ['name', 'contacts', 'about', 'address', 'other', 'visit'] as const;

export interface FieldSelectProps {
  readonly label: string;
  readonly value: ImportField;
  readonly onChange: (field: ImportField) => void;
}

/**
 * What a column holds. The system's own list, unlike the other selects: a file may have 256 columns, and that many of ours would
 * take seconds to draw; it groups the fields, and phones show it full screen.
 */
export function FieldSelect({ label, value, onChange }: FieldSelectProps) {
  const { t } = useTranslation(['import', 'card']);
  const own = useSalon()?.customFields.filter(({ active }) => active) ?? [];
  const choose = (chosen: string) => {
    if (isImportField(chosen)) onChange(chosen);
  };
  return (
    <span className={styles.select}>
      <select aria-label={label} value={value} onChange={(event) => choose(event.target.value)} className={styles.box}>
        <option value="ignore">{t('field.ignore')}</option>
        {GROUP_NAMES.map((group) => (
          <optgroup key={group} label={t(`group.${group}`)}>
            {GROUPS[group].map((field) => (
              <option key={field} value={field}>
                {t(`field.${field}`)}
              </option>
            ))}
          </optgroup>
        ))}
        {DETAIL_GROUP_NAMES.map((group) => (
          <optgroup key={group} label={t(`card:groups.${group}`)}>
            {DETAIL_KEYS.filter((detail) => definitionOf(detail).group === group).map((detail) => (
              <option key={detail} value={detail}>
                {t(`card:what.${detail}`)}
              </option>
            ))}
          </optgroup>
        ))}
        {own.length > 0 && (
          <optgroup label={t('group.own')}>
            {own.map(({ id, name }) => (
              <option key={id} value={customKey(id)}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <ChevronDown aria-hidden="true" className={styles.arrow} />
    </span>
  );
}
