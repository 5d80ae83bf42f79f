import { Grid3x3, SwitchCamera, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconToggle } from '../../ui/icon-toggle.tsx';
import styles from './controls.module.css';
import type { Choices } from './kept-choices.ts';
import type { Camera } from './use-camera.ts';

interface ControlsProps {
  readonly camera: Camera;
  readonly choices: Choices;
  readonly hasGhost: boolean;
  /** Photos that are kept so far. */
  readonly kept: number;
  readonly onChoose: (changes: Partial<Choices>) => void;
  readonly onShoot: () => void;
  readonly onDone: () => void;
}

/** The camera's buttons, within reach of one thumb. */
export function Controls({ camera, choices, hasGhost, kept, onChoose, onShoot, onDone }: ControlsProps) {
  const { t } = useTranslation(['photoTools', 'common']);
  return (
    <div className={styles.controls}>
      {hasGhost && camera.state === 'on' && (
        <label className={styles.ghost}>
          <span>{t('capture.ghost')}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={choices.ghost}
            onChange={(event) => onChoose({ ghost: event.target.valueAsNumber })}
          />
        </label>
      )}
      <div className={styles.bar}>
        <div className={styles.side}>
          <IconToggle label={t('capture.grid')} isSelected={choices.grid} onChange={(grid) => onChoose({ grid })}>
            <Grid3x3 aria-hidden="true" />
          </IconToggle>
          {camera.next && (
            <IconButton label={t('capture.switch')} onPress={camera.next}>
              <SwitchCamera aria-hidden="true" />
            </IconButton>
          )}
        </div>
        <AriaButton
          autoFocus
          className={styles.shutter ?? ''}
          aria-label={t('capture.shoot')}
          isDisabled={camera.state !== 'on'}
          onPress={onShoot}
        />
        <div className={`${styles.side} ${styles.end}`}>
          {kept > 0 ? (
            <Button look="primary" onPress={onDone}>
              {t('capture.doneCount', { count: kept })}
            </Button>
          ) : (
            <IconButton label={t('common:close')} onPress={onDone}>
              <X aria-hidden="true" />
            </IconButton>
          )}
        </div>
      </div>
    </div>
  );
}
