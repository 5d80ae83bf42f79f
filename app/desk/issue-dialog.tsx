import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientField, type ForWhom } from '../journal/index.ts';
import { newEntryId } from '../new-entry-id.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './desk-screen.module.css';

/** Gives a client a membership card: its number is scanned or typed. */
export function IssueDialog({ actions, onClose }: { readonly actions: ScreenActions; readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { search } = useThreads();
  const [whom, setWhom] = useState<ForWhom>({ typed: '' });
  const [number, setNumber] = useState('');
  const [isTaken, setTaken] = useState(false);
  const client = 'client' in whom ? whom.client : null;
  const issue = async () => {
    const typed = number.trim();
    if (!client || typed === '') return;
    if ((await search.byCardNumber(typed)) !== null) return setTaken(true);
    onClose();
    actions.open(client.id, { kind: 'giveCard', id: newEntryId(), number: typed });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('issueCard')}
      actions={
        <Button look="primary" isDisabled={!client || number.trim() === ''} onPress={() => void issue()}>
          {t('issue')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ClientField value={whom} onChange={setWhom} mayBeNew={false} />
        <TextField
          label={t('cardNumber')}
          description={t('cardNumberHint')}
          value={number}
          onChange={(text) => {
            setNumber(text);
            setTaken(false);
          }}
          onKeyDown={(event) => event.key === 'Enter' && void issue()}
          {...(isTaken && { error: t('cardTaken') })}
        />
      </div>
    </Dialog>
  );
}
