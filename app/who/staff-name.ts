import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import { useSalon } from '../threads.tsx';

/** What somebody of the staff is called, in words where they are listed no more; '' where nobody is meant. */
export function useStaffName(): (id: EntryId | '') => string {
  const { t } = useTranslation('visit');
  const staff = useSalon()?.staff;
  return (id) => (id === '' ? '' : (staff?.find((one) => one.id === id)?.name ?? t('unknownStaff')));
}
