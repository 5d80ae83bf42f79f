import { useTranslation } from 'react-i18next';
import { isLanguage } from '../../../locales/index.ts';
import { type ClientCard, type Visit, visitTotal } from '../../../model/card.ts';
import { shownLines } from '../../../model/formula/shown-formula.ts';
import type { Salon } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import { roomName } from '../history/room-name.ts';
import { Part } from './part.tsx';
import { staffNameIn } from './staff-name.ts';

/** Every visit, with what was done, by whom, for how much, and what was noted. */
export function VisitsTold({ card, salon }: { readonly card: ClientCard; readonly salon: Salon | null }) {
  const { t, i18n } = useTranslation(['visit', 'ownFile']);
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const format = useFormat();
  const moneyOf = (visit: Visit): string => {
    const money = (amount: number): string => format.money(amount, visit.currency || salon?.currency || 'EUR');
    const total = visitTotal(visit);
    const tips = visit.tips > 0 && `${t('tips')}: ${money(visit.tips)}`;
    return [total > 0 && money(total), tips, visit.payment].filter(Boolean).join('\n');
  };
  const noteOf = ({ formulas, note, result, nextTime, finishedAt, addenda }: Visit): string =>
    [
      ...formulas.flatMap(({ text }) => shownLines(text, language)),
      note,
      result && `${t('result')}: ${result}`,
      nextTime && `${t('nextTime')}: ${nextTime}`,
      finishedAt && t('finishedAt', { when: format.moment(finishedAt) }),
      ...addenda.map(({ text, at, staffId }) =>
        [`${t('addendum')}, ${format.moment(at)}`, staffNameIn(salon, staffId), text].filter(Boolean).join(': '),
      ),
    ]
      .filter(Boolean)
      .join('\n');
  return (
    <Part
      title={t('ownFile:parts.visits')}
      table={{
        heads: [t('date'), t('service'), t('staff'), t('status'), t('total'), t('note')],
        rows: card.visits.map((visit) => ({
          id: visit.id,
          cells: [
            [[format.dateShort(visit.date), visit.time].filter(Boolean).join(' '), roomName(visit.room, salon)].filter(Boolean).join('\n'),
            visit.services.map((one) => one.name).join('\n'),
            visit.staff.map((id) => staffNameIn(salon, id)).join('\n'),
            t(`statuses.${visit.status}`),
            moneyOf(visit),
            noteOf(visit),
          ],
        })),
      }}
    />
  );
}
