import { useTranslation } from 'react-i18next';
import type { StatusChange } from '../../model/visits/status-changes.ts';
import { useFormat } from '../ui/format.ts';
import { useAuthor } from './use-author.ts';

/** One step of a visit in words: to what, when and by whom. */
export function useToldStep(): (step: StatusChange) => string {
  const { t } = useTranslation('visit');
  const format = useFormat();
  const author = useAuthor();
  return ({ status, moved, at, staffId }) => {
    return [`${moved ? t('moved') : t(`statuses.${status}`)} ${format.moment(at)}`, author(staffId)].filter(Boolean).join(', ');
  };
}
