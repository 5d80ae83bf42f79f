import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseFactor } from '../../../model/formula/scale.ts';
import { useLanguage } from '../../language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './formula.module.css';

const FACTORS = [0.5, 1.5, 2] as const;

/** More or less hair than the last time: every amount times so much. */
export function Scale({ onScale }: { readonly onScale: (factor: number) => void }) {
  const { t } = useTranslation(['visit', 'formula']);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const factor = parseFactor(typed);
  const number = new Intl.NumberFormat(language);
  const go = () => {
    setLeft(true);
    if (factor === null) return;
    onScale(factor);
    setTyped('');
  };
  return (
    <fieldset className={styles.words} aria-label={t('visit:formula.scale')}>
      {FACTORS.map((one) => (
        <Button key={one} aria-label={t('visit:formula.times', { factor: number.format(one) })} onPress={() => onScale(one)}>
          ×{number.format(one)}
        </Button>
      ))}
      <div className={styles.narrow}>
        <TextField
          aria-label={t('visit:formula.factor')}
          placeholder={`×${number.format(1.25)}`}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(text) => {
            setLeft(false);
            setTyped(text);
          }}
          {...(isLeft &&
            typed.trim() !== '' &&
            factor === null && { doubt: t('formula:again.scaleUnread', { example: number.format(1.25) }) })}
          onBlur={go}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go();
            else event.continuePropagation();
          }}
        />
      </div>
    </fieldset>
  );
}
