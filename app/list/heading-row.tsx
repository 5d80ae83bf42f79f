import styles from './other-rows.module.css';

export interface HeadingRowProps {
  readonly title: string;
  /** How many there are, or what is still being done. */
  readonly note?: string;
  readonly top: number;
}

/** The name of what follows in a list of several parts. It takes a row's height and can't be opened. */
export function HeadingRow({ title, note, top }: HeadingRowProps) {
  return (
    <div role="presentation" className={styles.heading} style={{ transform: `translateY(${top}px)` }}>
      <span className={styles.title}>{title}</span>
      {note && <span className={styles.note}>{note}</span>}
    </div>
  );
}
