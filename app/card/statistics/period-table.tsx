import type { OverTime } from '../../../model/statistics/over-time.ts';
import { useCard } from '../card-context.tsx';
import { Explained } from './explained.tsx';
import { usePeriodName } from './period-name.ts';
import styles from './period-table.module.css';
import { useStatistics } from './statistics-context.ts';

/** The chart as a table, the latest period first. */
export function PeriodTable({ overTime }: { readonly overTime: OverTime }) {
  const { t } = useStatistics();
  const { format } = useCard();
  const nameOf = usePeriodName(overTime.unit);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('time.period')}</th>
          <th scope="col">{t('time.visits')}</th>
        </tr>
      </thead>
      <tbody>
        {overTime.periods.toReversed().map(({ from, visits }) => (
          <tr key={from}>
            <th scope="row">{nameOf(from)}</th>
            <td>
              {visits.length === 0 ? (
                <span className={styles.none}>0</span>
              ) : (
                <Explained
                  className={styles.count}
                  label={nameOf(from)}
                  value={t('time.inAll', { count: visits.length })}
                  how={[]}
                  visits={visits.toReversed()}
                >
                  {format.number(visits.length)}
                </Explained>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
