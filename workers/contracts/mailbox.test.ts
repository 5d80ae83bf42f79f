import { expect, test } from 'vitest';
import { mailboxIn } from './mailbox.ts';

const ANSWER = { query: 'Оксана', hits: [{ name: 'Šķēle 💇' }] };

test('what was put under a number is taken by that number only, as often as wanted', () => {
  const memory = new SharedArrayBuffer(1024);
  const [worker, page] = [mailboxIn(memory), mailboxIn(memory)];
  expect(page.take(1)).toBeUndefined();
  expect(worker.put(1, ANSWER)).toBe(true);
  expect(page.take(1)).toEqual(ANSWER);
  expect(page.take(1)).toEqual(ANSWER);
  expect(page.take(2)).toBeUndefined();
  worker.put(2, { query: '', hits: [] });
  expect([page.take(1), page.take(2)]).toEqual([undefined, { query: '', hits: [] }]);
});

test('what is larger than the box is refused, and what was there stays', () => {
  const memory = new SharedArrayBuffer(128);
  const box = mailboxIn(memory);
  box.put(1, ANSWER);
  expect(box.put(2, 'я'.repeat(200))).toBe(false);
  expect(box.take(1)).toEqual(ANSWER);
  expect(box.take(2)).toBeUndefined();
});

test('nothing that was said of clients is left in an emptied box', () => {
  const memory = new SharedArrayBuffer(128);
  const box = mailboxIn(memory);
  box.put(1, ANSWER);
  box.empty();
  expect(box.take(1)).toBeUndefined();
  expect(new TextDecoder().decode(new Uint8Array(memory).slice(8))).not.toContain('Оксана');
});
