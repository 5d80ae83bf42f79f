import { CloudOff, CloudUpload, Lightbulb, Megaphone, Pin } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Adjusted } from '../../photos/edit/adjusted.tsx';
import { useBlobState, useThumbnail } from '../../photos/use-image.ts';
import { useOnCard } from '../card-context.tsx';
import { type Photo, pairOf } from './photo-list.ts';
import styles from './tile.module.css';
import { usePhotoWords } from './use-photo-words.ts';

interface TileProps {
  readonly photo: Photo;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One photo in the grid: what it shows, and by small signs what kind it is and whether it is on the server. */
export const Tile = memo(function Tile({ photo, isCurrent, onOpen, onKeyDown }: TileProps) {
  const { t } = useTranslation('gallery');
  const words = usePhotoWords();
  const src = useThumbnail(photo.thumbnail);
  const state = useBlobState(photo.picture);
  const photos = useOnCard((card) => card.photos);
  const pair = pairOf(photo, photos);
  const part = pair && t(pair.before.id === photo.id ? 'before' : 'after');
  const place = state ? t(`places.${state.place}`) : '';
  const pinned = state?.pinned ? t('places.pinned') : '';
  const label = t('open', {
    what: [part, words(photo), photo.mayPublish ? t('details.mayPublish') : '', place, pinned].filter(Boolean).join(', '),
  });
  return (
    <button
      type="button"
      className={styles.tile}
      data-photo={photo.id}
      aria-label={label}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {src ? <Adjusted photo={photo} src={src} alt="" fit="cover" hideMarks /> : <span className={styles.coming} />}
      <span className={styles.signs} aria-hidden="true">
        {photo.kind === 'inspiration' && <Lightbulb />}
        {photo.mayPublish && <Megaphone />}
        {state?.pinned && <Pin />}
        {state?.place === 'here' && <CloudOff data-place="here" />}
        {state?.place === 'sending' && <CloudUpload data-place="sending" />}
      </span>
      {part && (
        <span className={styles.part} aria-hidden="true">
          {part}
        </span>
      )}
    </button>
  );
});
