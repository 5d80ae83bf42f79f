import { useTranslation } from 'react-i18next';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import styles from './start-screen.module.css';

/** Why this device can't begin yet, and what to do. */
export function Explained({ why }: { readonly why: 'unclaimed' | 'unreachable' }) {
  const { t } = useTranslation(['start', 'common']);
  const { store } = useThreads();
  return (
    <>
      <h1>{t(`${why}Title`)}</h1>
      <p className={styles.lead}>{t(`${why}Text`)}</p>
      <div>
        <Button
          onPress={() => {
            store.nudge().catch(() => undefined);
          }}
        >
          {t('common:retry')}
        </Button>
      </div>
    </>
  );
}
