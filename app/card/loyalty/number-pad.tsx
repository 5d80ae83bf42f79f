import { Delete } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import styles from './number-pad.module.css';

export interface NumberPadProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** The language's decimal mark; '' where only whole numbers are meant. */
  readonly mark: string;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LONGEST = 9;

/** Figures for a finger. Who has a keyboard types into the field beside it, and never comes here by Tab. */
export function NumberPad({ text, onChange, mark }: NumberPadProps) {
  const { t } = useTranslation('loyalty');
  const type = (sign: string) => {
    if (text.length < LONGEST && !(sign === mark && (text === '' || text.includes(mark)))) onChange(text + sign);
  };
  const last = mark || '00';
  return (
    <fieldset className={styles.pad} aria-label={t('pad')}>
      {[...DIGITS, last, '0'].map((sign) => (
        <Button key={sign} className={styles.key ?? ''} excludeFromTabOrder preventFocusOnPress onPress={() => type(sign)}>
          {sign}
        </Button>
      ))}
      <Button
        className={styles.key ?? ''}
        aria-label={t('erase')}
        excludeFromTabOrder
        preventFocusOnPress
        onPress={() => onChange(text.slice(0, -1))}
      >
        <Delete aria-hidden="true" />
      </Button>
    </fieldset>
  );
}
