import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel, type ConsentPurpose, isForWriting, latestWords } from '../../../model/consents/consents.ts';
import { textFor } from '../../../model/consents/text-for.ts';
import type { EntryId } from '../../../model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { Fields } from '../group.tsx';
import { Channels } from './channels.tsx';
import { HowAndWhen, type SaidElsewhere } from './how-and-when.tsx';
import { momentOf } from './moment-of.ts';
import { useConsentEdits } from './use-consent-edits.ts';
import { useConsentWords } from './use-consent-words.ts';

const NO_TEXT = 'none';

/** Writes down an answer that was given elsewhere: on paper, spoken, by message; also one of an earlier day. */
export function RecordDialog({ purpose, onClose }: { readonly purpose: ConsentPurpose; readonly onClose: () => void }) {
  const { t } = useTranslation(['consents', 'common']);
  const { today, format } = useCard();
  const consents = useOnCard((card) => card.consents);
  const { add } = useConsentEdits();
  const [writer] = useWriter();
  const [isGiven, setGiven] = useState(true);
  const [said, setSaid] = useState<SaidElsewhere>({ how: 'paper', date: today });
  const { how, date } = said;
  const [channels, setChannels] = useState<readonly Channel[]>(CHANNELS);
  const [note, setNote] = useState('');
  const [textId, setTextId, texts] = useTexts(purpose);
  const asksChannels = isForWriting(purpose) && isGiven;
  const last = latestWords({ consents }).get(purpose.id);
  const later = last && date < today && last.at > momentOf(date, today) ? last : null;
  const isFuture = date > today;
  const save = () => {
    const answer = {
      purposeId: purpose.id,
      textId,
      given: isGiven,
      how,
      channels: asksChannels ? channels.join(' ') : '',
      signature: '',
      note: note.trim(),
      staffId: writer,
      at: momentOf(date, today),
    };
    add([answer], t(isGiven ? 'done.given' : 'done.refused'));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('recording.title', { purpose: purpose.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" isDisabled={isFuture || date === '' || (asksChannels && channels.length === 0)} onPress={save}>
            {t('recording.save')}
          </Button>
        </>
      }
    >
      <Fields isWide>
        <Select
          label={t('recording.answer')}
          value={isGiven ? 'yes' : 'no'}
          options={[
            { id: 'yes', label: t('recording.yes') },
            { id: 'no', label: t('recording.no') },
          ]}
          onChange={(answer) => setGiven(answer === 'yes')}
        />
        <HowAndWhen said={said} onChange={setSaid} />
        {texts.length > 0 && (
          <Select
            label={t('text.title')}
            value={textId || NO_TEXT}
            options={[...texts, { id: NO_TEXT, label: t('text.none') }]}
            onChange={setTextId}
          />
        )}
      </Fields>
      {asksChannels && <Channels chosen={channels} onChange={setChannels} />}
      <TextArea label={t('entry.note')} value={note} onChange={setNote} autoComplete="off" />
      {later && <Notice>{t('recording.later', { date: format.moment(later.at) })}</Notice>}
    </Dialog>
  );
}

/** The texts that the client may have seen, the likeliest chosen. */
function useTexts(purpose: ConsentPurpose) {
  const { salon, today } = useCard();
  const language = useOnCard((card) => card.profile.language);
  const words = useConsentWords();
  const [textId, setTextId] = useState<EntryId | ''>(
    () => (salon && textFor(salon, purpose.id, language || salon.language, today)?.id) ?? '',
  );
  const texts = (salon?.consentTexts ?? []).filter((one) => one.purposeId === purpose.id && one.active && one.from <= today);
  const choose = (id: string) => setTextId(texts.find((one) => one.id === id)?.id ?? '');
  return [textId, choose, texts.map((one) => ({ id: one.id as string, label: words.text(one) }))] as const;
}
