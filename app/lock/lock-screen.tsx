import { Fingerprint, LockKeyhole } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockInfo } from '../../workers/contracts/lock.ts';
import { LanguageChoice } from '../start/language-choice.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ForgetDevice } from './forget-device.tsx';
import { useDeviceLock } from './lock-gate.tsx';
import styles from './lock-screen.module.css';
import type { UnlockProblem } from './lock-session.ts';
import { useProblemWords } from './problem-words.ts';

/** All that a locked device shows: nothing of any client, and how to go on. `info`: null until it has been read. */
export function LockScreen({ info }: { readonly info: LockInfo | null }) {
  const { t } = useTranslation('lock');
  const { session } = useDeviceLock();
  const [forgetting, setForgetting] = useState(false);
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <LanguageChoice />
        <div className={styles.panel}>
          <LockKeyhole className={styles.lock} aria-hidden="true" />
          <h1 className={styles.title}>{t('lockedTitle')}</h1>
          <UnlockForm hasPasskey={Boolean(info?.passkey)} />
          {info && info.waiting > 0 && <Notice tone="info">{t('waiting', { count: info.waiting })}</Notice>}
        </div>
        <Button look="quiet" onPress={() => setForgetting(true)}>
          {t('forgotten')}
        </Button>
      </div>
      <ForgetDevice isOpen={forgetting} onClose={() => setForgetting(false)} waiting={info?.waiting ?? 0} session={session} />
    </main>
  );
}

function UnlockForm({ hasPasskey }: { readonly hasPasskey: boolean }) {
  const { t } = useTranslation('lock');
  const { session } = useDeviceLock();
  const words = useProblemWords();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<UnlockProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const seconds = useSecondsToWait();
  const run = async (unlocking: Promise<UnlockProblem | null>) => {
    setBusy(true);
    setProblem(null);
    const outcome = await unlocking;
    setBusy(false);
    setProblem(outcome);
    if (outcome === 'wrong') setTyped('');
    field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && !busy && seconds === 0) void run(session.unlock(typed));
      }}
    >
      <TextField
        label={t('passphrase')}
        type="password"
        autoComplete="current-password"
        value={typed}
        onChange={setTyped}
        inputRef={field}
        autoFocus
      />
      {problem && problem !== 'wait' && (
        <Notice tone={problem === 'cancelled' ? 'info' : 'danger'} alert>
          {words(problem)}
        </Notice>
      )}
      <Button type="submit" look="primary" wide isDisabled={typed === '' || busy || seconds > 0}>
        {seconds > 0 ? t('wait', { count: seconds }) : t('unlock')}
      </Button>
      {hasPasskey && (
        <Button wide icon={<Fingerprint aria-hidden="true" />} isDisabled={busy} onPress={() => void run(session.unlockWithPasskey())}>
          {t('unlockPasskey')}
        </Button>
      )}
      {busy && <ProgressBar label={t('unlock')} hideLabel done={0} total={0} />}
    </form>
  );
}

/** How long the next passphrase has to wait, counted down. */
function useSecondsToWait(): number {
  const { session } = useDeviceLock();
  const [seconds, setSeconds] = useState(() => Math.ceil(session.wait() / 1000));
  const tick = useEffectEvent(() => setSeconds(Math.ceil(session.wait() / 1000)));
  useEffect(() => {
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

/** While this tab or another changes the lock. */
export function Changing({ label }: { readonly label: string }) {
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <ProgressBar label={label} done={0} total={0} />
      </div>
    </main>
  );
}
