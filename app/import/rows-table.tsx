import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { PreviewRow } from '../../workers/contracts/import.ts';
import { Button } from '../ui/button.tsx';
import styles from './rows-table.module.css';

const AT_ONCE = 10;

export interface RowsTableProps {
  readonly rows: readonly PreviewRow[];
  /** Beside who it is: the other cells, or what is wrong. */
  readonly show: 'contents' | 'problems';
}

/** Rows of the file as they were read; cards on a phone. */
export function RowsTable({ rows, show }: RowsTableProps) {
  const { t } = useTranslation('import');
  const [shown, setShown] = useState(AT_ONCE);
  const visible = rows.slice(0, shown);
  return (
    <>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {t('row.line')}
              </th>
              <th scope="col">{t('row.name')}</th>
              <th scope="col">{t('row.phone')}</th>
              {show === 'contents' && <th scope="col">{t('row.email')}</th>}
              <th scope="col">{show === 'contents' ? t('row.other') : t('row.what')}</th>
            </tr>
          </thead>
          <tbody>
            {visible.map((row) => (
              <Row key={row.line} row={row} show={show} />
            ))}
          </tbody>
        </table>
      </div>
      {visible.length < rows.length && (
        <div>
          <Button onPress={() => setShown(shown + AT_ONCE * 2)}>{t('showMore')}</Button>
        </div>
      )}
    </>
  );
}

function Row({ row, show }: { readonly row: PreviewRow; readonly show: RowsTableProps['show'] }) {
  const { t } = useTranslation('import');
  return (
    <tr>
      <td className={styles.line}>{row.line}</td>
      <td className={styles.name}>{row.name || '—'}</td>
      <td className={styles.phone}>
        {row.phone.split(', ').map((phone) => (
          <span key={phone} className={styles.one}>
            {formatPhone(phone)}
          </span>
        ))}
      </td>
      {show === 'contents' ? (
        <>
          <td>{row.email}</td>
          <td className={styles.other}>{row.other}</td>
        </>
      ) : (
        <td>
          <ul className={styles.problems}>
            {row.problems.map((problem) => (
              <li key={`${problem.code} ${problem.column}`} className={problem.refused ? styles.refused : styles.marked}>
                {t(`why.${problem.code}`)}
                {problem.value && <q className={styles.value}>{problem.value}</q>}
              </li>
            ))}
          </ul>
        </td>
      )}
    </tr>
  );
}
