import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import type { Entry } from '../../../model/entries/fields.ts';
import type { Salon } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import { dayAndTime } from './day-and-time.ts';
import styles from './paper.module.css';
import { staffNameIn } from './staff-name.ts';

interface Props {
  readonly card: ClientCard;
  readonly salon: Salon | null;
  /** Draws a photo; without it, what is known of photos is told. */
  readonly picture?: (photo: Entry<'photos'>) => ReactNode;
}

/** The client's photos, and what is known of each. */
export function PhotosTold({ card, salon, picture }: Props) {
  const { t } = useTranslation(['ownFile', 'gallery']);
  const format = useFormat();
  if (card.photos.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('parts.photos')}</h2>
      <ul className={styles.photos}>
        {card.photos.map((one) => (
          <li key={one.id} className={styles.photo}>
            {picture?.(one)}
            <span className={styles.text}>
              {[
                [dayAndTime(one.at, format, salon), t(`gallery:kinds.${one.kind}`)].filter(Boolean).join(' · '),
                one.caption,
                one.tags,
                staffNameIn(salon, one.staffId),
                one.mayPublish ? t('mayPublish') : '',
              ]
                .filter(Boolean)
                .join('\n')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
