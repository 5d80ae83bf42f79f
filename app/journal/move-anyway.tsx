import { useTranslation } from 'react-i18next';
import type { Warning } from '../../model/journal/warnings.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './booking-dialog.module.css';
import { Warnings } from './warnings.tsx';

/** Asks before a booking is put where something speaks against it. */
export function MoveAnyway({
  title,
  warnings,
  salon,
  onMove,
  onClose,
}: {
  readonly title: string;
  readonly warnings: readonly Warning<JournalVisit>[];
  readonly salon: Salon;
  readonly onMove: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('journal');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('leaveIt')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              onClose();
              onMove();
            }}
          >
            {t('moveAnyway')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Warnings warnings={warnings} salon={salon} />
      </div>
    </Dialog>
  );
}
