import { proxy } from 'comlink';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { BlobHash } from '../../model/ids.ts';
import type { BlobState } from '../../workers/contracts/photos.ts';
import { useThreads } from '../threads.tsx';
import type { Threads } from '../workers.ts';
import { type ImageKind, PhotoImages, type ShownImage } from './photo-images.ts';

/** One set of images a photo worker. */
const imagesOf = new WeakMap<object, PhotoImages>();

/** A photo's thumbnail or picture for an `<img>`, painted again when it comes; '' or null is of no photo, and always loading. */
export function useImage(hash: BlobHash | '' | null, kind: ImageKind): ShownImage {
  const images = useImages();
  useEffect(() => (hash ? images.hold(hash, kind) : undefined), [images, hash, kind]);
  return useSyncExternalStore(
    images.subscribe,
    useCallback(() => (hash ? images.image(hash) : 'loading'), [images, hash]),
  );
}

/** The address of a thumbnail; null until it is there. */
export function useThumbnail(hash: BlobHash | '' | null): string | null {
  const image = useImage(hash, 'thumbnail');
  return typeof image === 'object' ? image.url : null;
}

/** Where a picture's bytes are; undefined until that is known. */
export function useBlobState(hash: BlobHash | ''): BlobState | undefined {
  const images = useImages();
  useEffect(() => {
    if (hash) images.watchState(hash);
  }, [images, hash]);
  return useSyncExternalStore(
    images.subscribe,
    useCallback(() => (hash ? images.state(hash) : undefined), [images, hash]),
  );
}

function useImages(): PhotoImages {
  return imagesIn(useThreads());
}

function imagesIn({ photos }: Pick<Threads, 'photos'>): PhotoImages {
  const found = imagesOf.get(photos);
  if (found) return found;
  const made = new PhotoImages({
    photos,
    urls: { make: (image) => URL.createObjectURL(image), revoke: (url) => URL.revokeObjectURL(url) },
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  imagesOf.set(photos, made);
  photos.watch(proxy((hashes: readonly BlobHash[]) => made.changed(hashes))).catch(() => undefined);
  return made;
}
