import { useTranslation } from 'react-i18next';
import styles from './grid.module.css';
import type { ColumnState, GridColumn } from './grid-column.ts';

interface TotalsRowProps {
  readonly columns: readonly GridColumn[];
  readonly states: readonly ColumnState[];
  readonly pinned: readonly (number | undefined)[];
  readonly lastPinned: number;
  readonly index: number;
}

/** What all found come to, always in sight at the bottom. */
export function TotalsRow({ columns, states, pinned, lastPinned, index }: TotalsRowProps) {
  const { t } = useTranslation('table');
  if (states.every(({ total }) => total === '')) return null;
  return (
    <tfoot className={styles.foot}>
      <tr aria-rowindex={index} className={styles.headings}>
        <td aria-colindex={1} className={`${styles.heading} ${styles.select}`} />
        {columns.map((column, at) => (
          <td
            key={column.id}
            aria-colindex={at + 2}
            data-pinned={at <= lastPinned || undefined}
            data-edge={at === lastPinned || undefined}
            className={`${styles.heading} ${column.isFigure ? styles.figure : ''}`}
            style={pinned[at] === undefined ? undefined : { left: pinned[at] }}
          >
            <span className={styles.label}>{states[at]?.total || (at === 0 ? t('totals') : '')}</span>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
