import type { ReactNode, Ref } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does, in words: read out, and shown on hover and focus. */
  readonly label: string;
  readonly look?: 'quiet' | 'primary' | 'danger';
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A 44 px button that shows only an icon. */
export function IconButton({ label, look = 'quiet', children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <Button {...rest} aria-label={label} className={`${styles.button} ${styles[look]}`}>
        {children}
      </Button>
    </Tooltip>
  );
}
