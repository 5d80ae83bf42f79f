import { PenLine, Plus, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsentPurpose, ConsentState, StandingConsent } from '../../../model/consents/consents.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type ChipProps } from '../../ui/chip.tsx';
import { useCard } from '../card-context.tsx';
import styles from './consents.module.css';
import { useConsentWords } from './use-consent-words.ts';

const TONES: Readonly<Record<ConsentState, NonNullable<ChipProps['tone']>>> = {
  given: 'ok',
  older: 'warn',
  withdrawn: 'danger',
  refused: 'danger',
  never: 'plain',
};

interface PurposeRowProps extends StandingConsent {
  readonly purpose: ConsentPurpose;
  /** Where there is something to sign. */
  readonly onSign?: () => void;
  readonly onRecord: () => void;
  /** Where there is something to withdraw. */
  readonly onWithdraw?: () => void;
}

/** One purpose: how it stands, since when, who took it and how, and what can be done. */
export function PurposeRow({ purpose, state, word, onSign, onRecord, onWithdraw }: PurposeRowProps) {
  const { t } = useTranslation('consents');
  const { salon, format } = useCard();
  const words = useConsentWords();
  const text = word && salon?.consentTexts.find((one) => one.id === word.textId);
  const told = word
    ? [
        word.at && format.moment(word.at),
        words.how(word),
        words.who(word.staffId),
        words.channels(word),
        text ? words.text(text) : '',
        word.note,
      ].filter(Boolean)
    : [];
  const named = (action: string) => t('named', { action, purpose: purpose.name });
  return (
    <li className={styles.purpose}>
      <div className={styles.standing}>
        <div className={styles.head}>
          <h3 className={styles.name}>{purpose.name}</h3>
          <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
          {!purpose.active && <Chip>{t('notAsked')}</Chip>}
        </div>
        {told.length > 0 && <p className={styles.told}>{told.join(' · ')}</p>}
      </div>
      <div className={styles.actions}>
        {onSign && (
          <Button
            look="quiet"
            icon={<PenLine aria-hidden="true" />}
            aria-label={named(t(state === 'older' ? 'askAgain' : 'askOne'))}
            onPress={onSign}
          >
            {t(state === 'older' ? 'askAgain' : 'askOne')}
          </Button>
        )}
        <Button look="quiet" icon={<Plus aria-hidden="true" />} aria-label={named(t('record'))} onPress={onRecord}>
          {t('record')}
        </Button>
        {onWithdraw && (
          <Button look="quiet" icon={<Undo2 aria-hidden="true" />} aria-label={named(t('withdraw'))} onPress={onWithdraw}>
            {t('withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
