import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { ImportChoice, ImportOutlook } from '../../workers/contracts/import.ts';
import { Switch } from '../ui/switch.tsx';
import styles from './changes-part.module.css';
import { useImport } from './import-provider.tsx';
import { Part } from './part.tsx';

const MOST = 20;

/** Rows of which nobody can tell whose they are, with the clients who fit. */
export function DoubtfulPart({ outlook, choice }: { readonly outlook: ImportOutlook; readonly choice: ImportChoice }) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  return (
    <Part title={t('doubtfulPart')} hint={t('doubtfulHint')}>
      <Switch
        isSelected={choice.doubtful === 'create'}
        onChange={(selected) => void session.decide({ doubtful: selected ? 'create' : 'leave' })}
      >
        {t('doubtfulAsNew')}
      </Switch>
      <ul className={styles.cards}>
        {outlook.doubtfulRows.slice(0, MOST).map((row) => (
          <li key={row.line} className={styles.card}>
            <strong className={styles.name}>{row.name || '—'}</strong>
            <ul className={styles.changes}>
              {[row.phone === '' ? '' : row.phone.split(', ').map(formatPhone).join(', '), row.email].filter(Boolean).map((text) => (
                <li key={text}>{text}</li>
              ))}
              <li>{t('fits', { names: row.fitting.join(', ') })}</li>
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  );
}
