import { Ban, Ellipsis, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../model/permissions.ts';
import type { PairedDevice } from '../../model/wire/messages.ts';
import { useProblemText } from '../problem.ts';
import { useStatus } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { useFormat } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { AddDevice } from './add-device.tsx';
import { EditDevice, RevokeDevice } from './edit-device.tsx';
import { ROLE_WORDS } from './role-words.ts';
import styles from './settings-screen.module.css';
import { useDevices } from './use-devices.ts';

/** More changes than this are no figure to anybody: the device was let in a moment ago, or away for long. */
const MANY = 50;

type Asked = { readonly what: 'edit' | 'revoke'; readonly device: PairedDevice } | { readonly what: 'add' } | null;

/** The devices that share this salon: what each has and has not sent, who uses it, and the way out. */
export function Devices() {
  const { t } = useTranslation(['settings', 'common']);
  const status = useStatus();
  const problemText = useProblemText();
  const { devices, problem, load } = useDevices();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const done = () => {
    close();
    load();
  };
  const role = status?.device?.role ?? 'stylist';
  const offline = problem === 'offline';
  return (
    <>
      {problem && (
        <Notice tone="warn" actions={!offline && <Button onPress={load}>{t('common:retry')}</Button>}>
          {offline ? t('devicesOffline') : problemText(problem)}
        </Notice>
      )}
      {!devices && !problem && <ProgressBar label={t('common:loading')} done={0} total={0} />}
      <ul className={styles.rows}>
        {devices?.devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            isThis={device.id === status?.device?.id}
            mayChange={may(role, 'revoke') && !offline && device.revokedAt === 0}
            onAsk={(what) => setAsked({ what, device })}
          />
        ))}
      </ul>
      {may(role, 'pair') && (
        <div>
          <Button icon={<Plus aria-hidden="true" />} isDisabled={offline} onPress={() => setAsked({ what: 'add' })}>
            {t('addDevice')}
          </Button>
        </div>
      )}
      {asked?.what === 'add' && <AddDevice onClose={done} />}
      {asked?.what === 'edit' && <EditDevice device={asked.device} onDone={done} onClose={close} />}
      {asked?.what === 'revoke' && <RevokeDevice device={asked.device} onDone={done} onClose={close} />}
    </>
  );
}

interface RowProps {
  readonly device: PairedDevice;
  readonly isThis: boolean;
  readonly mayChange: boolean;
  readonly onAsk: (what: 'edit' | 'revoke') => void;
}

function DeviceRow({ device, isThis, mayChange, onAsk }: RowProps) {
  const { t } = useTranslation(['settings', 'common']);
  const revoked = device.revokedAt > 0;
  return (
    <li className={`${styles.device} ${revoked ? styles.revoked : ''}`}>
      <span className={styles.deviceName}>
        <strong>{device.name}</strong>
        <DeviceFacts device={device} />
      </span>
      {isThis && <Chip tone="accent">{t('isThisDevice')}</Chip>}
      {device.online && !isThis && !revoked && <Chip tone="ok">{t('online')}</Chip>}
      {revoked && <Chip tone="warn">{t('isRevoked')}</Chip>}
      {mayChange && (
        <Menu
          label={t('common:more')}
          entries={[
            { id: 'edit', label: t('editDevice'), icon: <Pencil aria-hidden="true" />, onAction: () => onAsk('edit') },
            ...(isThis
              ? []
              : [{ id: 'revoke', label: t('revoke'), icon: <Ban aria-hidden="true" />, danger: true, onAction: () => onAsk('revoke') }]),
          ]}
        >
          <IconButton label={t('moreOf', { name: device.name })}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </Menu>
      )}
    </li>
  );
}

function DeviceFacts({ device }: { readonly device: PairedDevice }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  if (device.revokedAt > 0) {
    const when = format.moment(device.wipedAt || device.revokedAt);
    return <span className={styles.faint}>{t(device.wipedAt > 0 ? 'wiped' : 'notWiped', { when })}</span>;
  }
  return (
    <>
      <span className={styles.faint}>
        {t(ROLE_WORDS[device.role])} · {device.online ? t('seenNow') : t('seen', { when: format.moment(device.seenAt) })}
      </span>
      <span className={styles.faint}>
        {device.behind > MANY
          ? t(device.online ? 'isFilled' : 'notAllYet')
          : device.behind > 0
            ? t('behind', { count: device.behind })
            : t('hasAll')}
        {device.waiting > 0 && ` · ${t('notSent', { count: device.waiting })}`}
      </span>
    </>
  );
}
