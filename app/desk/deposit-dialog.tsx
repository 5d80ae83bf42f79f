import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddEntry } from '../../model/edits/client-edit.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import { ClientField, type ForWhom } from '../journal/index.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format.ts';
import { MoneyField } from '../ui/money-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { WhoSigns } from '../who/who-signs.tsx';
import { useGiven } from '../who/writer.ts';
import styles from './desk-screen.module.css';

/** Takes money in for a client's personal account. */
export function DepositDialog({ salon, onClose }: { readonly salon: Salon; readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { store } = useThreads();
  const toasts = useToasts();
  const given = useGiven();
  const problemText = useProblemText();
  const [whom, setWhom] = useState<ForWhom>({ typed: '' });
  const [amount, setAmount] = useState(0);
  const [reason, setReason] = useState('');
  const client: CardSummary | null = 'client' in whom ? whom.client : null;
  const { currency } = salon;
  const put = async (id: CardSummary['id'], entry: AddEntry<'account'>) => {
    const outcome = await store.editCard(id, [entry]);
    if (!outcome.ok) toasts.show({ text: problemText(outcome.problem), tone: 'danger' });
    return outcome.ok;
  };
  const pay = async () => {
    if (!client || amount <= 0) return;
    const { id, at, staffId } = given();
    const fields = { amount, currency, reason: reason.trim(), staffId, at, corrects: '' as const, visitId: '' as const };
    const entry: AddEntry<'account'> = { type: 'addEntry', collection: 'account', id, fields };
    if (!(await put(client.id, entry))) return;
    const takeBack = () =>
      put(client.id, { ...entry, id: newEntryId(), fields: { ...fields, at: new Date().toISOString(), corrects: id } });
    toasts.showUndo(t('depositTaken', { amount: format.money(amount, currency) }), () => void takeBack());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('deposit')}
      actions={
        <>
          <WhoSigns />
          <Button look="primary" isDisabled={!client || amount <= 0} onPress={() => void pay()}>
            {t('takeDeposit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ClientField value={whom} onChange={setWhom} mayBeNew={false} />
        {client && client.account !== 0 && (
          <p className={styles.soft}>{t('held', { amount: format.money(client.account, client.accountCurrency) })}</p>
        )}
        <MoneyField label={t('amount')} value={amount} currency={currency} onChange={setAmount} />
        <TextField label={t('reason')} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
