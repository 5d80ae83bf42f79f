import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { EntryId } from '../../../model/ids.ts';
import styles from './explanation.module.css';
import type { Asked } from './statistics-context.ts';
import { VisitLinks } from './visit-links.tsx';

/** Of the explanation (px): what it explains should still be seen. */
const HIGHEST = 480;

interface ExplanationProps {
  readonly asked: Asked | null;
  readonly onClose: () => void;
  readonly openVisit: (id: EntryId) => void;
}

/** How a figure is worked out, and from which visits; each leads there. One for all figures. */
export function Explanation({ asked, onClose, openVisit }: ExplanationProps) {
  if (!asked) return null;
  const { label, value, how, visits, adds, beside } = asked;
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={{ current: beside }}
      className={styles.popover}
      placement="bottom start"
      offset={4}
      maxHeight={HIGHEST}
    >
      <Dialog className={styles.panel}>
        <Heading slot="title" className={styles.title}>
          {label} <span className={styles.value}>{value}</span>
        </Heading>
        {how.length > 0 && (
          <div className={styles.how}>
            {how.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        {visits && (
          <VisitLinks
            visits={visits}
            adds={adds}
            onOpen={(id) => {
              onClose();
              openVisit(id);
            }}
          />
        )}
      </Dialog>
    </Popover>
  );
}
