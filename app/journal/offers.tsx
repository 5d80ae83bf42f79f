import { Heart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../model/journal/free-slots.ts';
import type { Salon } from '../../model/salon.ts';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './offers.module.css';

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
  const format = useFormat();
  if (offers.length === 0) return null;
  return (
    <section className={styles.offers} aria-label={title}>
      <span className={styles.title}>{title}</span>
      {offers.map((offer) => {
        const { date, time, staffId, liked } = offer;
        const isLiked = liked.staff || liked.time;
        return (
          <Button
            key={`${date} ${time} ${staffId}`}
            icon={isLiked ? <Heart aria-label={t('liked')} /> : undefined}
            onPress={() => onChoose(offer)}
          >
            {[withDate ? format.brief(date) : '', time, salon.staff.find((one) => one.id === staffId)?.name].filter(Boolean).join(' · ')}
          </Button>
        );
      })}
    </section>
  );
}
