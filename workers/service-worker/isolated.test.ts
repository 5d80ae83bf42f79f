import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';

test('what was kept by an earlier version comes under the policy of the page, otherwise as it was', async () => {
  const kept = new Response('work()', { headers: { 'content-type': 'text/javascript', etag: '"1"' } });
  const given = isolated(kept);
  expect([...given.headers]).toEqual([
    ['content-type', 'text/javascript'],
    ['cross-origin-embedder-policy', 'require-corp'],
    ['etag', '"1"'],
  ]);
  expect([given.status, await given.text()]).toEqual([200, 'work()']);
  const own = new Response('', { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } });
  expect(isolated(own)).toBe(own);
});
