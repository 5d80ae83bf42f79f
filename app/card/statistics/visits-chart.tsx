import { ChartNoAxesColumn, Table } from 'lucide-react';
import { useId, useState } from 'react';
import type { OverTime, Period } from '../../../model/statistics/over-time.ts';
import type { Statistics } from '../../../model/statistics/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { useCard } from '../card-context.tsx';
import { ChartBars } from './chart-bars.tsx';
import { Explained } from './explained.tsx';
import { usePeriodName } from './period-name.ts';
import { PeriodTable } from './period-table.tsx';
import { useStatistics } from './statistics-context.ts';
import styles from './visits-chart.module.css';

/** Visits over time: a picture, or the same as a table; what they leave out is told. */
export function VisitsChart({ statistics, overTime }: { readonly statistics: Statistics; readonly overTime: OverTime }) {
  const { t } = useStatistics();
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const summary = useSummary(statistics, overTime);
  const { outOfTime } = statistics.counted;
  return (
    <section className={styles.chart} aria-labelledby={heading}>
      <div className={styles.top}>
        <h2 id={heading} className={styles.title}>
          {t('time.title')}
        </h2>
        <Button
          look="quiet"
          icon={asTable ? <ChartNoAxesColumn aria-hidden="true" /> : <Table aria-hidden="true" />}
          onPress={() => setAsTable(!asTable)}
        >
          {asTable ? t('time.asChart') : t('time.asTable')}
        </Button>
      </div>
      <p className={styles.summary}>{summary}</p>
      {asTable ? <PeriodTable overTime={overTime} /> : <ChartBars overTime={overTime} summary={summary} />}
      <LeftOut text={t('time.before', { count: overTime.before.length })} visits={overTime.before} />
      <LeftOut text={t('time.outOfTime', { count: outOfTime.length })} visits={outOfTime} />
    </section>
  );
}

/** What the picture tells, in words. */
function useSummary({ counted, tenure }: Statistics, overTime: OverTime): string {
  const { t } = useStatistics();
  const { format } = useCard();
  const nameOf = usePeriodName(overTime.unit);
  const busiest = overTime.periods.reduce<Period | null>(
    (most, period) => (period.visits.length >= Math.max(most?.visits.length ?? 0, 1) ? period : most),
    null,
  );
  const visits = (count: number) => t('time.inAll', { count });
  // Of several that are alike none stands out.
  const alike = overTime.periods.filter((period) => period.visits.length === busiest?.visits.length).length;
  if (!tenure || !busiest || alike > 1) return visits(counted.dated.length);
  return t('time.summary', {
    visits: visits(counted.dated.length),
    since: format.date(tenure.first.date),
    busiest: nameOf(busiest.from),
    most: visits(busiest.visits.length),
  });
}

function LeftOut({ text, visits }: { readonly text: string; readonly visits: OverTime['before'] }) {
  const { format } = useCard();
  if (visits.length === 0) return null;
  return (
    <Explained className={styles.leftOut} label={text} value={format.number(visits.length)} how={[]} visits={visits}>
      {text}
    </Explained>
  );
}
