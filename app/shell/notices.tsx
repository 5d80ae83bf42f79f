import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SharedNotice } from '../photos/share-target/shared-notice.tsx';
import { InsecureNotice } from '../start/insecure-notice.tsx';
import { useCrashed, useStatus, useThreads, useUpdateWaiting } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { Knocking } from './knocking.tsx';
import styles from './notices.module.css';
import { wrongBy } from './wrong-clock.ts';
import { ZoneNotice } from './zone-notice.tsx';

/** Put away until the app is opened anew. */
const INSECURE_SEEN = 'kartoteka.insecure-seen';

/** What people should know above every screen. */
export const Notices = memo(function Notices() {
  return (
    <>
      <Knocking />
      <General />
      <ZoneNotice />
      <SharedNotice className={styles.notices} />
    </>
  );
});

/** What the whole salon's work hangs on, above every screen: a part that died, full storage, a clock that is off, an address without protection, a new version. */
function General() {
  const { t } = useTranslation(['common', 'errors', 'status']);
  const crashed = useCrashed();
  const status = useStatus();
  const { updates } = useThreads();
  const update = useUpdateWaiting();
  const storage = status && status.storage !== 'ok' ? status.storage : null;
  const ahead = status?.clockAhead ?? 0;
  const isClockWrong = wrongBy(ahead) !== null;
  const [insecure, setInsecure] = useState(!window.isSecureContext && sessionStorage.getItem(INSECURE_SEEN) === null);
  if (!crashed && !storage && !update && !insecure && !isClockWrong) return null;
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
      <ClockNotice ahead={ahead} />
      {insecure && (
        <InsecureNotice
          onLater={() => {
            sessionStorage.setItem(INSECURE_SEEN, 'yes');
            setInsecure(false);
          }}
        />
      )}
      {update && (
        <Notice tone="info" oneLine actions={<Button onPress={updates.apply}>{t('updateNow')}</Button>}>
          {t('updateReady')}
        </Notice>
      )}
    </div>
  );
}
