import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipCard } from '../../../model/card.ts';
import { replaceEdits, stateEdits } from '../../../model/loyalty/card-operations.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCard } from '../card-context.tsx';
import { CardOfAnother } from '../likely-same/card-of-another.tsx';
import type { Doable } from './card-standing.tsx';
import styles from './dialog-form.module.css';
import { NumberCamera } from './number-camera.tsx';
import { useRecord } from './record.ts';
import { Who } from './who.tsx';

interface OperationDialogProps {
  readonly membership: MembershipCard;
  readonly operation: Doable;
  readonly onClose: () => void;
}

/** Something is done with a card: what comes of it, why, and by whom; a replacement asks for the new number. */
export function OperationDialog({ membership, operation, onClose }: OperationDialogProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const { session, today } = useCard();
  const form = useId();
  const record = useRecord();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const number = typed.trim();
  const isWhole = operation !== 'replaced' || (number !== '' && number !== membership.number);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const by = { ...record(), id: newEntryId(), reason: reason.trim() };
    if (operation !== 'replaced') session.edit('cardOperation', ...stateEdits(membership, operation, by));
    else session.edit('cardOperation', ...replaceEdits(membership, { ...by, newId: newEntryId(), number, today }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`loyalty:cards.ask.${operation}`, { number: membership.number })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={!isWhole}>
            {t(`loyalty:cards.do.${operation}`)}
          </Button>
        </>
      }
    >
      <p>{t(`loyalty:cards.explain.${operation}`)}</p>
      <form id={form} className={styles.form} onSubmit={save}>
        {operation === 'replaced' && (
          <>
            <div className={styles.number}>
              <TextField
                name="card-number"
                label={t('loyalty:cards.newNumber')}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
                autoFocus
              />
              <NumberCamera onNumber={setTyped} />
            </div>
            <CardOfAnother number={number} />
          </>
        )}
        <TextField
          label={t('loyalty:reason')}
          value={reason}
          onChange={setReason}
          autoComplete="off"
          autoFocus={operation !== 'replaced'}
        />
        <Who />
      </form>
    </Dialog>
  );
}
