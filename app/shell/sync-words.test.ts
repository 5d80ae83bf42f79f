import { expect, it } from 'vitest';
import type { StoreStatus } from '../../workers/contracts/store.ts';
import { syncWords } from './sync-words.ts';

const calm: StoreStatus = {
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

it('"everything is saved on the server" is said only when nothing waits and the server is there', () => {
  expect(syncWords(calm)).toMatchObject({ key: 'allSaved' });
  expect(syncWords({ ...calm, photosWaiting: 2 })).toMatchObject({ key: 'photosWaiting', count: 2 });
  expect(syncWords({ ...calm, connection: 'offline', photosWaiting: 2 })).toMatchObject({ key: 'offlinePhotosWaiting', count: 2 });
  expect(syncWords({ ...calm, waiting: 1 })).toMatchObject({ key: 'waiting', count: 1 });
  expect(syncWords({ ...calm, connection: 'connecting' })).toMatchObject({ key: 'connecting' });
  expect(syncWords({ ...calm, connection: 'offline' })).toMatchObject({ key: 'offline' });
  expect(syncWords({ ...calm, connection: 'offline', waiting: 3 })).toMatchObject({ key: 'offlineWaiting', count: 3 });
  expect(syncWords(null)).toMatchObject({ key: 'starting' });
});

it('full storage is told before anything else', () => {
  expect(syncWords({ ...calm, storage: 'storageFull', connection: 'offline', waiting: 3 })).toMatchObject({
    key: 'storageFull',
    tone: 'problem',
  });
});

it('the first copy is told with its numbers', () => {
  expect(syncWords({ ...calm, fill: { part: 'documents', done: 40, total: 100 } })).toMatchObject({ key: 'filling', done: 40, total: 100 });
});

it('before its first page, a copy is not all here', () => {
  for (const part of ['summaries', 'documents'] as const)
    expect(syncWords({ ...calm, fill: { part, done: 0, total: 0 } })).toMatchObject({ tone: 'busy', key: 'connecting' });
});
