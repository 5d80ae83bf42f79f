import { useTranslation } from 'react-i18next';
import { clashesOf } from '../../model/journal/clashes.ts';
import { clockOf } from '../../model/journal/clock.ts';
import type { Offer } from '../../model/journal/free-slots.ts';
import { spanOf } from '../../model/journal/span.ts';
import type { Salon } from '../../model/salon.ts';
import { nextStatuses } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStaffName } from '../who/staff-name.ts';
import { Offers } from './offers.tsx';
import { offersFor } from './other-time.tsx';
import { useJournal } from './use-journal.ts';
import { useSalonNow } from './use-salon-now.ts';
import styles from './visit-sheet.module.css';
import { useWhoOf } from './who.ts';

/** What it can't take place beside, and what to do about it: where it could be instead, and, of one client's two, that it is not needed. */
export function ClashWayOut({
  visit,
  salon,
  onMove,
  onCancel,
}: {
  readonly visit: JournalVisit;
  readonly salon: Salon;
  readonly onMove: (offer: Offer) => void;
  /** It was booked twice. */
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation(['journal', 'visit']);
  const staffName = useStaffName();
  const now = useSalonNow();
  const whoOf = useWhoOf();
  const journal = useJournal(visit.date, visit.date);
  const clashes = journal
    ? clashesOf(journal.visits, salon).filter(({ first, second }) => first.id === visit.id || second.id === visit.id)
    : [];
  if (!journal || clashes.length === 0) return null;
  // Of nobody else: what is needed of the salon is free, the client can't be at two places.
  const isOwn = clashes.every(({ client }) => client);
  const mayCancel = clashes.some(({ client }) => client) && nextStatuses(visit, now).includes('cancelled');
  const offers = offersFor(visit, salon, journal.visits, visit.date === now.date ? now.minutes : 0);
  return (
    <Notice tone="warn" title={t(isOwn ? 'journal:clashOwn' : 'journal:clash')}>
      {clashes.map(({ first, second, client, staff, room }) => {
        const other = first.id === visit.id ? second : first;
        const span = spanOf(other, salon.services);
        const when = span ? `${other.time}–${clockOf(span.to)}` : '';
        // Of one's own client the other visit is known by what it is for and by whom it is done.
        const what =
          other.services
            .map(({ name }) => name)
            .filter(Boolean)
            .join(', ') || t('visit:noService');
        const whose = client ? [what, other.staff.map(staffName).join(', ')] : [whoOf(other), staff.map(staffName).join(', ')];
        const place = salon.rooms.find(({ id }) => id === room)?.name ?? room;
        return <div key={other.id}>{[when, ...whose, place].filter(Boolean).join(' · ')}</div>;
      })}
      {mayCancel && (
        <div className={styles.ways}>
          <Button onPress={onCancel}>{t('journal:bookedTwice')}</Button>
        </div>
      )}
      {offers.length === 0 && <p className={styles.soft}>{t('journal:noFreeToday')}</p>}
      <Offers title={t('journal:moveThisTo')} offers={offers} salon={salon} withDate={false} onChoose={onMove} />
    </Notice>
  );
}
