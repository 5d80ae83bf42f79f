import { ChevronDown, FilePen, Ticket } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type Visit, visitTotal } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { Chip } from '../../ui/chip.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useCard } from '../card-context.tsx';
import { VisitPhotos } from '../gallery/visit-photos.tsx';
import { STATUS_TONES } from './status-tones.ts';
import { Swatches } from './swatches.tsx';
import styles from './visit-entry.module.css';
import { VisitForm } from './visit-form.tsx';

export interface VisitEntryProps {
  readonly visit: Visit;
  readonly isOpen: boolean;
  /** Nothing was said of it yet: it is on screen only. */
  readonly isBegun: boolean;
  /** Its first field takes the caret. */
  readonly takesFocus: boolean;
  readonly onOpen: (id: EntryId | null) => void;
}

/** One visit: a line that tells what was done, unfolding to be edited. Painted again only when this visit changed. */
export const VisitEntry = memo(function VisitEntry({ visit, isOpen, isBegun, takesFocus, onOpen }: VisitEntryProps) {
  const { t } = useTranslation(['card', 'visit', 'formula']);
  const { format } = useCard();
  const form = useId();
  const entry = useRef<HTMLLIElement>(null);
  // Brought to sight at once: a list that opens while its field is being scrolled to closes again.
  useEffect(() => {
    if (isOpen) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const date = format.date(visit.date);
  const lost = visit.status === 'cancelled' || visit.status === 'noShow' || visit.status === 'rescheduled';
  return (
    <li ref={entry} data-visit={visit.id} className={`${styles.visit} ${isOpen ? styles.isOpen : ''} ${lost ? styles.lost : ''}`}>
      <Button className={styles.line ?? ''} aria-expanded={isOpen} aria-controls={form} onPress={() => onOpen(isOpen ? null : visit.id)}>
        <span className={styles.day}>
          <span className={styles.date}>{date}</span>
          {visit.time && <span className={styles.time}>{visit.time}</span>}
        </span>
        <What visit={visit} />
        <span className={styles.end}>
          <Total visit={visit} />
          {!isBegun && !isOpen && <Chip tone={STATUS_TONES[visit.status]}>{t(`visit:statuses.${visit.status}`)}</Chip>}
          {visit.rivals.length > 0 && <Chip tone="warn">{t('visit:apartShort')}</Chip>}
        </span>
        <ChevronDown className={styles.fold ?? ''} aria-hidden="true" />
        {!isOpen && (visit.formulas.length > 0 || visit.note !== '' || visit.addenda.length > 0) && (
          <span className={styles.more}>
            <Swatches formulas={visit.formulas} />
            {visit.note && <span className={styles.note}>{visit.note}</span>}
            {visit.addenda.map(({ id, text }) => (
              <span key={id} className={styles.corrected}>
                <FilePen aria-hidden="true" /> <strong>{t('formula:again.corrected')}:</strong> {text}
              </span>
            ))}
          </span>
        )}
      </Button>
      <VisitPhotos visitId={visit.id} />
      <div id={form}>{isOpen && <VisitForm visit={visit} takesFocus={takesFocus} onVisit={onOpen} onClose={() => onOpen(null)} />}</div>
    </li>
  );
});

function What({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const staffName = useStaffName();
  const services = visit.services
    .map((one) => one.name)
    .filter(Boolean)
    .join(', ');
  const people = visit.staff.map((id) => staffName(id)).join(', ');
  return (
    <span className={styles.what}>
      <span className={services ? styles.services : styles.noServices}>{services || t('visit:noService')}</span>
      {people && <span className={styles.people}>{people}</span>}
    </span>
  );
}

/** What it came to in money; that some of it was taken from a subscription is told by a sign. */
function Total({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { format, currency } = useCard();
  const total = visitTotal(visit);
  if (total === 0 && visit.covered === 0) return null;
  return (
    <span className={styles.total}>
      {visit.covered > 0 && <Ticket role="img" aria-label={t('pay.covered')} />}
      {format.money(total, visit.currency || currency)}
    </span>
  );
}
