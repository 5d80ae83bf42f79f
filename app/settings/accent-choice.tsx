import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { ACCENTS, type Accent } from '../../model/salon.ts';
import styles from './accent-choice.module.css';

/** A group's choice may not be empty: the usual colour is called so. */
const USUAL = 'plum';

interface AccentChoiceProps {
  readonly value: Accent;
  readonly onChange: (accent: Accent) => void;
}

/** The colour that the app has in this salon. */
export function AccentChoice({ value, onChange }: AccentChoiceProps) {
  const { t } = useTranslation('settings');
  return (
    <RadioGroup className={styles.choice ?? ''} value={value || USUAL} onChange={(id) => onChange(ACCENTS.find((one) => one === id) ?? '')}>
      <Label className={styles.label ?? ''}>{t('accent')}</Label>
      <div className={styles.colors}>
        {ACCENTS.map((accent) => (
          <Radio key={accent} value={accent || USUAL} aria-label={t(`accents.${accent || USUAL}`)} className={styles.color ?? ''}>
            <span className={styles.dot} data-accent={accent || undefined} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
