import { useTranslation } from 'react-i18next';
import { useCard } from './card-context.tsx';
import styles from './figure-row.module.css';
import type { Figures } from './figures.ts';

/** The figures of a client: how often, when last, when next, how much. */
export function FigureRow({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation('card');
  const { currency, format } = useCard();
  const money = (amount: number) => format.money(amount, figures.currency || currency);
  const shown = [
    { id: 'visits', text: format.number(figures.visits) },
    { id: 'last', text: figures.lastVisit && format.date(figures.lastVisit) },
    { id: 'next', text: figures.nextBooking && format.date(figures.nextBooking) },
    ...(figures.spent > 0 ? ([{ id: 'spent', text: money(figures.spent) }] as const) : []),
    ...(figures.average > 0 ? ([{ id: 'average', text: money(figures.average) }] as const) : []),
    ...(figures.open > 0 ? ([{ id: 'open', text: money(figures.open) }] as const) : []),
    ...(figures.account !== 0
      ? ([{ id: 'account', text: format.money(figures.account, figures.accountCurrency || currency) }] as const)
      : []),
    ...(figures.points !== 0 ? ([{ id: 'points', text: format.number(figures.points) }] as const) : []),
  ] as const;
  return (
    <dl className={styles.figures}>
      {shown.map(({ id, text }) => (
        <div key={id} className={`${styles.figure} ${text ? '' : styles.none}`}>
          <dt>{t(`figures.${id}`)}</dt>
          <dd>{text || '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
