import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairedDevice } from '../../model/wire/messages.ts';
import { useProblemText } from '../problem.ts';
import { useOutcome } from '../start/use-outcome.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { NameAndRole, type NamedRole } from './name-and-role.tsx';

interface Props {
  readonly device: PairedDevice;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives a device another name or another role. */
export function EditDevice({ device, onDone, onClose }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const { store } = useThreads();
  const problemText = useProblemText();
  const { run, busy, problem } = useOutcome();
  const [named, setNamed] = useState<NamedRole>({ name: device.name, role: device.role });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={device.name}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            look="primary"
            isDisabled={busy || named.name.trim() === ''}
            onPress={() => run(() => store.amendDevice(device.id, named.name.trim(), named.role), onDone)}
          >
            {t('common:done')}
          </Button>
        </>
      }
    >
      <NameAndRole value={named} onChange={setNamed} />
      {problem && (
        <Notice tone="danger" alert>
          {problem === 'forbidden' ? t('lastOwner') : problemText(problem)}
        </Notice>
      )}
    </Dialog>
  );
}

/** Shuts a device out, after saying what that does and what it can't do. */
export function RevokeDevice({ device, onDone, onClose }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const { store } = useThreads();
  const problemText = useProblemText();
  const { run, busy, problem } = useOutcome();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('revokeTitle', { name: device.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="danger" isDisabled={busy} onPress={() => run(() => store.revokeDevice(device.id), onDone)}>
            {t('revoke')}
          </Button>
        </>
      }
    >
      <p>{t('revokeText')}</p>
      {!device.online && <Notice tone="warn">{t('revokeOffline')}</Notice>}
      {device.waiting > 0 && <Notice tone="warn">{t('revokeWaiting', { count: device.waiting })}</Notice>}
      {problem && (
        <Notice tone="danger" alert>
          {problem === 'forbidden' ? t('lastOwner') : problemText(problem)}
        </Notice>
      )}
    </Dialog>
  );
}
