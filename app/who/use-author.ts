import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import { useSalon, useStatusOf } from '../threads.tsx';
import { useWriter } from './writer.ts';

/** Who signed a record, in words: also that nobody did, but where nobody is listed, for there is nobody to be named: ''. */
export function useAuthor(): (staffId: EntryId | '') => string {
  const { t } = useTranslation('visit');
  const staff = useSalon()?.staff ?? [];
  return (staffId) => {
    if (staffId) return staff.find((one) => one.id === staffId)?.name ?? t('unknownStaff');
    return staff.some((one) => one.active) ? t('noAuthor') : '';
  };
}

/** What is said beside what was just done here where nobody is chosen: that it has no author, and from which device it is. '' where it has one. */
export function useUnsigned(): string {
  const [writer] = useWriter();
  const author = useAuthor()('');
  const device = useStatusOf((status) => status?.device?.name ?? '');
  return writer === '' && author ? [author, device].filter(Boolean).join(', ') : '';
}
