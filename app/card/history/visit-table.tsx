import { FilePen, Ticket } from 'lucide-react';
import { Fragment, useDeferredValue } from 'react';
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
import { VisitForm } from './visit-form.tsx';
import styles from './visit-table.module.css';

export interface ShownVisits {
  readonly visits: readonly Visit[];
  readonly openId: EntryId | null;
  /** Of which nothing was said yet. */
  readonly begun: Visit | null;
  readonly takesFocus: boolean;
  readonly onOpen: (id: EntryId | null) => void;
}

const AT_ONCE = 30;

/** The visits in columns, for the eye to run down them; one at a time unfolds under its line. */
export function VisitTable({ visits, openId, begun, takesFocus, onOpen }: ShownVisits) {
  const { t } = useTranslation('visit');
  const everything = useDeferredValue(true, false);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('list')}>
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('staff')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col" className={styles.money}>
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.slice(0, everything ? undefined : AT_ONCE).map((visit) => (
            <Fragment key={visit.id}>
              <Line visit={visit} isOpen={visit.id === openId} isBegun={visit === begun} onOpen={onOpen} />
              {visit.id === openId && (
                <tr>
                  <td colSpan={5} className={styles.form}>
                    <VisitForm visit={visit} takesFocus={visit === begun && takesFocus} onVisit={onOpen} onClose={() => onOpen(null)} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly visit: Visit;
  readonly isOpen: boolean;
  readonly isBegun: boolean;
  readonly onOpen: (id: EntryId | null) => void;
}

function Line({ visit, isOpen, isBegun, onOpen }: LineProps) {
  const { t } = useTranslation(['visit', 'formula']);
  const { format, currency } = useCard();
  const staffName = useStaffName();
  const isLost = visit.status === 'cancelled' || visit.status === 'noShow' || visit.status === 'rescheduled';
  const people = visit.staff.map(staffName);
  const services = visit.services.map((one) => one.name).filter(Boolean);
  const total = visitTotal(visit);
  return (
    <tr data-visit={visit.id} className={isLost ? styles.lost : undefined}>
      <th scope="row">
        <Button className={styles.open ?? ''} aria-expanded={isOpen} onPress={() => onOpen(isOpen ? null : visit.id)}>
          <span>{format.dateShort(visit.date)}</span> {visit.time && <span className={styles.time}>{visit.time}</span>}
        </Button>
      </th>
      <td className={styles.what}>
        {services.join(', ') || t('visit:noService')}
        <Swatches formulas={visit.formulas} />
        <VisitPhotos visitId={visit.id} isInTable />
        {visit.addenda.map(({ id, text }) => (
          <span key={id} className={styles.corrected}>
            <FilePen role="img" aria-label={t('formula:again.corrected')} /> {text}
          </span>
        ))}
      </td>
      <td className={styles.people}>{people.join(', ')}</td>
      <td>
        {!isBegun && <Chip tone={STATUS_TONES[visit.status]}>{t(`visit:statuses.${visit.status}`)}</Chip>}
        {visit.rivals.length > 0 && <Chip tone="warn">{t('visit:apartShort')}</Chip>}
      </td>
      <td className={styles.money}>
        {visit.covered > 0 && <Ticket role="img" aria-label={t('visit:pay.covered')} />}
        {(total > 0 || visit.covered > 0) && format.money(total, visit.currency || currency)}
      </td>
    </tr>
  );
}
