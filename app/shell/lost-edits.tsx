import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreEvent } from '../../workers/contracts/store.ts';
import { useStoreEvents } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format.ts';
import { useToasts } from '../ui/toasts.tsx';

type Lost = Extract<StoreEvent, { type: 'lostToErasure' }>;

/** Tells what was done on this device and could not stand: edits of a client erased elsewhere, edits that its role may not make. */
export function LostEdits() {
  const { t } = useTranslation(['status', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const [lost, setLost] = useState<readonly Lost[]>([]);
  useStoreEvents((event) => {
    if (event.type === 'lostToErasure') setLost((known) => [...known, event]);
    if (event.type === 'takenBack') toasts.show({ text: t('takenBack'), tone: 'danger' });
  });
  if (lost.length === 0) return null;
  const close = () => setLost([]);
  return (
    <Dialog
      isOpen
      onClose={close}
      role="alertdialog"
      title={t('lostTitle', { count: lost.length })}
      actions={
        <Button look="primary" onPress={close}>
          {t('common:done')}
        </Button>
      }
    >
      <p>{t('lostText')}</p>
      <ul>
        {lost.map(({ name, at, by, changes }) => (
          <li key={`${name} ${at}`}>
            <strong>{name || t('lostUnnamed')}</strong>
            {' — '}
            {t('lostChanges', { count: changes })}
            {at > 0 && `. ${t('lostBy', { by, when: format.moment(at) })}`}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
