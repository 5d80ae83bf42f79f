import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './full-screen.module.css';

export interface FullScreenProps {
  /** What it is: read out. */
  readonly label: string;
  /** Esc was pressed. */
  readonly onClose: () => void;
  /** Keys that do something wherever the focus is, by their place on the keyboard: `g`, `ctrl+z`. True: it was one of ours. */
  readonly onKey?: (code: string) => boolean;
  readonly children: ReactNode;
}

/** A picture over the whole screen, dark in any light, so that its colours are judged by themselves. */
export function FullScreen({ label, onClose, onKey, children }: FullScreenProps) {
  const typed = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=range]), textarea')) return;
    if (onKey?.(`${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.code.replace(/^Key/, '').toLowerCase()}`)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  useEffect(() => {
    // Before the shortcuts of the screen beneath, which is not seen.
    const listen = (event: KeyboardEvent) => typed(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.scrim}>
      <Modal className={styles.modal}>
        <AriaDialog aria-label={label} className={styles.dialog} data-full-screen>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
