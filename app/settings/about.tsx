import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBase } from '../threads.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './settings-screen.module.css';

/** What Kartoteka is, and how safe this device's copy is. */
export function About() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { total } = useBase();
  const kept = useKept();
  return (
    <>
      <p>{t('aboutText')}</p>
      <p className={styles.faint}>{t('aboutCount', { count: total, shown: format.number(total) })}</p>
      {kept === false && <Notice tone="info">{t('mayBeCleared')}</Notice>}
      {!window.isSecureContext && <Notice tone="warn">{t('insecure')}</Notice>}
    </>
  );
}

/** Whether the browser has promised to keep this device's data; null where it does not say. */
function useKept(): boolean | null {
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    navigator.storage
      ?.persisted?.()
      .then(setKept)
      .catch(() => undefined);
  }, []);
  return kept;
}
