import { SHARED_CACHE, SHARED_NAME, SHARED_SEALED } from '../../contracts/shared.ts';
import type { Letterbox } from '../schema.ts';
import type { Cipher } from './cipher.ts';
import { putThrough, takeOut } from './letterbox.ts';

/** A picture as it waits in the cache: with the device's lock set, its name, type and bytes are put through the letterbox. */
export async function waiting(file: File, slot: Pick<Letterbox, 'publicKey'> | null): Promise<Response> {
  const type = file.type || 'application/octet-stream';
  if (!slot) return new Response(file, { headers: { 'content-type': type, [SHARED_NAME]: encodeURIComponent(file.name) } });
  const about = new TextEncoder().encode(JSON.stringify([file.name, type]));
  const plain = new Uint8Array(4 + about.length + file.size);
  new DataView(plain.buffer).setUint32(0, about.length);
  plain.set(about, 4);
  plain.set(new Uint8Array(await file.arrayBuffer()), 4 + about.length);
  return new Response(await putThrough(slot, plain), { headers: { 'content-type': 'application/octet-stream', [SHARED_SEALED]: '1' } });
}

/** A picture that was put through the letterbox; null: through another one, or changed since. */
export async function opened(sealed: Blob, letterbox: Letterbox, cipher: Cipher): Promise<File | null> {
  const plain = await takeOut(letterbox, cipher, new Uint8Array(await sealed.arrayBuffer()));
  if (!plain) return null;
  const end = 4 + new DataView(plain.buffer).getUint32(0);
  const [name, type] = JSON.parse(new TextDecoder().decode(plain.subarray(4, end))) as [string, string];
  return new File([plain.subarray(end)], name, { type });
}

/** Puts those that wait openly through the letterbox: they came before there was one. One at a time. */
export async function sealWaiting(caches: SharedCaches, slot: Pick<Letterbox, 'publicKey'>): Promise<void> {
  await layWaiting(caches, async (response) =>
    response.headers.has(SHARED_SEALED) ? null : waiting(fileOf(await response.blob(), response), slot),
  );
}

/** Has all lie open again: the letterbox goes with the lock. What can't be opened stays as it is. */
export async function openWaiting(caches: SharedCaches, letterbox: Letterbox, cipher: Cipher): Promise<void> {
  await layWaiting(caches, async (response) => {
    if (!response.headers.has(SHARED_SEALED)) return null;
    const file = await opened(await response.blob(), letterbox, cipher);
    return file && waiting(file, null);
  });
}

export type SharedCaches = Pick<CacheStorage, 'has' | 'open'>;

async function layWaiting(caches: SharedCaches, anew: (response: Response) => Promise<Response | null>): Promise<void> {
  // To open it would make it: most devices never need one.
  if (!(await caches.has(SHARED_CACHE))) return;
  const cache = await caches.open(SHARED_CACHE);
  for (const key of await cache.keys()) {
    const response = await cache.match(key);
    const next = response && (await anew(response));
    if (next) await cache.put(key, next);
  }
}

function fileOf(bytes: Blob, { headers }: Response): File {
  return new File([bytes], decodeURIComponent(headers.get(SHARED_NAME) ?? ''), { type: bytes.type });
}
