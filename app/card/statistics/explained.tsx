import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import styles from './explained.module.css';
import { useStatistics } from './statistics-context.ts';
import { VisitLinks } from './visit-links.tsx';

/** Of the explanation (px): what it explains should still be seen. */
const HIGHEST = 480;

export interface ExplainedProps {
  /** What the figure is. */
  readonly label: string;
  /** The figure, in words. */
  readonly value: string;
  /** How it comes about, a sentence each. */
  readonly how: readonly string[];
  /** What it comes from, the latest first; null where it doesn't come from visits of this client. */
  readonly visits: readonly Visit[] | null;
  /** What one of them adds to it. */
  readonly adds?: (visit: Visit) => string;
  readonly className?: string | undefined;
  /** How the figure is shown. */
  readonly children: ReactNode;
}

/** A figure that explains itself when touched: how it is worked out, and from which visits; each leads there. */
export function Explained({ label, value, how, visits, adds, className = '', children }: ExplainedProps) {
  const { t } = useTranslation('statistics');
  const { openVisit } = useStatistics();
  return (
    <DialogTrigger>
      <Button className={`${styles.figure} ${className}`} aria-label={t('howItComes', { what: label, value })}>
        {children}
      </Button>
      <Popover className={styles.popover} placement="bottom start" offset={4} maxHeight={HIGHEST}>
        <Dialog className={styles.panel}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.title}>
                {label} <span className={styles.value}>{value}</span>
              </Heading>
              <div className={styles.how}>
                {how.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
              {visits && (
                <VisitLinks
                  visits={visits}
                  adds={adds}
                  onOpen={(id) => {
                    close();
                    openVisit(id);
                  }}
                />
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
