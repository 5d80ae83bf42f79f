import { ChevronDown, UserPlus } from 'lucide-react';
import styles from './other-rows.module.css';

interface ActionRowProps {
  readonly id: string;
  readonly words: string;
  readonly index: number;
  readonly isActive: boolean;
  readonly top: number;
}

/** After the people who were found: a new client from what was typed. */
export function NewClientRow({ id, words, index, isActive, top }: ActionRowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-keyshortcuts="Shift+Enter"
      data-active={isActive || undefined}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.round}>
        <UserPlus aria-hidden="true" />
      </span>
      <span className={`${styles.name} ${styles.action}`}>{words}</span>
      <span className={styles.keys} aria-hidden="true">
        <kbd>Shift</kbd>
        <kbd>Enter</kbd>
      </span>
    </div>
  );
}

/** After the first of the people who were found: the others. */
export function MoreRow({ id, words, index, isActive, top }: ActionRowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      data-active={isActive || undefined}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.round}>
        <ChevronDown aria-hidden="true" />
      </span>
      <span className={`${styles.name} ${styles.action}`}>{words}</span>
    </div>
  );
}
