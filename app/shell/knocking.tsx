import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LetIn } from '../settings/let-in.tsx';
import { useDevices } from '../settings/use-devices.ts';
import { useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './notices.module.css';

/** On the owner's device, wherever in the app: somebody's device waits to be let in. */
export function Knocking() {
  const isOwner = useStatusOf((status) => status?.device?.role === 'owner');
  return isOwner ? <KnockingDevices /> : null;
}

function KnockingDevices() {
  const { t } = useTranslation('settings');
  const { devices, load } = useDevices();
  const [asked, setAsked] = useState<string | null>(null);
  const [first] = devices?.joining ?? [];
  if (!first) return null;
  return (
    <div className={`${styles.notices} ${styles.knocking}`}>
      <Notice tone="info" oneLine actions={<Button onPress={() => setAsked(first.id)}>{t('decide')}</Button>}>
        {t('knocksNamed', { name: first.name })}
      </Notice>
      {asked === first.id && <LetIn device={first} onClose={() => setAsked(null)} onDone={load} />}
    </div>
  );
}
