import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import type { BlobHash } from '../../../model/ids.ts';
import { type ClientPhoto, readClientPhoto } from '../../../model/photos/client-photo.ts';
import type { Salon } from '../../../model/salon.ts';
import type { Adjusting } from '../../photos/edit/adjusted.tsx';
import { useFormat } from '../../ui/format.ts';
import { dayAndTime } from './day-and-time.ts';
import styles from './paper.module.css';
import { staffNameIn } from './staff-name.ts';

/** A photo as paper shows it. */
export type PaperPhoto = Adjusting & { readonly [K in keyof ClientPhoto]: BlobHash | '' };

interface Props {
  readonly card: ClientCard;
  readonly salon: Salon | null;
  /** Draws a photo; without it, what is known of photos is told. */
  readonly picture?: (photo: PaperPhoto) => ReactNode;
}

/** A client's own photo is cut out as it is to be seen. */
const SQUARE = { width: 1, height: 1, turn: 0, crop: '', marks: '' } as const;

/** The client's photos, and what is known of each. */
export function PhotosTold({ card, salon, picture }: Props) {
  const { t } = useTranslation(['ownFile', 'gallery', 'photoTools']);
  const format = useFormat();
  const own = readClientPhoto(card.profile.photo);
  if (card.photos.length === 0 && !own) return null;
  return (
    <section className={styles.part}>
      <h2>{t('parts.photos')}</h2>
      <ul className={styles.photos}>
        {own && (
          <li className={styles.photo}>
            {picture?.({ ...own, ...SQUARE })}
            <span className={styles.text}>{t('photoTools:own.title')}</span>
          </li>
        )}
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
