import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../model/entries/fields.ts';
import { useThreads } from '../../threads.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Adjusted } from '../edit/adjusted.tsx';
import { redrawOnce } from '../publish/redraw-once.ts';
import { useThumbnail } from '../use-image.ts';
import styles from './from-gallery.module.css';

type Photo = Entry<'photos'>;

interface FromGalleryProps {
  readonly photos: readonly Photo[];
  readonly onChosen: (picture: Blob) => void;
  readonly onClose: () => void;
}

/** More than is ever kept of a client's own photo: it is cut out of this. */
const LONG_SIDE = 2048;

/** The photos of the card, to choose one of. */
export function FromGallery({ photos, onChosen, onClose }: FromGalleryProps) {
  const { t } = useTranslation('photoTools');
  const threads = useThreads();
  const [isAway, setAway] = useState(false);
  const isAsking = useRef(false);
  const choose = async ({ picture, turn, crop }: Photo) => {
    if (isAsking.current || picture === '') return;
    isAsking.current = true;
    try {
      const bytes = await threads.photos.bytesOf(picture);
      const how = { turn, crop, marks: '', words: '', longSide: LONG_SIDE };
      // As it was turned and cropped; what was not is taken as it is.
      const seen = bytes && (turn !== 0 || crop !== '') ? await redrawOnce(bytes, how, new AbortController().signal) : bytes;
      if (seen) onChosen(seen);
      else setAway(true);
    } catch {
      setAway(true);
    }
    isAsking.current = false;
  };
  return (
    <Dialog isOpen width="wide" onClose={onClose} title={t('own.which')}>
      {isAway && (
        <Notice tone="warn" alert>
          {t('publish.away')}
        </Notice>
      )}
      <ul className={styles.grid}>
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <Tile photo={photo} at={at} onPress={() => void choose(photo)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Tile({ photo, at, onPress }: { readonly photo: Photo; readonly at: number; readonly onPress: () => void }) {
  const { t } = useTranslation('photoTools');
  const format = useFormat();
  const src = useThumbnail(photo.thumbnail);
  const label = [t('own.nth', { n: at + 1 }), photo.caption, format.date(photo.at.slice(0, 10))].filter(Boolean).join(', ');
  return (
    <AriaButton className={styles.tile ?? ''} aria-label={label} onPress={onPress}>
      <Adjusted photo={photo} src={src} alt="" fit="cover" hideMarks />
    </AriaButton>
  );
}
