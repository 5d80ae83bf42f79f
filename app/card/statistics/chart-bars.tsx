import type { CSSProperties } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { OverTime, Period } from '../../../model/statistics/over-time.ts';
import { useCard } from '../card-context.tsx';
import styles from './chart-bars.module.css';
import { Explained } from './explained.tsx';
import { quarterOf, usePeriodName } from './period-name.ts';
import { useStatistics } from './statistics-context.ts';

/** In the picture's own units: a column, and the bar in it. */
const COLUMN = 10;
const GAP = 1.5;
const HEIGHT = 100;
/** So many visits fill the height at least: a single one should look like one. */
const LEAST_MOST = 3;

interface ChartBarsProps {
  readonly overTime: OverTime;
  /** The picture in words. */
  readonly summary: string;
}

/**
 * A bar for each period with its number on top. The picture is one image to whoever doesn't see it; over it lie the numbers, which
 * explain themselves like any other: one stop of the Tab key, arrows go from bar to bar.
 */
export function ChartBars({ overTime, summary }: ChartBarsProps) {
  const { t } = useStatistics();
  const { periods } = overTime;
  const most = Math.max(LEAST_MOST, ...periods.map(({ visits }) => visits.length));
  const columns: CSSProperties & Record<'--columns', number> = { '--columns': periods.length };
  return (
    <div className={styles.chart} style={columns}>
      <div className={styles.plot}>
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${periods.length * COLUMN} ${HEIGHT}`}
          preserveAspectRatio="none"
          className={styles.bars}
        >
          {periods.map(({ from, visits }, n) => {
            const height = (HEIGHT * visits.length) / most;
            return <rect key={from} x={n * COLUMN + GAP} y={HEIGHT - height} width={COLUMN - 2 * GAP} height={height} />;
          })}
        </svg>
        <Toolbar aria-label={t('time.bars')} className={styles.columns}>
          {periods.map((period) => (
            <Column key={period.from} period={period} unit={overTime.unit} height={(100 * period.visits.length) / most} />
          ))}
        </Toolbar>
      </div>
      <PeriodLabels overTime={overTime} />
    </div>
  );
}

interface ColumnProps {
  readonly period: Period;
  readonly unit: OverTime['unit'];
  /** Of the bar, per cent. */
  readonly height: number;
}

function Column({ period, unit, height }: ColumnProps) {
  const { t } = useStatistics();
  const { format } = useCard();
  const nameOf = usePeriodName(unit);
  const count = period.visits.length;
  if (count === 0) return <span />;
  return (
    <Explained
      className={styles.column}
      label={nameOf(period.from)}
      value={t('time.inAll', { count })}
      how={[]}
      visits={period.visits.toReversed()}
    >
      <span className={styles.count} style={{ bottom: `${height}%` }}>
        {format.number(count)}
      </span>
    </Explained>
  );
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** What stands under the bars; the picture's words and the numbers tell it to whoever doesn't see it. */
function PeriodLabels({ overTime: { unit, periods } }: { readonly overTime: OverTime }) {
  const { words } = useStatistics();
  const labels = (from: string): readonly [wide: string, narrow: string] => {
    if (unit === 'month') return [words.month(from, 'short'), words.month(from, 'narrow')];
    if (unit === 'year') return [from.slice(0, 4), from.slice(2, 4)];
    const quarter = QUARTERS[quarterOf(from) - 1] ?? '';
    return [quarter, quarter];
  };
  const years = unit === 'year' ? [] : [...new Set(periods.map(({ from }) => from.slice(0, 4)))];
  return (
    <div className={styles.labels} aria-hidden="true">
      {periods.map(({ from }) => (
        <span key={from} className={styles.label}>
          <span className={styles.wide}>{labels(from)[0]}</span>
          <span className={styles.narrow}>{labels(from)[1]}</span>
        </span>
      ))}
      {years.map((year) => (
        <span
          key={year}
          className={styles.year}
          style={{ gridColumn: `span ${periods.filter(({ from }) => from.startsWith(year)).length}` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
}
