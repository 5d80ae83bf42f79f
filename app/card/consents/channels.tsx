import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel } from '../../../model/consents/consents.ts';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './consents.module.css';

interface ChannelsProps {
  readonly chosen: readonly Channel[];
  readonly onChange: (chosen: readonly Channel[]) => void;
}

/** By which means the salon may write. */
export function Channels({ chosen, onChange }: ChannelsProps) {
  const { t } = useTranslation('consents');
  return (
    <fieldset className={styles.channels}>
      <legend>{t('channels.title')}</legend>
      {CHANNELS.map((one) => (
        <ToggleWord
          key={one}
          isSelected={chosen.includes(one)}
          onChange={(isOn) => onChange(CHANNELS.filter((other) => (other === one ? isOn : chosen.includes(other))))}
        >
          {t(`channels.${one}`)}
        </ToggleWord>
      ))}
    </fieldset>
  );
}
