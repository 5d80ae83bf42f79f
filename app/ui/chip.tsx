import type { ReactNode } from 'react';
import styles from './chip.module.css';

export interface ChipProps {
  readonly tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'danger' | 'info';
  readonly icon?: ReactNode;
  /** A dot of this colour before the words (staff, category). */
  readonly dot?: string;
  readonly children: ReactNode;
}

/** A short word about a thing: status, category. Says it in words; the colour only helps. */
export function Chip({ tone = 'plain', icon, dot, children }: ChipProps) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {dot && <span className={styles.dot} style={{ background: dot }} aria-hidden="true" />}
      {icon}
      {children}
    </span>
  );
}
