import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOthers } from '../card-context.tsx';
import styles from './others.module.css';

/** Who else has this card open just now. */
export function Others() {
  const { t } = useTranslation('changes');
  const others = useOthers();
  return (
    <div role="status" className={styles.line}>
      {others.length > 0 && (
        <>
          <Users aria-hidden="true" />
          <span>{t('othersOpen', { names: others.map(({ name }) => name || t('unknownDevice')).join(', ') })}</span>
        </>
      )}
    </div>
  );
}
