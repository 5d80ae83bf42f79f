import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import styles from './pressable-chip.module.css';

export interface PressableChipProps {
  readonly tone?: 'plain' | 'warn' | 'danger';
  readonly icon: ReactNode;
  /** More than there is room for, told where a mouse rests. */
  readonly title?: string;
  /** Stands in a stretch that those who go by keys find elsewhere. */
  readonly excludeFromTabOrder?: boolean;
  /** Not given where what it opens is around it (`DialogTrigger`). */
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A short word about a thing, that says more at a touch. What is touched is as large as a finger, whatever the word is. */
export function PressableChip({ tone = 'plain', icon, title, children, ...press }: PressableChipProps) {
  return (
    <Button className={`${styles.touch} ${styles[tone]}`} {...press}>
      <span className={styles.chip} title={title}>
        {icon}
        <span className={styles.words}>{children}</span>
      </span>
    </Button>
  );
}
