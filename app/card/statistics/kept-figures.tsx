import type { Rates } from '../../../model/statistics/rates.ts';
import { useCard } from '../card-context.tsx';
import { type Figure, FigureGroup } from './figure-group.tsx';
import { useStatistics } from './statistics-context.ts';

/** How many of the appointments came to nothing. */
export function KeptFigures({ rates }: { readonly rates: Rates }) {
  const { t, words } = useStatistics();
  const { format } = useCard();
  const counts = {
    of: format.number(rates.appointments),
    kept: format.number(rates.kept),
    cancelled: format.number(rates.cancelled.visits.length),
    noShow: format.number(rates.noShow.visits.length),
  };
  const figure = (id: 'noShow' | 'cancelled'): Figure => {
    const { visits, part } = rates[id];
    const written = part === null ? '' : words.part(part);
    return {
      id,
      label: t(`figures.${id}`),
      values: written ? [written] : [],
      hint: part === null ? '' : t('ofAll', { part: counts[id], whole: counts.of }),
      how: [part === null ? t('how.noRate') : t('how.rate', { ...counts, count: visits.length, part: written })],
      visits,
    };
  };
  return <FigureGroup title={t('groups.kept')} figures={[figure('noShow'), figure('cancelled')]} />;
}
