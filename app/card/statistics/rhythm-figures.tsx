import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { dayNumber } from '../../../model/dates/days.ts';
import type { Rhythm } from '../../../model/statistics/rhythm.ts';
import type { Statistics } from '../../../model/statistics/statistics.ts';
import { useCard } from '../card-context.tsx';
import { type Figure, FigureGroup } from './figure-group.tsx';
import { useStatistics } from './statistics-context.ts';

/** How often the client comes, since when, and when last. */
export function RhythmFigures({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation(['statistics', 'visit']);
  const { format } = useCard();
  const statuses = { arrived: t('visit:statuses.arrived'), paid: t('visit:statuses.paid') };
  const { happened } = statistics.counted;
  const visits: Figure = {
    id: 'visits',
    label: t('statistics:figures.visits'),
    values: [format.number(happened.length)],
    hint: '',
    how: [t('statistics:how.visits', statuses)],
    visits: happened,
    adds: (visit) => t(`visit:statuses.${visit.status}`),
  };
  const figures = [visits, useLastVisit(statistics), useTenure(statistics), useInterval(statistics.rhythm)];
  return <FigureGroup title={t('statistics:groups.rhythm')} figures={figures} />;
}

function useLastVisit({ last }: Statistics): Figure {
  const { t, words } = useStatistics();
  const { format, today } = useCard();
  const day = last && dayNumber(last.date);
  return {
    id: 'last',
    label: t('figures.last'),
    values: last ? [format.date(last.date)] : [],
    hint: day === null ? '' : words.ago((dayNumber(today) ?? day) - day),
    how: [t('how.last')],
    visits: last ? [last] : [],
  };
}

function useTenure({ tenure }: Statistics): Figure {
  const { t, words } = useStatistics();
  const { format } = useCard();
  const date = tenure ? format.date(tenure.first.date) : '';
  return {
    id: 'tenure',
    label: t('figures.tenure'),
    values: tenure ? [words.tenure(tenure)] : [],
    hint: tenure ? t('since', { date }) : '',
    how: tenure ? [t('how.tenure', { date, days: words.days(tenure.days) })] : [],
    visits: tenure ? [tenure.first] : [],
  };
}

function useInterval(rhythm: Rhythm | null): Figure {
  const { t, words } = useStatistics();
  const label = t('figures.interval');
  if (!rhythm) return { id: 'interval', label, values: [], hint: '', how: [t('how.noInterval')], visits: null };
  const { mean, spread, intervals } = rhythm;
  const since = new Map(intervals.map(({ visit, days }) => [visit.id, days]));
  const days = words.days(intervals.reduce((sum, one) => sum + one.days, 0));
  const how = [t('how.interval', { count: intervals.length, days, mean: words.days(mean) })];
  const range = spread ? words.dayRange(spread.from, spread.to) : '';
  if (spread?.kind === 'half') how.push(t('how.half', { range }));
  if (spread?.kind === 'all') how.push(t('how.all', { from: words.days(spread.from), to: words.days(spread.to) }));
  return {
    id: 'interval',
    label,
    values: [words.days(mean)],
    hint: spread?.kind === 'half' ? t('half', { range }) : range,
    how,
    visits: intervals.map(({ visit }) => visit).reverse(),
    adds: (visit: Visit) => words.days(since.get(visit.id) ?? 0),
  };
}
