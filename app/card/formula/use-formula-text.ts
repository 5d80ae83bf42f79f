import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { shownLines } from '../../../model/formula/shown-formula.ts';
import { useLanguage } from '../../language.tsx';
import { useCard } from '../card-context.tsx';

/** Tells a visit's technical note as text: day, services, a line a bowl, and what was written; nothing of whose it is. */
export function useFormulaText(): (visit: Visit) => string {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const { format } = useCard();
  return (visit) => {
    const bowls = visit.formulas.flatMap(({ text }) => shownLines(text, language));
    const services = visit.services.map((one) => one.name).filter(Boolean);
    const lines = [
      [format.dateShort(visit.date), services.join(', ')].filter(Boolean).join(' · '),
      ...bowls,
      visit.note,
      visit.result && `${t('result')}: ${visit.result}`,
      visit.nextTime && `${t('nextTime')}: ${visit.nextTime}`,
      ...visit.addenda.map(({ text, at }) => `${format.moment(at)}: ${text}`),
    ];
    return lines.filter((line) => line.trim() !== '').join('\n');
  };
}
