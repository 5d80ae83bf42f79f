import { useTranslation } from 'react-i18next';
import type { Visit } from '../../model/card.ts';
import { movedBetween, type StatusChange } from '../../model/visits/status-changes.ts';
import { useFormat } from '../ui/format.ts';
import { useAuthor } from './use-author.ts';

/** One step of a visit in words: to what, when and by whom; of one that was put to another time, from when to when. */
export function useToldStep(): (step: StatusChange, of: Pick<Visit, 'changes' | 'date' | 'time'>) => string {
  const { t } = useTranslation('visit');
  const format = useFormat();
  const author = useAuthor();
  const shown = (moment: string) => [format.date(moment.slice(0, 10)), moment.slice(11)].filter(Boolean).join(', ');
  return (step, of) => {
    const { status, moved, at, staffId, device } = step;
    const between = movedBetween(of.changes, step, of);
    const told = [`${moved ? t('moved') : t(`statuses.${status}`)} ${format.moment(at)}`, (staffId === '' && device) || author(staffId)]
      .filter(Boolean)
      .join(', ');
    return between ? `${told}: ${shown(between.from)} → ${shown(between.to)}` : told;
  };
}
