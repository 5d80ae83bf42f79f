import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../model/consents/consents.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Printed } from '../../ui/printed.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { nameOf } from '../name-of.ts';
import styles from './consents.module.css';
import { Signature } from './signature.tsx';
import { useConsentEdits } from './use-consent-edits.ts';
import { useConsentWords } from './use-consent-words.ts';

interface EntryDialogProps {
  readonly entry: Consent;
  readonly isTakenBack: boolean;
  readonly onClose: () => void;
}

/** One entry of the record, whole: the exact text, the signature, who took it and when; it can be printed, and corrected by another. */
export function EntryDialog({ entry, isTakenBack, onClose }: EntryDialogProps) {
  const { t } = useTranslation('consents');
  const words = useConsentWords();
  const { correct } = useConsentEdits();
  const purpose = words.purpose(entry.purposeId);
  return (
    <>
      <Dialog
        isOpen
        width="wide"
        onClose={onClose}
        title={purpose}
        actions={
          <>
            {!isTakenBack && (
              <Button
                onPress={() => {
                  correct(entry);
                  onClose();
                }}
              >
                {t('entry.correct')}
              </Button>
            )}
            <Button look="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {t('entry.print')}
            </Button>
          </>
        }
      >
        <Told entry={entry} isTakenBack={isTakenBack} />
      </Dialog>
      <Printed title={purpose}>
        <Told entry={entry} isTakenBack={isTakenBack} />
      </Printed>
    </>
  );
}

function Told({ entry, isTakenBack }: Omit<EntryDialogProps, 'onClose'>) {
  const { t } = useTranslation(['consents', 'card']);
  const { salon, format } = useCard();
  const words = useConsentWords();
  const all = useOnCard((card) => card.consents);
  const client = useOnCard(nameOf);
  const text = salon?.consentTexts.find((one) => one.id === entry.textId);
  const facts: readonly (readonly [string, string])[] = [
    [t('entry.client'), client || t('card:unnamed')],
    [t('entry.answer'), [words.said(entry, all), isTakenBack && t('history.takenBack')].filter(Boolean).join('. ')],
    [t('entry.when'), entry.at && format.moment(entry.at)],
    [t('entry.who'), words.who(entry.staffId)],
    [t('entry.how'), words.how(entry)],
    [t('channels.title'), words.channels(entry)],
    [t(entry.given ? 'entry.note' : 'entry.reason'), entry.note],
    [t('text.title'), text ? words.text(text) : entry.textId ? t('text.gone') : t('text.none')],
  ];
  return (
    <div className={styles.whole}>
      <dl className={styles.facts}>
        {facts
          .filter(([, fact]) => fact)
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      {text && (
        <p className={styles.text} lang={text.language}>
          {text.text}
        </p>
      )}
      {entry.signature && (
        <figure className={styles.signed}>
          <figcaption>{t('entry.signature')}</figcaption>
          <Signature path={entry.signature} label={t('entry.signature')} />
        </figure>
      )}
    </div>
  );
}
