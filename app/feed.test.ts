import { expect, it } from 'vitest';
import type { StoreStatus } from '../workers/contracts/store.ts';
import { createFeed } from './feed.ts';

const online: StoreStatus = {
  access: 'paired',
  connection: 'online',
  lastContact: 1,
  waiting: 0,
  photosWaiting: 0,
  refused: 0,
  fill: null,
  storage: 'ok',
  device: null,
  unclaimed: false,
  damaged: 0,
  clockAhead: null,
};

it('whoever listens sees the status that was told last', () => {
  const feed = createFeed();
  const seen: (string | undefined)[] = [];
  const stop = feed.subscribe(() => seen.push(feed.status()?.connection));
  feed.tell({ type: 'status', status: online });
  feed.tell({ type: 'status', status: { ...online, connection: 'offline' } });
  stop();
  feed.tell({ type: 'status', status: online });
  expect(seen).toEqual(['online', 'offline']);
  expect(feed.status()).toBe(online);
});

it('a listener that leaves while it is being told does not keep the others from hearing', () => {
  const feed = createFeed();
  const heard: string[] = [];
  const stop = feed.onEvent(() => {
    stop();
    heard.push('first');
  });
  feed.onEvent(() => heard.push('second'));
  feed.tell({ type: 'status', status: online });
  expect(heard).toEqual(['first', 'second']);
});
