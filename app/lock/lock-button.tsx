import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './lock-button.module.css';
import { useDeviceLock } from './lock-gate.tsx';

/** Locks at once; there only where this device has a lock. Looks as its surroundings tell. */
export function LockButton({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation('lock');
  const { session, view } = useDeviceLock();
  if (view.phase !== 'open' || !view.info) return null;
  return (
    <button type="button" className={`${styles.lock} ${className ?? ''}`} title={t('lockNowKeys')} onClick={() => session.lock()}>
      <LockKeyhole aria-hidden="true" />
      <span>{t('lockShort')}</span>
    </button>
  );
}
