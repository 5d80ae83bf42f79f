import { useTranslation } from 'react-i18next';
import { isUnsaid, kindOfCustom } from '../../../model/custom.ts';
import { formatDate } from '../../../model/dates/format-date.ts';
import type { FieldValue } from '../../../model/history.ts';
import type { CustomFieldFields } from '../../../model/salon.ts';
import { useLanguage } from '../../language.tsx';
import { useCard } from '../card-context.tsx';

/** A value of a field of the salon as it is written in its kind; whatever it is, it is shown. */
export function useCustomText(): (field: Pick<CustomFieldFields, 'kind'> | null, value: FieldValue | undefined) => string {
  const { t } = useTranslation('profile');
  const { language } = useLanguage();
  const { format } = useCard();
  return (field, value) => {
    if (isUnsaid(value)) return '';
    if (typeof value === 'boolean') return t(value ? 'custom.yes' : 'custom.no');
    if (typeof value === 'number') return format.number(value);
    return field && kindOfCustom(field) === 'text' ? value : formatDate(value, language);
  };
}
