import { ChevronLeft, ChevronRight, Info, Megaphone, Pencil, SplitSquareHorizontal, SwitchCamera, Trash2, X, ZoomIn } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../../model/ids.ts';
import { useBlobState, useImage } from '../../../photos/use-image.ts';
import { FullScreen } from '../../../ui/full-screen.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { PhotoTask } from '../open-photo.tsx';
import type { Photo } from '../photo-list.ts';
import { usePhotoWords } from '../use-photo-words.ts';
import { Slide } from './slide.tsx';
import { useSwiped } from './use-swiped.ts';
import styles from './viewer.module.css';

interface ViewerProps {
  readonly photos: readonly Photo[];
  /** The one that is shown. */
  readonly photo: Photo;
  readonly hasPair: boolean;
  /** Something else lies over it and has the keys. */
  readonly isCovered: boolean;
  readonly onPhoto: (id: EntryId) => void;
  readonly onTask: (task: PhotoTask) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** A photo as large as the screen: fingers, wheel and keys zoom it and go to the next. */
export function Viewer({ photos, photo, hasPair, isCovered, onPhoto, onTask, onDelete, onClose }: ViewerProps) {
  const { t } = useTranslation(['gallery', 'common']);
  const stage = useRef<HTMLDivElement>(null);
  const at = photos.indexOf(photo);
  const { slides, next, previous, zoom } = useSwiped({
    stage,
    photos,
    at,
    onAt: (index) => photos[index] && onPhoto(photos[index].id),
    onClose,
  });
  const title = t('viewer.title', { n: at + 1, count: photos.length });
  const onKey = (key: string): boolean => {
    if (isCovered) return false;
    const act = {
      arrowleft: previous,
      arrowright: next,
      // Wherever the focus went when what lay over it was closed.
      escape: onClose,
      i: () => onTask('details'),
      delete: onDelete,
      equal: zoom,
      numpadadd: zoom,
    }[key];
    act?.();
    return act !== undefined;
  };
  const action = (label: string, icon: ReactNode, onPress: () => void) => (
    <IconButton label={label} onPress={onPress}>
      {icon}
    </IconButton>
  );
  return (
    <FullScreen label={title} onClose={onClose} onKey={onKey}>
      <div className={styles.screen}>
        <header className={styles.top}>
          {action(t('common:close'), <X aria-hidden="true" />, onClose)}
          <span className={styles.count} role="status">
            {title}
          </span>
          <Place photo={photo} />
        </header>
        <div ref={stage} className={styles.stage} />
        {slides.map(({ id, element }) => {
          const shown = photos.find((one) => one.id === id);
          return shown && createPortal(<Slide photo={shown} isCurrent={id === photo.id} />, element, id);
        })}
        {at > 0 && (
          <div className={`${styles.side} ${styles.previous}`}>
            {action(t('viewer.previous'), <ChevronLeft aria-hidden="true" />, previous)}
          </div>
        )}
        {at < photos.length - 1 && (
          <div className={`${styles.side} ${styles.next}`}>{action(t('viewer.next'), <ChevronRight aria-hidden="true" />, next)}</div>
        )}
        <footer className={styles.bottom}>
          <Told photo={photo} />
          <div className={styles.actions}>
            {action(t('viewer.zoom'), <ZoomIn aria-hidden="true" />, zoom)}
            {hasPair && action(t('viewer.compare'), <SplitSquareHorizontal aria-hidden="true" />, () => onTask('compare'))}
            {action(t('viewer.takeAfter'), <SwitchCamera aria-hidden="true" />, () => onTask('after'))}
            {action(t('viewer.edit'), <Pencil aria-hidden="true" />, () => onTask('edit'))}
            {photo.mayPublish && action(t('viewer.publish'), <Megaphone aria-hidden="true" />, () => onTask('publish'))}
            {action(t('viewer.details'), <Info aria-hidden="true" />, () => onTask('details'))}
            {action(t('viewer.delete'), <Trash2 aria-hidden="true" />, onDelete)}
          </div>
        </footer>
      </div>
    </FullScreen>
  );
}

/** Where its pixels are, in words. */
function Place({ photo }: { readonly photo: Photo }) {
  const { t } = useTranslation('gallery');
  const state = useBlobState(photo.picture);
  return state ? <span className={styles.place}>{t(`places.${state.place}`)}</span> : null;
}

/** What was written under it, and why it is not as sharp as it will be. */
function Told({ photo }: { readonly photo: Photo }) {
  const { t } = useTranslation('gallery');
  const words = usePhotoWords();
  const full = useImage(photo.picture, 'picture');
  const small = useImage(photo.thumbnail, 'thumbnail');
  const coming =
    full === 'loading' ? 'viewer.loading' : full === 'away' ? (typeof small === 'object' ? 'viewer.away' : 'viewer.nothing') : null;
  return (
    <div className={styles.told}>
      <p>{words(photo)}</p>
      <p role="status" className={styles.coming}>
        {coming && t(coming)}
      </p>
    </div>
  );
}
