import type { ReactNode } from 'react';
import styles from './chip.module.css';

export interface ChipProps {
  readonly tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'danger' | 'info';
  readonly icon?: ReactNode;
  /** A dot of this colour before the words (staff). */
  readonly dot?: string;
  /** A colour of the thing's own: a touch of it under the words, which stay as dark as text, and a dot of it. */
  readonly tint?: string;
  readonly children: ReactNode;
}

/** A short word about a thing: status, category. Says it in words; the colour only helps. */
export function Chip({ tone = 'plain', icon, dot, tint, children }: ChipProps) {
  const ground = tint && { background: `color-mix(in srgb, ${tint} 16%, var(--surface))` };
  return (
    <span className={`${styles.chip} ${tint ? styles.tinted : styles[tone]}`} style={ground || undefined}>
      {(dot || tint) && <span className={styles.dot} style={{ background: dot || tint }} aria-hidden="true" />}
      {icon}
      {children}
    </span>
  );
}
