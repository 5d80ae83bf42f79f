import { memo, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { Adjusted } from '../../photos/edit/adjusted.tsx';
import { useThumbnail } from '../../photos/use-image.ts';
import { useOnCard } from '../card-context.tsx';
import type { Photo } from './photo-list.ts';
import { ShowPhoto } from './show-photo.ts';
import { usePhotoWords } from './use-photo-words.ts';
import styles from './visit-photos.module.css';

const SHOWN = 6;

export interface VisitPhotosProps {
  readonly visitId: EntryId;
  /** In a line of the table: what stands around them has its own edges. */
  readonly isInTable?: boolean;
}

/** Thumbnails of what was taken at a visit, beside what was done; each leads to the photo. */
export const VisitPhotos = memo(function VisitPhotos({ visitId, isInTable = false }: VisitPhotosProps) {
  const { t } = useTranslation('gallery');
  const all = useOnCard((card) => card.photos);
  const photos = useMemo(() => all.filter((one) => one.visitId === visitId), [all, visitId]);
  if (photos.length === 0) return null;
  const more = photos.length - SHOWN;
  return (
    <ul className={`${styles.photos} ${isInTable ? styles.inTable : ''}`} aria-label={t('ofVisit', { count: photos.length })}>
      {photos.slice(0, SHOWN).map((photo, at) => (
        <li key={photo.id}>
          <Small photo={photo} more={at === SHOWN - 1 ? more : 0} />
        </li>
      ))}
    </ul>
  );
});

/** `more`: so many that are not shown. */
function Small({ photo, more }: { readonly photo: Photo; readonly more: number }) {
  const { t } = useTranslation('gallery');
  const words = usePhotoWords();
  const show = useContext(ShowPhoto);
  const src = useThumbnail(photo.thumbnail);
  return (
    <button type="button" className={styles.photo} aria-label={t('open', { what: words(photo) })} onClick={() => show(photo.id)}>
      {src && <Adjusted photo={photo} src={src} alt="" fit="cover" hideMarks />}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </button>
  );
}
