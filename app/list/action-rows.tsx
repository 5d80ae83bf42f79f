import { ChevronDown, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './other-rows.module.css';

interface RowPlace {
  readonly id: string;
  readonly words: string;
  readonly index: number;
  readonly isActive: boolean;
  readonly top: number;
}

/** After the people who were found: a new client from what was typed. */
export function NewClientRow(props: RowPlace) {
  return <ActionRow {...props} icon={<UserPlus aria-hidden="true" />} keys={['Shift', 'Enter']} />;
}

/** After the first of the people who were found: the others. */
export function MoreRow(props: RowPlace) {
  return <ActionRow {...props} icon={<ChevronDown aria-hidden="true" />} />;
}

interface ActionRowProps extends RowPlace {
  readonly icon: ReactNode;
  /** What to press for it from the search field. */
  readonly keys?: readonly string[];
}

function ActionRow({ id, words, index, isActive, top, icon, keys }: ActionRowProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-keyshortcuts={keys?.join('+')}
      data-active={isActive || undefined}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.round}>{icon}</span>
      <span className={`${styles.name} ${styles.action}`}>{words}</span>
      {keys && (
        <span className={styles.keys} aria-hidden="true">
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </div>
  );
}
