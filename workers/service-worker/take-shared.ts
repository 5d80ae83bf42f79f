import { SHARE_FIELD, SHARED_CACHE, SHARED_MOST, SHARED_PATH } from '../contracts/shared.ts';
import { waiting } from '../storage/encryption/shared-pictures.ts';
import type { Letterbox } from '../storage/schema.ts';

export interface SharedPorts {
  readonly caches: Pick<CacheStorage, 'open'>;
  /** Where a lock is set: what the pictures are to be put through. Where that can't be known, nothing is kept. */
  readonly letterbox: () => Promise<Pick<Letterbox, 'publicKey'> | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps the pictures that another app shares into this one, and leads to the screen that asks for whom they are. `full`: some found no room. */
export async function takeShared(request: Request, { caches, letterbox, now }: SharedPorts): Promise<Response> {
  let isFull = false;
  try {
    const given = (await request.formData()).getAll(SHARE_FIELD);
    const files = given.filter((one): one is File => one instanceof File && one.size > 0).slice(0, SHARED_MOST);
    const slot = await letterbox();
    const cache = await caches.open(SHARED_CACHE);
    const time = now();
    for (const [at, file] of files.entries()) {
      // In the order in which they came, also after those of earlier.
      await cache.put(`${SHARED_PATH}/${time}-${String(at).padStart(3, '0')}`, await waiting(file, slot));
    }
  } catch {
    isFull = true;
  }
  return new Response(null, { status: 303, headers: { location: isFull ? `${SHARED_PATH}?full` : SHARED_PATH } });
}
