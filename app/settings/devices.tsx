import { Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairedDevice } from '../../model/wire/messages.ts';
import type { ProblemCode } from '../../workers/contracts/store.ts';
import { useProblemText } from '../problem.ts';
import { useStatus, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { AddDevice } from './add-device.tsx';
import { ROLE_WORDS } from './role-words.ts';
import styles from './settings-screen.module.css';

/** The devices that share this salon. The server knows them, so it takes a connection. */
export function Devices() {
  const { t } = useTranslation(['settings', 'common']);
  const { store } = useThreads();
  const status = useStatus();
  const problemText = useProblemText();
  const [devices, setDevices] = useState<readonly PairedDevice[] | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [adding, setAdding] = useState(false);
  const load = useCallback(() => {
    store
      .devices()
      .then((outcome) => {
        setProblem(outcome.ok ? null : outcome.problem);
        if (outcome.ok) setDevices(outcome.value.devices);
      })
      .catch(() => setProblem('internal'));
  }, [store]);
  const connected = status?.connection === 'online';
  useEffect(() => {
    if (connected) load();
  }, [connected, load]);
  const closeAdding = () => {
    setAdding(false);
    load();
  };
  const trouble = connected ? problem : status ? 'offline' : null;
  return (
    <>
      {trouble && (
        <Notice tone="warn" actions={connected && <Button onPress={load}>{t('common:retry')}</Button>}>
          {trouble === 'offline' ? t('devicesOffline') : problemText(trouble)}
        </Notice>
      )}
      {!devices && !trouble && <ProgressBar label={t('common:loading')} done={0} total={0} />}
      <ul className={styles.rows}>
        {devices?.map((device) => (
          <DeviceRow key={device.id} device={device} isThis={device.id === status?.device?.id} />
        ))}
      </ul>
      {status?.device?.role === 'owner' && (
        <div>
          <Button icon={<Plus aria-hidden="true" />} isDisabled={!connected} onPress={() => setAdding(true)}>
            {t('addDevice')}
          </Button>
        </div>
      )}
      {adding && <AddDevice onClose={closeAdding} />}
    </>
  );
}

function DeviceRow({ device, isThis }: { readonly device: PairedDevice; readonly isThis: boolean }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <li className={styles.device}>
      <span className={styles.deviceName}>
        <strong>{device.name}</strong>
        <span className={styles.faint}>
          {t(ROLE_WORDS[device.role])} · {t('seen', { when: format.moment(device.seenAt) })}
        </span>
      </span>
      {isThis && <Chip tone="accent">{t('isThisDevice')}</Chip>}
      {device.online && !isThis && <Chip tone="ok">{t('online')}</Chip>}
    </li>
  );
}
