import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, PairingCode, ProblemCode } from '../../workers/contracts/store.ts';
import { useProblemText } from '../problem.ts';
import { joinLink } from '../start/one-time-link.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { LetIn } from './let-in.tsx';
import styles from './settings-screen.module.css';
import { useDevices } from './use-devices.ts';

/** Shows the QR and the code by which a further device knocks, and lets the owner decide when it has. */
export function AddDevice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { store } = useThreads();
  const problemText = useProblemText();
  const { devices } = useDevices();
  const [shown, setShown] = useState<PairingCode | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [over, setOver] = useState(false);
  const ask = () =>
    store
      .pairingCode()
      .catch((): Outcome<PairingCode> => ({ ok: false, problem: 'internal' }))
      .then((outcome) => {
        setOver(false);
        setProblem(outcome.ok ? null : outcome.problem);
        setShown(outcome.ok ? outcome.value : null);
      });
  const askFirst = useEffectEvent(ask);
  useEffect(() => {
    void askFirst();
  }, []);
  const [knocking] = devices?.joining ?? [];
  if (knocking) return <LetIn key={knocking.id} device={knocking} onDone={onClose} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('addDevice')}
      actions={
        shown && !over ? (
          <Button onPress={onClose}>{t('common:close')}</Button>
        ) : (
          <Button look="primary" onPress={() => void ask()}>
            {t('newCode')}
          </Button>
        )
      }
    >
      {shown && !over && <Shown code={shown} onOver={() => setOver(true)} />}
      {!shown && !problem && <ProgressBar label={t('common:loading')} done={0} total={0} />}
      {over && <Notice tone="warn">{t('codeOver')}</Notice>}
      {problem && (
        <Notice tone="danger" alert>
          {problemText(problem)}
        </Notice>
      )}
    </Dialog>
  );
}

function Shown({ code, onOver }: { readonly code: PairingCode; readonly onOver: () => void }) {
  const { t } = useTranslation('settings');
  const address = addressForOthers(window.location, code.addresses);
  return (
    <>
      <p>{t('stepScan')}</p>
      <QrCode text={joinLink(address, code.secret)} label={t('qrLabel')} />
      <p>{t('stepOpen', { address })}</p>
      <p className={styles.code} data-testid="pairing-code">
        {inTwo(code.code)}
      </p>
      <TimeLeft key={code.code} expires={code.expires} onOver={onOver} />
    </>
  );
}

function TimeLeft({ expires, onOver }: { readonly expires: number; readonly onOver: () => void }) {
  const { t } = useTranslation('settings');
  const [now, setNow] = useState(Date.now);
  const tick = useEffectEvent(() => {
    setNow(Date.now());
    if (Date.now() >= expires) onOver();
  });
  useEffect(() => {
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((expires - now) / 1_000));
  return <p className={`${styles.faint} ${styles.centre}`}>{t('codeLeft', { time: clock(left) })}</p>;
}

/** What to type on the new device: `localhost` means that device itself there, so the server's own address stands in for it. */
function addressForOthers({ hostname, origin, protocol, port }: Location, addresses: readonly string[]): string {
  const isThisMachine = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  const [address] = addresses;
  return isThisMachine && address ? `${protocol}//${address}${port && `:${port}`}` : origin;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function inTwo(code: string): string {
  const letters = code.replace(/[^\p{L}\p{N}]/gu, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
