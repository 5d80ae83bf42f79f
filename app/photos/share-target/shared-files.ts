import type { Photos } from '../../../workers/contracts/photos.ts';
import { SHARED_CACHE, SHARED_NAME, SHARED_SEALED } from '../../../workers/contracts/shared.ts';

/** A picture that another app shared into this one. */
export interface SharedFile {
  readonly key: string;
  readonly file: File;
}

/** What waits on this device for somebody to say for which client it is, in the order in which it came. None where the browser keeps nothing. */
export async function sharedFiles(photos: () => Pick<Photos, 'openShared'>): Promise<readonly SharedFile[]> {
  const cache = await openCache();
  const found: SharedFile[] = [];
  // One at a time: those that are encrypted come into memory while they are opened.
  for (const request of (await cache?.keys()) ?? []) {
    const response = await cache?.match(request);
    if (!response) continue;
    const bytes = await response.blob();
    if (response.headers.has(SHARED_SEALED)) {
      const file = await photos().openShared(bytes);
      if (file) found.push({ key: request.url, file });
      // It was encrypted for a lock that is gone: nobody will ever open it.
      else await cache?.delete(request);
      continue;
    }
    const name = decodeURIComponent(response.headers.get(SHARED_NAME) ?? '');
    found.push({ key: request.url, file: new File([bytes], name, { type: bytes.type }) });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** How many wait. */
export async function sharedCount(): Promise<number> {
  const cache = await openCache();
  return ((await cache?.keys()) ?? []).length;
}

/** They are on a card, or not wanted. */
export async function forgetShared(keys: readonly string[]): Promise<void> {
  const cache = await openCache();
  if (cache) await Promise.all(keys.map((key) => cache.delete(key)));
}

async function openCache(): Promise<Cache | null> {
  const caches = globalThis.caches as CacheStorage | undefined;
  // To open it would make it: most devices never need one.
  return caches && (await caches.has(SHARED_CACHE)) ? caches.open(SHARED_CACHE) : null;
}
