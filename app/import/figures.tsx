import { useFormat } from '../ui/format.ts';
import styles from './figures.module.css';

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly tone: 'ok' | 'danger' | 'warn' | 'plain';
}

/** The numbers that matter, side by side; a tone speaks only where there is something to say. */
export function Figures({ label, figures }: { readonly label: string; readonly figures: readonly Figure[] }) {
  const format = useFormat();
  return (
    <dl className={styles.figures} aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.label} className={`${styles.figure} ${figure.value > 0 ? styles[figure.tone] : ''}`}>
          <dt className={styles.label}>{figure.label}</dt>
          <dd className={styles.value}>{format.number(figure.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
