import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../workers/contracts/import.ts';
import { Part } from './part.tsx';
import styles from './problems-part.module.css';
import { RowsTable } from './rows-table.tsx';

/** Each kind of problem with how many rows it concerns, then the rows themselves. */
export function ProblemsPart({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('import');
  if (preview.problems.length === 0) {
    return preview.total === 0 ? null : (
      <p className={styles.none}>
        <CircleCheck aria-hidden="true" />
        {t('noProblems')}
      </p>
    );
  }
  return (
    <Part title={t('problemsPart')}>
      <ul className={styles.kinds}>
        {preview.problems.map(({ code, count, refused }) => (
          <li key={code} className={refused ? styles.refused : styles.marked}>
            {refused ? <CircleX aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
            <span className={styles.why}>{t(`why.${code}`)}</span>
            <span className={styles.count}>{t('rows', { count })}</span>
          </li>
        ))}
      </ul>
      <RowsTable rows={preview.problemRows} show="problems" />
    </Part>
  );
}
