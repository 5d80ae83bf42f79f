import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IMPORT_FIELDS, type ImportField } from '../../model/import/fields.ts';
import styles from './field-select.module.css';

const GROUPS = {
  name: ['fullName', 'given', 'family', 'middle', 'nickname', 'company'],
  contacts: ['phone', 'phone2', 'email', 'email2', 'instagram'],
  about: ['birthDate', 'sex', 'language', 'externalId', 'firstVisit', 'lastVisit'],
  address: ['street', 'postcode', 'city', 'country'],
  other: ['card', 'note'],
} as const satisfies Readonly<Record<string, readonly ImportField[]>>;
const GROUP_NAMES = ['name', 'contacts', 'about', 'address', 'other'] as const;

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
  const { t } = useTranslation('import');
  const choose = (chosen: string) => {
    const field = IMPORT_FIELDS.find((one) => one === chosen);
    if (field) onChange(field);
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
      </select>
      <ChevronDown aria-hidden="true" className={styles.arrow} />
    </span>
  );
}
