import { type ReactNode, useId } from 'react';
import { markOf } from '../place.ts';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  /** What it is found by, when one is sent to it. */
  readonly part: string;
  /** What there is: a balance, a few words. */
  readonly standing?: ReactNode;
  /** What can be done. */
  readonly actions?: ReactNode;
  /** What this part is for; said while there is nothing in it. */
  readonly emptyText?: string;
  readonly children?: ReactNode;
}

/** One part of what is held for the client: how it stands, what can be done, and what was. */
export function Section({ title, part, standing, actions, emptyText, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-place={markOf('loyalty', part)}>
      <div className={styles.top}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {standing}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {emptyText && <p className={styles.empty}>{emptyText}</p>}
      {children}
    </section>
  );
}

/** How much there is, large; a debt is told by a word, not by its colour alone. */
export function Balance({ text, below }: { readonly text: string; readonly below: string }) {
  return (
    <p className={`${styles.balance} ${below ? styles.below : ''}`}>
      {text}
      {below && <span className={styles.word}>{below}</span>}
    </p>
  );
}
