import { Heart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../model/journal/free-slots.ts';
import type { Salon } from '../../model/salon.ts';
import { Button } from '../ui/button.tsx';
import styles from './offers.module.css';
import { useDayNames } from './use-day-names.ts';

/** Times at which somebody is free, to choose by a touch; a heart: whom or when the client likes. */
export function Offers({
  offers,
  salon,
  title,
  withDate,
  onChoose,
}: {
  readonly offers: readonly Offer[];
  readonly salon: Salon;
  readonly title: string;
  readonly withDate: boolean;
  readonly onChoose: (offer: Offer) => void;
}) {
  const { t } = useTranslation('journal');
  const days = useDayNames();
  if (offers.length === 0) return null;
  return (
    <section className={styles.offers} aria-label={title}>
      <span className={styles.title}>{title}</span>
      {offers.map((offer) => {
        const { date, time, staffId, liked } = offer;
        const why = [liked.staff && t('why.staff'), liked.day && withDate && t('why.day'), liked.time && t('why.time')].filter(Boolean);
        return (
          <Button
            key={`${date} ${time} ${staffId}`}
            icon={why.length > 0 ? <Heart aria-hidden="true" /> : undefined}
            onPress={() => onChoose(offer)}
          >
            <span className={styles.offer}>
              <span>
                {[withDate ? days.dayInBrief(date) : '', time, salon.staff.find((one) => one.id === staffId)?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {why.length > 0 && <span className={styles.why}>{why.join(', ')}</span>}
            </span>
          </Button>
        );
      })}
    </section>
  );
}
