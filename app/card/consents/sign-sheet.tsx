import { X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../locales/index.ts';
import { type ConsentPurpose, stateOf } from '../../../model/consents/consents.ts';
import { isSigned, type Stroke, signaturePath } from '../../../model/consents/signature.ts';
import { textFor } from '../../../model/consents/text-for.ts';
import { useLanguage } from '../../language.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useWordsOf } from '../../use-words-of.ts';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { nameOf } from '../name-of.ts';
import { ToggleWord } from '../toggle-word.tsx';
import { type Agreed, agreedTo, answersOf } from './agreed.ts';
import { AskedPurpose, type AskedText } from './asked-purpose.tsx';
import styles from './sign-sheet.module.css';
import { SignaturePad } from './signature-pad.tsx';
import { useConsentEdits } from './use-consent-edits.ts';

interface SignSheetProps {
  readonly purposes: readonly ConsentPurpose[];
  readonly onClose: () => void;
}

/** The whole screen is the client's: they read in their own language what they are asked, and sign. */
export function SignSheet({ purposes, onClose }: SignSheetProps) {
  const { language: shown } = useLanguage();
  const own = useOnCard((card) => card.profile.language).split('-')[0];
  const [language, setLanguage] = useState<Language>(isLanguage(own) ? own : shown);
  const words = useWordsOf(language);
  const { clear } = useToasts();
  // An undo of the staff's must not lie under the client's finger.
  useEffect(clear, [clear]);
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.scrim}
    >
      <Modal className={styles.modal}>
        {words && (
          <Dialog className={styles.sheet} lang={language}>
            <I18nextProvider i18n={words}>
              <Sheet purposes={purposes} language={language} onLanguage={setLanguage} onClose={onClose} />
            </I18nextProvider>
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  );
}

interface SheetProps extends SignSheetProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

function Sheet({ purposes, language, onLanguage, onClose }: SheetProps) {
  const { t } = useTranslation('consents');
  const asked = useAsked(purposes, language);
  const [agreed, setAgreed] = useState<Agreed>(() => agreedTo(purposes));
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isTicked, setTicked] = useState(false);
  const save = useSave();
  const chosen = asked.filter(({ purpose }) => agreed.has(purpose.id));
  const signed = isSigned(strokes);
  return (
    <>
      <SheetTop language={language} onLanguage={onLanguage} onClose={onClose} />
      <div className={styles.body}>
        {asked.length > 1 && <p className={styles.lead}>{t('sheet.choose')}</p>}
        {asked.map((one) => (
          <AskedPurpose key={one.purpose.id} asked={one} isAlone={asked.length === 1} agreed={agreed} onChange={setAgreed} />
        ))}
        <p className={styles.lead}>{t('sheet.withdrawable')}</p>
      </div>
      <footer className={styles.foot}>
        <div className={styles.pad}>
          <Row>
            <strong>{t('sheet.sign')}</strong>
            {strokes.length > 0 && (
              <Button look="quiet" onPress={() => setStrokes([])}>
                {t('sheet.clear')}
              </Button>
            )}
          </Row>
          <SignaturePad label={t('sheet.sign')} strokes={strokes} onChange={setStrokes} />
        </div>
        <div className={styles.end}>
          <ToggleWord isSelected={isTicked} onChange={setTicked}>
            {t('sheet.tick')}
          </ToggleWord>
          <Button
            look="primary"
            wide
            isDisabled={chosen.length === 0 || !(signed || isTicked)}
            onPress={() => {
              save(asked, agreed, signed ? signaturePath(strokes) : '');
              onClose();
            }}
          >
            {t('sheet.confirm')}
          </Button>
        </div>
      </footer>
    </>
  );
}

function SheetTop({ language, onLanguage, onClose }: Pick<SheetProps, 'language' | 'onLanguage' | 'onClose'>) {
  const { t } = useTranslation('consents');
  const { salon } = useCard();
  const client = useOnCard(nameOf);
  return (
    <header className={styles.top}>
      <div className={styles.who}>
        <Heading slot="title" className={styles.title}>
          {t('sheet.title')}
        </Heading>
        <p>{[client, salon?.name].filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles.language}>
        <Select
          aria-label={t('sheet.language')}
          inPlace
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={language}
          onChange={onLanguage}
        />
      </div>
      <IconButton label={t('sheet.close')} onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </header>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

function useAsked(purposes: readonly ConsentPurpose[], language: Language): readonly AskedText[] {
  const { salon, today } = useCard();
  return useMemo(
    () =>
      purposes.flatMap((purpose) => {
        const text = salon && textFor(salon, purpose.id, language, today);
        return text ? [{ purpose, text }] : [];
      }),
    [purposes, salon, language, today],
  );
}

/** What was ticked is agreed to; what was read and left without a tick is refused. Each is an entry, all with the same signature. */
function useSave() {
  const [writer] = useWriter();
  const { add } = useConsentEdits();
  const { session, salon, today } = useCard();
  const { t } = useTranslation('consents');
  return (asked: readonly AskedText[], agreed: Agreed, signature: string) => {
    const at = new Date().toISOString();
    const purposes = asked.map(({ purpose }) => purpose);
    const consents = session.shown?.consents ?? [];
    const answers = answersOf(purposes, agreed, (id) => (salon ? stateOf({ consents }, salon, id, today).state : 'never'));
    const entries = answers.map(({ purposeId, given, channels }) => ({
      purposeId,
      textId: asked.find(({ purpose }) => purpose.id === purposeId)?.text.id ?? ('' as const),
      given,
      how: 'signed' as const,
      channels: channels.join(' '),
      signature,
      note: '',
      staffId: writer,
      at,
    }));
    add(entries, t('done.given'));
  };
}
