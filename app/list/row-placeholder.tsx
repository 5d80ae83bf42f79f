import styles from './row-placeholder.module.css';

/** Where a row will be in a moment. */
export function RowPlaceholder({ top }: { readonly top: number }) {
  return (
    <div className={styles.row} style={{ transform: `translateY(${top}px)` }} aria-hidden="true">
      <span className={styles.round} />
      <span className={styles.lines}>
        <span className={styles.line} />
        <span className={styles.short} />
      </span>
    </div>
  );
}
