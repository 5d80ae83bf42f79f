import { expect, it } from 'vitest';
import { SHARED_CACHE, SHARED_NAME } from '../contracts/shared.ts';
import { takeShared } from './take-shared.ts';

function setUp(room = Number.POSITIVE_INFINITY) {
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
    return takeShared(new Request('https://salon.example/share', { method: 'POST', body }), { caches: { open }, now: () => 5 });
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
  const ports = { caches: { open: async () => Promise.reject(new Error('none')) }, now: () => 5 };
  const answer = await takeShared(new Request('https://salon.example/share', { method: 'POST', body: 'x' }), ports);
  expect(answer.headers.get('location')).toBe('/shared?full');
});
