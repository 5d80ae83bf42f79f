import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface IconToggleProps {
  /** What it turns on, in words: read out, and shown on hover and focus. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

/** A button that shows only an icon, and stays pressed. */
export function IconToggle({ label, children, ...toggle }: IconToggleProps) {
  return (
    <Tooltip text={label}>
      <ToggleButton {...toggle} aria-label={label} className={styles.button ?? ''}>
        {children}
      </ToggleButton>
    </Tooltip>
  );
}
