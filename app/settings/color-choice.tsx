import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import styles from './color-choice.module.css';

/** Colours for staff and categories: apart from each other, and dark enough for white letters. */
export const COLORS = [
  '#b5546c',
  '#a8623f',
  '#96701f',
  '#5f7d3a',
  '#2f7d63',
  '#2f7486',
  '#4a6bab',
  '#6d5ba8',
  '#94508f',
  '#6b6066',
] as const;

export interface ColorChoiceProps {
  readonly name: string;
  readonly color: string;
  readonly onChange: (color: string) => void;
}

/** The colour of a person or thing, chosen from the palette. */
export function ColorChoice({ name, color, onChange }: ColorChoiceProps) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.swatch} aria-label={t('colorOf', { name })}>
        <span className={styles.dot} style={{ background: color }} />
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={t('colorOf', { name })} className={styles.palette}>
          {COLORS.map((one, index) => (
            <Button
              key={one}
              className={styles.swatch}
              aria-label={t('colorNumber', { number: index + 1 })}
              onPress={() => {
                setOpen(false);
                if (one !== color) onChange(one);
              }}
            >
              <span className={styles.dot} style={{ background: one }} />
            </Button>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
