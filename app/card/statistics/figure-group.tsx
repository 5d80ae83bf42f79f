import { useId } from 'react';
import { Explained } from './explained.tsx';
import styles from './figure-group.module.css';
import type { ExplainedFigure } from './statistics-context.ts';

/** A figure on its tile. */
export interface Figure extends Omit<ExplainedFigure, 'value'> {
  readonly id: string;
  /** One, or one a currency; none where there is nothing to tell. */
  readonly values: readonly string[];
  /** A word more under it, or ''. */
  readonly hint: string;
}

/** Figures that belong together. */
export function FigureGroup({ title, figures }: { readonly title: string; readonly figures: readonly Figure[] }) {
  const heading = useId();
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <div className={styles.figures}>
        {figures.map(({ id, values, hint, ...explained }) => (
          <Explained key={id} {...explained} value={values.join(' · ') || '—'} className={styles.figure}>
            <span className={styles.label}>{explained.label}</span>
            {values.map((value) => (
              <span key={value} className={styles.value}>
                {value}
              </span>
            ))}
            {values.length === 0 && <span className={styles.nothing}>—</span>}
            {hint && <span className={styles.hint}>{hint}</span>}
          </Explained>
        ))}
      </div>
    </section>
  );
}
