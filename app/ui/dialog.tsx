import { X } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons, main one last. */
  readonly actions?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: 'narrow' | 'wide';
}

const PUT_AWAY = 'kartoteka-put-away';

/** Puts away whatever dialog is open, as Esc would: what comes next must be seen. */
export function closeDialogs(): void {
  window.dispatchEvent(new Event(PUT_AWAY));
}

/** The one modal. Closed by Esc, the cross, or a touch beside it (an alert only by its buttons or Esc). */
export function Dialog({ isOpen, onClose, title, children, actions, role = 'dialog', width = 'narrow' }: DialogProps) {
  const { t } = useTranslation('common');
  const putAway = useEffectEvent(onClose);
  useEffect(() => {
    if (!isOpen) return;
    const listen = () => putAway();
    window.addEventListener(PUT_AWAY, listen);
    return () => window.removeEventListener(PUT_AWAY, listen);
  }, [isOpen]);
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  // Most dialogs of a screen are never opened while it is there.
  if (!wasOpen) return null;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
      className={styles.scrim}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <IconButton label={t('close')} onPress={onClose}>
                <X aria-hidden="true" />
              </IconButton>
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
