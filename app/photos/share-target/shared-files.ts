import { SHARED_CACHE, SHARED_NAME } from '../../../workers/contracts/shared.ts';

/** A picture that another app shared into this one. */
export interface SharedFile {
  readonly key: string;
  readonly file: File;
}

/** What waits on this device for somebody to say for which client it is, in the order in which it came. None where the browser keeps nothing. */
export async function sharedFiles(): Promise<readonly SharedFile[]> {
  const cache = await openCache();
  const keys = (await cache?.keys()) ?? [];
  const found = await Promise.all(
    keys.map(async (request): Promise<SharedFile | null> => {
      const response = await cache?.match(request);
      if (!response) return null;
      const bytes = await response.blob();
      const name = decodeURIComponent(response.headers.get(SHARED_NAME) ?? '');
      return { key: request.url, file: new File([bytes], name, { type: bytes.type }) };
    }),
  );
  return found.filter((one) => one !== null).sort((a, b) => (a.key < b.key ? -1 : 1));
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
