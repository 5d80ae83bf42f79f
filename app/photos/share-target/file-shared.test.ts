import { expect, it } from 'vitest';
import type { BlobHash, CardId, EntryId } from '../../../model/ids.ts';
import type { Taken } from '../../../workers/contracts/photos.ts';
import { wantedOf } from '../photo-edit.ts';
import { fileShared } from './file-shared.ts';

const CARD = 'card' as CardId;
const WANTED = wantedOf({ kind: 'inspiration', staffId: '' });
const FILES = ['a.jpg', 'notes.txt', 'b.jpg'].map((name) => ({ key: `key of ${name}`, file: new File(['x'], name) }));
const good = (index: number): Taken => ({
  ok: true,
  index,
  name: '',
  photo: {
    intakeId: `01${index}` as EntryId,
    cardId: CARD,
    picture: 'a'.repeat(64) as BlobHash,
    thumbnail: 'b'.repeat(64) as BlobHash,
    width: 10,
    height: 10,
    bytes: 1,
    firstFrame: false,
    at: '2026-03-01T09:00:00.000Z',
    wanted: WANTED,
  },
});

async function filing(answers: readonly Taken[], stores = true) {
  const edits: unknown[] = [];
  const filed: EntryId[] = [];
  const forgotten: string[] = [];
  const told: number[] = [];
  const ports = {
    take: async (_: CardId, __: readonly Blob[], ___: unknown, onTaken: (taken: Taken) => void) => {
      // The last word on the way may come after the answer, or never.
      for (const one of answers.slice(0, -1)) onTaken(one);
      return answers;
    },
    edit: async (_: CardId, all: readonly unknown[]) => {
      edits.push(...all);
      return stores;
    },
    filed: async (ids: readonly EntryId[]) => void filed.push(...ids),
    forget: async (keys: readonly string[]) => void forgotten.push(...keys),
  };
  const problems = await fileShared(ports, CARD, FILES, WANTED, (count) => told.push(count));
  return { edits, filed, forgotten, told, problems };
}

it('shared pictures are on the client’s card, what is no picture is named, and nothing of them waits any more', async () => {
  const { edits, filed, forgotten, told, problems } = await filing([
    good(0),
    { ok: false, index: 1, name: '', problem: 'notPicture' },
    good(2),
  ]);
  expect(edits).toMatchObject([{ collection: 'photos', fields: { kind: 'inspiration' } }, { collection: 'photos' }]);
  expect(filed).toEqual(['010', '012']);
  expect(forgotten).toHaveLength(3);
  expect(told.at(-1)).toBe(3);
  expect(problems).toMatchObject([{ name: 'notes.txt', problem: 'notPicture' }]);
});

it('what found no room waits on', async () => {
  const { forgotten, problems } = await filing([good(0), { ok: false, index: 2, name: '', problem: 'storageFull' }]);
  expect(forgotten).toEqual(['key of a.jpg']);
  expect(problems).toMatchObject([{ name: 'b.jpg', problem: 'storageFull' }]);
});

it('what was taken in and is not on its card yet is left to the next start', async () => {
  const { filed, forgotten } = await filing([good(0)], false);
  expect(filed).toEqual([]);
  expect(forgotten).toEqual(['key of a.jpg']);
});
