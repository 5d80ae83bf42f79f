import { useEffect, useState } from 'react';
import type { BlobHash } from '../../../model/ids.ts';
import type { Redrawing } from '../../../workers/contracts/redraw.ts';
import { useThreads } from '../../threads.tsx';
import { redrawOnce } from './redraw-once.ts';

/** `away`: the full picture is not on this device, and can't be fetched now. `failed`: it can't be read. */
export type PublishedImage =
  | { readonly state: 'making' | 'away' | 'failed' }
  | { readonly state: 'made'; readonly file: Blob; readonly src: string };

/** The image for the world, made anew whenever what is wanted of it changes. `isWanted`: nothing is made before it. */
export function usePublishedImage(picture: BlobHash | '', how: Redrawing, isWanted: boolean): PublishedImage {
  const { photos } = useThreads();
  const { turn, crop, marks, words, longSide } = how;
  const wanted = [picture, turn, crop, marks, words, longSide].join('\n');
  const [made, setMade] = useState<{ readonly of: string; readonly image: PublishedImage } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const making = new AbortController();
    let src = '';
    const make = async (): Promise<PublishedImage> => {
      const bytes = picture === '' ? null : await photos.bytesOf(picture);
      if (!bytes) return { state: 'away' };
      const file = await redrawOnce(bytes, { turn, crop, marks, words, longSide }, making.signal);
      if (making.signal.aborted) return { state: 'making' };
      src = URL.createObjectURL(file);
      return { state: 'made', file, src };
    };
    void make()
      .catch((): PublishedImage => ({ state: 'failed' }))
      .then((image) => {
        if (!making.signal.aborted) setMade({ of: wanted, image });
      });
    return () => {
      making.abort();
      if (src) URL.revokeObjectURL(src);
    };
  }, [photos, picture, turn, crop, marks, words, longSide, isWanted, wanted]);
  // What was made of something else is gone with it.
  return made?.of === wanted ? made.image : { state: 'making' };
}
