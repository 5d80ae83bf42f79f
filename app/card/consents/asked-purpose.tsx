import { useTranslation } from 'react-i18next';
import { type ConsentPurpose, type ConsentText, isForWriting } from '../../../model/consents/consents.ts';
import { useCard } from '../card-context.tsx';
import { languageName } from '../profile/language-names.ts';
import { ToggleWord } from '../toggle-word.tsx';
import { type Agreed, withChannels, withPurpose } from './agreed.ts';
import { Channels } from './channels.tsx';
import { usePurposeName } from './purpose-name.ts';
import styles from './sign-sheet.module.css';

export interface AskedText {
  readonly purpose: ConsentPurpose;
  /** What the client reads. */
  readonly text: ConsentText;
}

interface AskedPurposeProps {
  readonly asked: AskedText;
  /** Signing alone says yes to it. */
  readonly isAlone: boolean;
  readonly agreed: Agreed;
  readonly onChange: (agreed: Agreed) => void;
}

/** One purpose as the client reads it, in big type. */
export function AskedPurpose({ asked: { purpose, text }, isAlone, agreed, onChange }: AskedPurposeProps) {
  const { t, i18n } = useTranslation('consents');
  const name = usePurposeName(useCard().salon)(purpose);
  const isAgreed = agreed.has(purpose.id);
  const isForeign = text.language !== i18n.language;
  return (
    <section className={styles.purpose} aria-label={name}>
      <h2>{name}</h2>
      {isForeign && <p className={styles.foreign}>{t('sheet.otherLanguage', { language: languageName(text.language, i18n.language) })}</p>}
      <p className={styles.text} lang={text.language}>
        {text.text}
      </p>
      {!isAlone && (
        <div>
          <ToggleWord isSelected={isAgreed} onChange={(isOn) => onChange(withPurpose(agreed, purpose, isOn))}>
            {t('sheet.agree')}
          </ToggleWord>
        </div>
      )}
      {isForWriting(purpose) && (isAgreed || isAlone) && (
        <Channels chosen={agreed.get(purpose.id) ?? []} onChange={(channels) => onChange(withChannels(agreed, purpose, channels))} />
      )}
    </section>
  );
}
