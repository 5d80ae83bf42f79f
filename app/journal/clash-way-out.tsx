import { useTranslation } from 'react-i18next';
import { clashesOf } from '../../model/journal/clashes.ts';
import { clockOf } from '../../model/journal/clock.ts';
import type { Offer } from '../../model/journal/free-slots.ts';
import { spanOf } from '../../model/journal/span.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { Notice } from '../ui/notice.tsx';
import { Offers } from './offers.tsx';
import { offersFor } from './other-time.tsx';
import { useJournal } from './use-journal.ts';
import { useSalonNow } from './use-salon-now.ts';
import styles from './visit-sheet.module.css';
import { useWhoOf } from './who.ts';

/** What it can't take place beside, and where it could be instead. */
export function ClashWayOut({
  visit,
  salon,
  onMove,
}: {
  readonly visit: JournalVisit;
  readonly salon: Salon;
  readonly onMove: (offer: Offer) => void;
}) {
  const { t } = useTranslation('journal');
  const now = useSalonNow();
  const whoOf = useWhoOf();
  const journal = useJournal(visit.date, visit.date);
  const clashes = journal
    ? clashesOf(journal.visits, salon).filter(({ first, second }) => first.id === visit.id || second.id === visit.id)
    : [];
  if (!journal || clashes.length === 0) return null;
  const others = clashes.map(({ first, second }) => (first.id === visit.id ? second : first));
  const offers = offersFor(visit, salon, journal.visits, visit.date === now.date ? now.minutes : 0);
  return (
    <Notice tone="warn" title={t('clash')}>
      {others.map((other) => {
        const span = spanOf(other, salon.services);
        return (
          <div key={other.id}>
            {whoOf(other)} {span && `${other.time}–${clockOf(span.to)}`}
          </div>
        );
      })}
      {offers.length === 0 && <p className={styles.soft}>{t('noFreeToday')}</p>}
      <Offers title={t('moveThisTo')} offers={offers} salon={salon} withDate={false} onChoose={onMove} />
    </Notice>
  );
}
