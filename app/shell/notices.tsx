import { useTranslation } from 'react-i18next';
import { useCrashed, useStatus, useThreads, useUpdateWaiting } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './notices.module.css';

/** What the whole salon's work hangs on, above every screen: a part that died, full storage, a new version. */
export function Notices() {
  const { t } = useTranslation(['common', 'errors', 'status']);
  const crashed = useCrashed();
  const status = useStatus();
  const { updates } = useThreads();
  const update = useUpdateWaiting();
  const storage = status && status.storage !== 'ok' ? status.storage : null;
  if (!crashed && !storage && !update) return null;
  return (
    <div className={styles.notices}>
      {crashed && (
        <Notice
          tone="danger"
          title={t('crashTitle')}
          alert
          actions={<Button onPress={() => window.location.reload()}>{t('reload')}</Button>}
        >
          {t('crashText')}
        </Notice>
      )}
      {storage && (
        <Notice tone="danger" title={t(`status:${storage}`)} alert>
          {t(`errors:${storage}`)}
        </Notice>
      )}
      {update && (
        <Notice tone="info" oneLine actions={<Button onPress={updates.apply}>{t('updateNow')}</Button>}>
          {t('updateReady')}
        </Notice>
      )}
    </div>
  );
}
