import { expect, it } from 'vitest';
import { SHARED_CACHE, SHARED_NAME } from '../contracts/shared.ts';
import { cipherOf, KEY_BYTES } from '../storage/encryption/cipher.ts';
import { newLetterbox } from '../storage/encryption/letterbox.ts';
import { opened } from '../storage/encryption/shared-pictures.ts';
import { type SharedPorts, takeShared } from './take-shared.ts';

function setUp(room = Number.POSITIVE_INFINITY, letterbox: SharedPorts['letterbox'] = async () => null) {
  const kept = new Map<string, Response>();
  const put = async (key: string, response: Response) => {
    if (kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, response);
  };
  const opened: string[] = [];
  const open = async (name: string) => {
    opened.push(name);
    return { put } as unknown as Cache;
  };
  const share = (...files: readonly (File | string)[]) => {
    const body = new FormData();
    for (const file of files) body.append('photos', file);
    return takeShared(new Request('https://salon.example/share', { method: 'POST', body }), { caches: { open }, letterbox, now: () => 5 });
  };
  return { kept, opened, share };
}

it('pictures shared from another app are kept in their order, and the person is asked for whom they are', async () => {
  const { kept, opened, share } = setUp();
  const answer = await share(new File(['a'], 'до.jpg', { type: 'image/jpeg' }), 'a text', new File(['b'], 'b.png', { type: 'image/png' }));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/shared']);
  expect(opened).toEqual([SHARED_CACHE]);
  expect([...kept.keys()]).toEqual(['/shared/5-000', '/shared/5-001']);
  const first = kept.get('/shared/5-000');
  expect(first?.headers.get('content-type')).toBe('image/jpeg');
  expect(decodeURIComponent(first?.headers.get(SHARED_NAME) ?? '')).toBe('до.jpg');
  expect(await first?.text()).toBe('a');
});

it('what finds no room is told, and keeps what was kept', async () => {
  const { kept, share } = setUp(1);
  const answer = await share(new File(['a'], 'a.jpg'), new File(['b'], 'b.jpg'));
  expect(answer.headers.get('location')).toBe('/shared?full');
  expect(kept.size).toBe(1);
});

it('a request that is no form leads to the screen too', async () => {
  const ports = { caches: { open: async () => Promise.reject(new Error('none')) }, letterbox: async () => null, now: () => 5 };
  const answer = await takeShared(new Request('https://salon.example/share', { method: 'POST', body: 'x' }), ports);
  expect(answer.headers.get('location')).toBe('/shared?full');
});

it('with a lock set nothing of a picture can be read, and who has the device’s key gets it back', async () => {
  const cipher = await cipherOf(new Uint8Array(KEY_BYTES).fill(7));
  const letterbox = await newLetterbox(cipher);
  const { kept, share } = setUp(1, async () => letterbox);
  await share(new File(['what it shows'], 'Oksana.jpg', { type: 'image/jpeg' }));
  const [response] = kept.values();
  const lies = [...(response?.headers.values() ?? []), await response?.clone().text()].join(' ');
  expect(lies).not.toMatch(/Oksana|jpeg|what it shows/);
  const sealed = (await response?.blob()) ?? new Blob();
  const file = await opened(sealed, letterbox, cipher);
  expect([file?.name, file?.type, await file?.text()]).toEqual(['Oksana.jpg', 'image/jpeg', 'what it shows']);
  expect(await opened(sealed, await newLetterbox(cipher), cipher)).toBeNull();
});

it('where it can’t be known whether there is a lock, nothing is kept openly', async () => {
  const { kept, share } = setUp(1, () => Promise.reject(new Error('gone')));
  expect((await share(new File(['a'], 'a.jpg'))).headers.get('location')).toBe('/shared?full');
  expect(kept.size).toBe(0);
});
