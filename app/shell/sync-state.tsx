import { CircleAlert, CloudCheck, CloudOff, RefreshCw } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '../../workers/contracts/store.ts';
import { useStatus, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './sync-state.module.css';
import { type SyncWords, syncWords } from './sync-words.ts';

const ICONS = { ok: CloudCheck, busy: RefreshCw, offline: CloudOff, problem: CircleAlert } as const;

/** In one place and in words: what is saved on this device, and what on the server. Touched, it tells more. */
export function SyncState() {
  const { t } = useTranslation('status');
  const status = useStatus();
  const words = syncWords(status);
  const Icon = ICONS[words.tone];
  return (
    <DialogTrigger>
      <AriaButton className={`${styles.state} ${styles[words.tone]}`} data-testid="sync-state" data-sync={words.key}>
        <Icon aria-hidden="true" />
        <span className={styles.words} role="status">
          <Words words={words} />
        </span>
      </AriaButton>
      <Popover className={styles.popover} placement="bottom end" offset={8}>
        <Dialog className={styles.panel}>
          <Heading slot="title" className={styles.title}>
            {t('title')}
          </Heading>
          {status && <Details status={status} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Words({ words }: { readonly words: SyncWords }) {
  const { t } = useTranslation('status');
  const format = useFormat();
  if (words.key === 'filling') return t('filling', { done: format.number(words.done), total: format.number(words.total) });
  if ('count' in words) return t(words.key, { count: words.count });
  return t(words.key);
}

function Details({ status }: { readonly status: StoreStatus }) {
  const { t } = useTranslation(['status', 'errors']);
  const { store } = useThreads();
  const format = useFormat();
  const photos = status.photosWaiting;
  const nudge = () => {
    store.nudge().catch(() => undefined);
  };
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('onDevice')}</dt>
        <dd>{status.storage === 'ok' ? t('onDeviceText') : t(`errors:${status.storage}`)}</dd>
        <dt>{t('onServer')}</dt>
        <dd>
          {status.waiting > 0 && t('onServerWaiting', { count: status.waiting })} {photos > 0 && t('onServerPhotos', { count: photos })}
          {status.waiting === 0 && photos === 0 && t('onServerAll')}
        </dd>
        <dt>{t('connection')}</dt>
        <dd>
          {status.connection === 'online' ? t('online') : status.connection === 'connecting' ? t('connecting') : t('offlineText')}
          {status.lastContact !== null && (
            <span className={styles.when}>{t('lastContact', { when: format.moment(status.lastContact) })}</span>
          )}
        </dd>
        {status.device && (
          <>
            <dt>{t('device')}</dt>
            <dd>{status.device.name}</dd>
          </>
        )}
      </dl>
      {status.fill && (
        <ProgressBar
          label={t('filling', { done: format.number(status.fill.done), total: format.number(status.fill.total) })}
          done={status.fill.done}
          total={status.fill.total}
        />
      )}
      {status.refused > 0 && <p>{t('refusedRows', { count: status.refused })}</p>}
      {status.damaged > 0 && <p>{t('damaged', { count: status.damaged })}</p>}
      {status.connection !== 'online' && <Button onPress={nudge}>{t('tryNow')}</Button>}
    </>
  );
}
