import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../model/wire/messages.ts';
import type { PairingCode, ProblemCode } from '../../workers/contracts/store.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { ROLE_WORDS } from './role-words.ts';
import styles from './settings-screen.module.css';

/** Shows the code by which a further device joins, and how long it still holds. */
export function AddDevice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { store } = useThreads();
  const problemText = useProblemText();
  const [role, setRole] = useState<Role>('desk');
  const [shown, setShown] = useState<PairingCode | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [asking, setAsking] = useState(false);
  const [over, setOver] = useState(false);
  const ask = async () => {
    setAsking(true);
    const outcome = await store.pairingCode();
    setAsking(false);
    setProblem(outcome.ok ? null : outcome.problem);
    setOver(false);
    setShown(outcome.ok ? outcome.value : null);
  };
  const valid = shown !== null && !over;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('addDevice')}
      actions={
        valid ? (
          <Button look="primary" onPress={onClose}>
            {t('common:done')}
          </Button>
        ) : (
          <Button look="primary" isDisabled={asking} onPress={() => void ask()}>
            {t(shown ? 'newCode' : 'showCode')}
          </Button>
        )
      }
    >
      {valid ? (
        <>
          <ol className={styles.steps}>
            <li>{t('stepOpen', { address: addressForOthers(window.location, shown.addresses) })}</li>
            <li>{t('stepCode')}</li>
          </ol>
          <p className={styles.code} data-testid="pairing-code">
            {inTwo(shown.code)}
          </p>
          <TimeLeft key={shown.code} expires={shown.expires} onOver={() => setOver(true)} />
        </>
      ) : (
        <Select
          label={t('role')}
          description={t(`${ROLE_WORDS[role]}Text`)}
          options={(['owner', 'desk', 'stylist'] as const).map((id) => ({ id, label: t(ROLE_WORDS[id]) }))}
          value={role}
          onChange={setRole}
        />
      )}
      {shown && !valid && <Notice tone="warn">{t('codeOver')}</Notice>}
      {problem && (
        <Notice tone="danger" alert>
          {problemText(problem)}
        </Notice>
      )}
    </Dialog>
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
