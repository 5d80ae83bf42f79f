import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What goes on, in words. Shown, unless `hideLabel`. */
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Both 0: under way, the end not known. */
  readonly done: number;
  readonly total: number;
  /** The numbers in words, e.g. "4 312 of 10 000". */
  readonly figures?: string;
}

/** Long work, with its numbers. */
export function ProgressBar({ label, hideLabel, done, total, figures }: ProgressBarProps) {
  const known = total > 0;
  return (
    <AriaProgressBar
      aria-label={label}
      value={known ? done : 0}
      maxValue={known ? total : 1}
      isIndeterminate={!known}
      {...(figures ? { valueLabel: figures } : {})}
      className={styles.progress}
    >
      {({ percentage }) => (
        <>
          {!hideLabel && (
            <span className={styles.words}>
              <span>{label}</span>
              {figures && <span className={styles.figures}>{figures}</span>}
            </span>
          )}
          <span className={styles.track}>
            <span
              className={known ? styles.bar : styles.running}
              style={known ? { transform: `translateX(${(percentage ?? 0) - 100}%)` } : undefined}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
