import { useTranslation } from 'react-i18next';
import type { StatusChange } from '../../model/visits/status-changes.ts';
import { useSalon } from '../threads.tsx';
import { useFormat } from '../ui/format.ts';

/** One step of a visit in words: to what, when and by whom. */
export function useToldStep(): (step: StatusChange) => string {
  const { t } = useTranslation('visit');
  const format = useFormat();
  const staff = useSalon()?.staff ?? [];
  return ({ status, moved, at, staffId }) => {
    const who = staffId && (staff.find((one) => one.id === staffId)?.name ?? t('unknownStaff'));
    return [`${moved ? t('moved') : t(`statuses.${status}`)} ${format.moment(at)}`, who].filter(Boolean).join(', ');
  };
}
