import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentPurpose, latestWords } from '../../../model/consents/consents.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useCard } from '../card-context.tsx';
import { useWriter } from '../notes/writer.ts';
import { useConsentEdits } from './use-consent-edits.ts';

/** Withdraws a consent at a touch; a reason may be said. */
export function WithdrawDialog({ purpose, onClose }: { readonly purpose: ConsentPurpose; readonly onClose: () => void }) {
  const { t } = useTranslation(['consents', 'common']);
  const { session } = useCard();
  const [writer] = useWriter();
  const { add } = useConsentEdits();
  const [reason, setReason] = useState('');
  const withdraw = () => {
    const given = session.shown && latestWords(session.shown).get(purpose.id);
    const answer = {
      purposeId: purpose.id,
      textId: given?.textId ?? '',
      given: false,
      how: 'spoken',
      channels: '',
      signature: '',
      note: reason.trim(),
      staffId: writer,
      at: new Date().toISOString(),
    } as const;
    add([answer], t('done.withdrawn'));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('withdrawing.title', { purpose: purpose.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" onPress={withdraw}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <p>{t('withdrawing.lead')}</p>
      <TextArea label={t('withdrawing.reason')} value={reason} onChange={setReason} autoComplete="off" />
    </Dialog>
  );
}
