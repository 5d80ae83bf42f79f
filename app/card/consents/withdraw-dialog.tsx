import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentPurpose, latestWords } from '../../../model/consents/consents.ts';
import type { IsoDate } from '../../../model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { Fields } from '../group.tsx';
import { HowAndWhen, type SaidElsewhere } from './how-and-when.tsx';
import { momentOfWithdrawal } from './moment-of.ts';
import { useConsentEdits } from './use-consent-edits.ts';

/** Withdraws a consent: how and when the client said so, for a letter comes days later; a reason may be said. */
export function WithdrawDialog({ purpose, onClose }: { readonly purpose: ConsentPurpose; readonly onClose: () => void }) {
  const { t } = useTranslation(['consents', 'common']);
  const { today, format, salon } = useCard();
  const consents = useOnCard((card) => card.consents);
  const [writer] = useWriter();
  const { add } = useConsentEdits();
  const [said, setSaid] = useState<SaidElsewhere>({ how: 'spoken', date: today });
  const { how, date } = said;
  const [reason, setReason] = useState('');
  const given = latestWords({ consents }).get(purpose.id);
  const momentOn = (day: IsoDate) => momentOfWithdrawal(day, today, given?.at ?? '', salon?.zone ?? '');
  const isFuture = date > today;
  // Withdrawn before it was given, it would still stand.
  const isTooEarly = !isFuture && date !== '' && given !== undefined && momentOn(date) < given.at;
  const withdraw = () => {
    const at = momentOn(date);
    const answer = {
      purposeId: purpose.id,
      textId: given?.textId ?? '',
      given: false,
      how,
      note: reason.trim(),
      staffId: writer,
      at,
    } as const;
    add([{ ...answer, channels: '', signature: '' }], t('done.withdrawn'));
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
          <Button look="primary" isDisabled={isFuture || isTooEarly || date === ''} onPress={withdraw}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <p>{t('withdrawing.lead')}</p>
      <Fields isWide>
        <HowAndWhen said={said} onChange={setSaid} />
      </Fields>
      {isTooEarly && <Notice tone="warn">{t('withdrawing.tooEarly', { date: format.moment(given.at) })}</Notice>}
      <TextArea label={t('withdrawing.reason')} value={reason} onChange={setReason} autoComplete="off" />
    </Dialog>
  );
}
