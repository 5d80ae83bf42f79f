import { type ReactNode, useId } from 'react';
import styles from './settings-screen.module.css';

interface PartProps {
  readonly title?: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** What belongs together in a section, with a few words on it. */
export function Part({ title, note, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={title ? id : undefined}>
      {(title || note) && (
        <div className={styles.about}>
          {title && <h3 id={id}>{title}</h3>}
          {note && <p>{note}</p>}
        </div>
      )}
      {children}
    </section>
  );
}
