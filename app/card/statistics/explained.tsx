import { type ReactNode, useState } from 'react';
import styles from './explained.module.css';
import { type ExplainedFigure, useStatistics } from './statistics-context.ts';

export interface ExplainedProps extends ExplainedFigure {
  readonly className?: string | undefined;
  /** How the figure is shown. */
  readonly children: ReactNode;
}

/** A figure that explains itself when touched (`Explanation`). */
export function Explained({ className = '', children, ...figure }: ExplainedProps) {
  const { t, explain } = useStatistics();
  const [isOpen, setOpen] = useState(false);
  return (
    <button
      type="button"
      className={`${styles.figure} ${className}`}
      aria-label={t('howItComes', { what: figure.label, value: figure.value })}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={({ currentTarget }) => {
        setOpen(true);
        explain({ ...figure, beside: currentTarget, onClose: () => setOpen(false) });
      }}
    >
      {children}
    </button>
  );
}
