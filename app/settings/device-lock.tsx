import { Fingerprint, LockKeyhole } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockInfo } from '../../workers/contracts/lock.ts';
import type { Progress } from '../../workers/contracts/store.ts';
import { LockDialog, LockWhenChoice, USUAL, useDeviceLock } from '../lock/index.ts';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './settings-screen.module.css';

/** The lock of this device: what it means to have none, setting one, and all that can be changed about it. */
export function DeviceLockSettings() {
  const { t } = useTranslation('lock');
  const { view } = useDeviceLock();
  if (view.phase !== 'open') return null;
  const { info, progress } = view;
  if (!window.isSecureContext) return <Notice tone="warn">{t('insecure')}</Notice>;
  return (
    <>
      {info ? <LockSet info={info} /> : <NoLock />}
      {progress && info && info.state !== 'closed' && <Sealing opening={info.state === 'opening'} progress={progress} />}
    </>
  );
}

function NoLock() {
  const { t } = useTranslation('lock');
  const { session } = useDeviceLock();
  const [setting, setSetting] = useState(false);
  const [when, setWhen] = useState(USUAL);
  return (
    <>
      <Notice tone="warn" title={t('offTitle')}>
        {t('off')}
      </Notice>
      <div>
        <Button icon={<LockKeyhole aria-hidden="true" />} onPress={() => setSetting(true)}>
          {t('set')}
        </Button>
      </div>
      {setting && (
        <LockDialog
          title={t('setTitle')}
          action={t('set')}
          asksNew
          run={(_, passphrase) => session.set(passphrase, when)}
          onClose={() => setSetting(false)}
        >
          <Notice tone="warn">{t('noRecovery')}</Notice>
          <LockWhenChoice when={when} onChange={setWhen} />
        </LockDialog>
      )}
    </>
  );
}

type Asking = 'change' | 'takeOff' | 'passkey';

function LockSet({ info }: { readonly info: LockInfo }) {
  const { t } = useTranslation('lock');
  const { session } = useDeviceLock();
  const [asking, setAsking] = useState<Asking | null>(null);
  const opening = info.state === 'opening';
  return (
    <>
      <p>{t(info.state === 'closed' ? 'on' : info.state === 'closing' ? 'closingText' : 'takeOffText')}</p>
      <p className={styles.faint}>
        {t('traces')} {t('lost')}
      </p>
      <div className={styles.pair}>
        <LockWhenChoice when={info.when} onChange={(when) => void session.setWhen(when)} />
      </div>
      {info.passkey && <p>{t('passkeyOn')}</p>}
      <div className={styles.actions}>
        <Button icon={<LockKeyhole aria-hidden="true" />} onPress={() => session.lock()}>
          {t('lockNow')}
        </Button>
        <PasskeyButton info={info} onAdd={() => setAsking('passkey')} />
        <Button onPress={() => setAsking('change')}>{t('changePassphrase')}</Button>
        <Button isDisabled={opening} onPress={() => setAsking('takeOff')}>
          {t('takeOff')}
        </Button>
      </div>
      <p className={styles.faint}>{t('lockNowKeys')}</p>
      {asking && <AskFor what={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function AskFor({ what, onClose }: { readonly what: Asking; readonly onClose: () => void }) {
  const { t } = useTranslation('lock');
  const { session } = useDeviceLock();
  if (what === 'change')
    return (
      <LockDialog
        title={t('changePassphrase')}
        action={t('changePassphrase')}
        asksOld
        asksNew
        run={(old, next) => session.changePassphrase(old, next)}
        onClose={onClose}
      />
    );
  if (what === 'passkey')
    return (
      <LockDialog
        title={t('passkeyAdd')}
        action={t('next')}
        asksOld
        cancelledText={t('passkeyFailed')}
        run={(old) => session.addPasskey(old)}
        onClose={onClose}
      >
        <p>{t('passkeyAsk')}</p>
      </LockDialog>
    );
  return (
    <LockDialog title={t('takeOff')} action={t('takeOff')} look="danger" asksOld run={(old) => session.takeOff(old)} onClose={onClose}>
      <p>{t('takeOffText')}</p>
    </LockDialog>
  );
}

/** Only where this device can do it. */
function PasskeyButton({ info, onAdd }: { readonly info: LockInfo; readonly onAdd: () => void }) {
  const { t } = useTranslation('lock');
  const { session } = useDeviceLock();
  const [can, setCan] = useState(false);
  useEffect(() => {
    session.passkeys.available().then(setCan, () => undefined);
  }, [session]);
  if (info.passkey) return <Button onPress={() => void session.removePasskey()}>{t('passkeyRemove')}</Button>;
  if (!can) return null;
  return (
    <Button icon={<Fingerprint aria-hidden="true" />} onPress={onAdd}>
      {t('passkeyAdd')}
    </Button>
  );
}

function Sealing({ opening, progress }: { readonly opening: boolean; readonly progress: Progress }) {
  const { t } = useTranslation('lock');
  const format = useFormat();
  const figures = t('figures', { done: format.number(progress.done), total: format.number(progress.total) });
  return <ProgressBar label={t(opening ? 'opening' : 'closing')} done={progress.done} total={progress.total} figures={figures} />;
}
