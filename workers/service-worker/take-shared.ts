import { SHARE_FIELD, SHARED_CACHE, SHARED_MOST, SHARED_NAME, SHARED_PATH } from '../contracts/shared.ts';

export interface SharedPorts {
  readonly caches: Pick<CacheStorage, 'open'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps the pictures that another app shares into this one, and leads to the screen that asks for whom they are. `full`: some found no room. */
export async function takeShared(request: Request, { caches, now }: SharedPorts): Promise<Response> {
  let isFull = false;
  try {
    const given = (await request.formData()).getAll(SHARE_FIELD);
    const files = given.filter((one): one is File => one instanceof File && one.size > 0).slice(0, SHARED_MOST);
    const cache = await caches.open(SHARED_CACHE);
    const time = now();
    for (const [at, file] of files.entries()) {
      const headers = { 'content-type': file.type || 'application/octet-stream', [SHARED_NAME]: encodeURIComponent(file.name) };
      // In the order in which they came, also after those of earlier.
      await cache.put(`${SHARED_PATH}/${time}-${String(at).padStart(3, '0')}`, new Response(file, { headers }));
    }
  } catch {
    isFull = true;
  }
  return new Response(null, { status: 303, headers: { location: isFull ? `${SHARED_PATH}?full` : SHARED_PATH } });
}
