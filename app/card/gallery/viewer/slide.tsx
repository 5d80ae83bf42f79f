import { memo } from 'react';
import { Adjusted } from '../../../photos/edit/adjusted.tsx';
import { useImage } from '../../../photos/use-image.ts';
import type { Photo } from '../photo-list.ts';
import { usePhotoWords } from '../use-photo-words.ts';

interface SlideProps {
  readonly photo: Photo;
  /** Only the one in the middle and its neighbours are there; only this one is read out. */
  readonly isCurrent: boolean;
}

/** One photo of those one swipes through: the small one until the full one is there. */
export const Slide = memo(function Slide({ photo, isCurrent }: SlideProps) {
  const words = usePhotoWords();
  const full = useImage(photo.picture, 'picture');
  const small = useImage(photo.thumbnail, 'thumbnail');
  const image = typeof full === 'object' ? full : typeof small === 'object' ? small : null;
  return <Adjusted photo={photo} src={image?.url ?? null} alt={isCurrent ? words(photo) : ''} fit="cover" />;
});
