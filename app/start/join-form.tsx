import { Camera } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem.ts';
import { useStatusOf, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { QrScanner } from '../ui/qr-scanner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { deviceKind } from './device-name.ts';
import { forgetKnock, forgetLinkSecret, joinLink, keepKnock, keptKnock, readJoinLink } from './one-time-link.ts';
import styles from './start-screen.module.css';
import { useOutcome } from './use-outcome.ts';

const CODE_LENGTH = 8;

export interface JoinFormProps {
  /** `refused`: it was paired before, and the server no longer knows it. `revoked`: the owner has shut it out. */
  readonly why?: 'refused' | 'revoked';
  /** The secret of the QR by which the app was opened. */
  readonly secret: string | null;
}

/** Pairs this device by the QR or the code that the owner's device shows, and waits for the owner's word. */
export function JoinForm({ why, secret: fromLink }: JoinFormProps) {
  const { t } = useTranslation(['start', 'common']);
  const { store } = useThreads();
  const problemText = useProblemText();
  const [secret, setSecret] = useState(fromLink);
  const [code, setCode] = useState('');
  const [ownName, setName] = useState(keptKnock);
  // As long as nobody has named it, its name is in the language that was chosen; one that was emptied is not missed.
  const proposed = t(deviceKind(window));
  const written = ownName ?? proposed;
  const name = written.trim() || proposed;
  const { run, busy, problem } = useOutcome();
  const knocking = useStatusOf((status) => status?.access === 'knocking');
  const letters = code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const ask = async () => {
    keepKnock(secret ?? letters, name);
    const outcome = await store.join(secret ?? letters, name);
    if (outcome.ok || outcome.problem !== 'offline') forgetKnock();
    // A secret works once, whatever the answer was; unanswered, it may be tried again.
    if (outcome.ok || (outcome.problem !== 'offline' && outcome.problem !== 'cancelled')) {
      forgetLinkSecret('join');
      if (!outcome.ok) setSecret(null);
    }
    return outcome;
  };
  const join = () => run(ask, () => undefined);
  const goOn = useEffectEvent(() => {
    if (keptKnock() !== null) join();
  });
  useEffect(() => goOn(), []);
  if (knocking) return <Knocking name={name} onCancel={() => void store.cancelJoin()} />;
  return (
    <>
      <h1>{t(why ? `${why}Title` : 'joinTitle')}</h1>
      <p className={styles.lead}>{t(why ? `${why}Text` : secret ? 'joinByQrText' : 'joinText')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          join();
        }}
      >
        {!secret && <CodeEntry code={code} onCode={setCode} onSecret={setSecret} />}
        <TextField
          label={t('deviceName')}
          description={t('deviceNameHint')}
          placeholder={proposed}
          value={written}
          onChange={setName}
          maxLength={80}
        />
        {problem && problem !== 'cancelled' && (
          <Notice tone="danger" alert>
            {problemText(problem)}
          </Notice>
        )}
        <Button type="submit" look="primary" wide isDisabled={busy || (!secret && letters.length !== CODE_LENGTH)}>
          {t('joinAction')}
        </Button>
      </form>
    </>
  );
}

interface CodeEntryProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onSecret: (secret: string) => void;
}

function CodeEntry({ code, onCode, onSecret }: CodeEntryProps) {
  const { t } = useTranslation(['start', 'common']);
  const [scanning, setScanning] = useState(false);
  const [strange, setStrange] = useState(false);
  const canScan = window.isSecureContext && navigator.mediaDevices !== undefined;
  const read = (text: string) => {
    const link = readJoinLink(text);
    setStrange(link === null);
    if (!link) return;
    // Another address of the server: storage belongs to an address, so the device goes where it was sent.
    if (link.origin !== window.location.origin) window.location.assign(joinLink(link.origin, link.secret));
    else onSecret(link.secret);
  };
  return (
    <>
      {scanning && <QrScanner label={t('scanLabel')} onFound={read} />}
      {strange && <Notice tone="warn">{t('scanStrange')}</Notice>}
      {canScan && !scanning && (
        <Button wide icon={<Camera aria-hidden="true" />} onPress={() => setScanning(true)}>
          {t('scanAction')}
        </Button>
      )}
      <div className={styles.code}>
        <TextField
          label={t('code')}
          placeholder="XXXX-XXXX"
          value={code}
          onChange={onCode}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck="false"
          maxLength={12}
        />
      </div>
    </>
  );
}

function Knocking({ name, onCancel }: { readonly name: string; readonly onCancel: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  return (
    <>
      <h1>{t('knockingTitle')}</h1>
      <p className={styles.lead}>{t('knockingText', { name })}</p>
      <ProgressBar label={t('knockingWait')} done={0} total={0} />
      <div>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
      </div>
    </>
  );
}
