import { useTranslation } from 'react-i18next';
import { type Visit, visitTotal } from '../../../model/card.ts';
import { pointsOf } from '../../../model/entries/balances.ts';
import type { CurrencyMoney } from '../../../model/statistics/money.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { type Figure, FigureGroup } from './figure-group.tsx';
import { useStatistics } from './statistics-context.ts';

/** What the client spends, by currency. */
export function MoneyFigures({ money }: { readonly money: readonly CurrencyMoney[] }) {
  const { t } = useTranslation(['statistics', 'visit']);
  const { format, currency: salons } = useCard();
  const written = (amount: number, currency: string) => format.money(amount, currency || salons);
  /** One amount for each currency in which there is any. */
  const amounts = (of: (one: CurrencyMoney) => number) =>
    money.filter((one) => of(one) !== 0).map((one) => written(of(one), one.currency || salons));
  const visits = (of: (one: CurrencyMoney) => readonly Visit[]) => money.flatMap((one) => of(one));
  const paidIn = money.filter(({ paid }) => paid.length > 0);
  const currencies = money.length > 1 ? [t('statistics:how.currencies')] : [];
  const paid = visits((one) => one.paid);
  const total = (visit: Visit) => written(visitTotal(visit), visit.currency || (money[0]?.currency ?? ''));
  const averages = paidIn.map(({ spent, average, currency, paid: those }) =>
    t('statistics:how.average', { count: those.length, spent: written(spent, currency), average: written(average, currency) }),
  );
  const open: Figure = {
    id: 'open',
    label: t('statistics:figures.open'),
    values: amounts((one) => one.open),
    hint: '',
    how: [t('statistics:how.open', { paid: t('visit:statuses.paid') }), ...currencies],
    visits: visits((one) => one.unpaid),
    adds: total,
  };
  const points = usePoints();
  const figures: readonly Figure[] = [
    {
      id: 'spent',
      label: t('statistics:figures.spent'),
      values: amounts((one) => one.spent),
      hint: paid.length > 0 ? t('statistics:paidVisits', { count: paid.length }) : '',
      how: [t('statistics:how.spent'), ...currencies],
      visits: paid,
      adds: total,
    },
    {
      id: 'average',
      label: t('statistics:figures.average'),
      values: amounts((one) => one.average),
      hint: '',
      how: [...averages, ...currencies],
      visits: paid,
      adds: total,
    },
    {
      id: 'tips',
      label: t('statistics:figures.tips'),
      values: amounts((one) => one.tips),
      hint: '',
      how: [t('statistics:how.tips'), ...currencies],
      visits: paid.filter(({ tips }) => tips !== 0),
      adds: (visit) => written(visit.tips, visit.currency || (money[0]?.currency ?? '')),
    },
    ...(open.values.length > 0 ? [open] : []),
    ...(points ? [points] : []),
  ];
  return <FigureGroup title={t('statistics:groups.money')} figures={figures} />;
}

/** The balance of points, where the client has ever had any. */
function usePoints(): Figure | null {
  const { t } = useStatistics();
  const { format } = useCard();
  const points = useOnCard((card) => card.points);
  if (points.length === 0) return null;
  return {
    id: 'points',
    label: t('figures.points'),
    values: [format.number(pointsOf({ points }))],
    hint: '',
    how: [t('how.points')],
    visits: null,
  };
}
