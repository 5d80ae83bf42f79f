import { proxy } from 'comlink';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { BlobHash } from '../../model/ids.ts';
import type { BlobState } from '../../workers/contracts/photos.ts';
import { useThreads } from '../threads.tsx';
import type { Threads } from '../workers.ts';
import { type ImageKind, PhotoImages, type ShownImage } from './photo-images.ts';

interface Watched {
  readonly images: PhotoImages;
  /** Called when any photo's bytes came, went or were sent. */
  readonly onChange: Set<() => void>;
}

/** One set of images a photo worker. */
const watchedOf = new WeakMap<object, Watched>();

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

/** Calls `onChange` whenever photos' bytes came to this device, left it or reached the server; answers with what ends it. */
export function watchPhotos(threads: Pick<Threads, 'photos'>, onChange: () => void): () => void {
  const listeners = watched(threads).onChange;
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function useImages(): PhotoImages {
  return watched(useThreads()).images;
}

function watched({ photos }: Pick<Threads, 'photos'>): Watched {
  const found = watchedOf.get(photos);
  if (found) return found;
  const images = new PhotoImages({
    photos,
    urls: { make: (image) => URL.createObjectURL(image), revoke: (url) => URL.revokeObjectURL(url) },
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const onChange = new Set<() => void>();
  watchedOf.set(photos, { images, onChange });
  const tell = (hashes: readonly BlobHash[]): void => {
    images.changed(hashes);
    for (const call of onChange) call();
  };
  photos.watch(proxy(tell)).catch(() => undefined);
  return { images, onChange };
}
