import { useTranslation } from 'react-i18next';
import { ConfirmByWord } from '../ui/confirm-by-word.tsx';
import { Notice } from '../ui/notice.tsx';
import type { LockSession } from './lock-session.ts';

export interface ForgetDeviceProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Changes that the server does not have. */
  readonly waiting: number;
  readonly session: LockSession;
}

/** The one way on without the passphrase: everything on this device is thrown away. */
export function ForgetDevice({ isOpen, onClose, waiting, session }: ForgetDeviceProps) {
  const { t } = useTranslation('lock');
  const forget = async () => {
    if ((await session.forget()) === null) window.location.assign('/');
  };
  return (
    <ConfirmByWord isOpen={isOpen} onClose={onClose} onConfirm={() => void forget()} title={t('forgetTitle')} action={t('forgetAction')}>
      <p>{t('forgetText')}</p>
      {waiting > 0 && <Notice tone="danger">{t('forgetWaiting', { count: waiting })}</Notice>}
    </ConfirmByWord>
  );
}
