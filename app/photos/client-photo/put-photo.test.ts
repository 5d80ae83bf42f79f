import { expect, it } from 'vitest';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { BlobHash, CardId, EntryId } from '../../../model/ids.ts';
import { squareIn } from '../../../model/photos/crop.ts';
import type { Taken } from '../../../workers/contracts/photos.ts';
import { type PhotoCard, putPhoto } from './put-photo.ts';

const CARD = 'card' as CardId;
const CUT = squareIn({ width: 200, height: 100 });
const hash = (digit: string) => digit.repeat(64) as BlobHash;
const GOOD: Taken = {
  ok: true,
  index: 0,
  name: '',
  photo: {
    intakeId: '01A' as EntryId,
    cardId: CARD,
    picture: hash('a'),
    thumbnail: hash('b'),
    width: 100,
    height: 100,
    bytes: 1,
    firstFrame: false,
    at: '2026-03-01T09:00:00.000Z',
    wanted: { as: 'client' },
  },
};

function setUp(answer: () => Promise<readonly Taken[]>) {
  const edits: ClientEdit[] = [];
  const filed: EntryId[] = [];
  const listeners = new Set<() => void>();
  let unsaved = false;
  const card: PhotoCard = {
    id: CARD,
    edit: (_, edit) => {
      edits.push(edit);
      unsaved = true;
    },
    get unsaved() {
      return unsaved;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (now: boolean) => {
    unsaved = now;
    for (const listener of listeners) listener();
  };
  const photos = { take: answer, filed: async (ids: readonly EntryId[]) => void filed.push(...ids) };
  return { put: () => putPhoto(photos, card, new Blob(), CUT), edits, filed, tell };
}

it('the photo is on the card as soon as it is taken in, and is told to be filed once the card is stored', async () => {
  const { put, edits, filed, tell } = setUp(async () => [GOOD]);
  expect(await put()).toBeNull();
  expect(edits).toEqual([{ type: 'setProfile', changes: { photo: `${hash('a')} ${hash('b')}` } }]);
  tell(true);
  expect(filed).toEqual([]);
  tell(false);
  tell(false);
  expect(filed).toEqual(['01A']);
});

it.each([
  ['a file that is no picture', async () => [{ ok: false, index: 0, name: 'a.jpg', problem: 'notPicture' } as const], 'notPicture'],
  ['a worker that answers nothing', async () => [], 'internal'],
  ['a worker that is gone', () => Promise.reject(new Error('gone')), 'internal'],
] as const)('%s leaves the card as it is, and says so', async (_, answer, problem) => {
  const { put, edits } = setUp(answer);
  expect(await put()).toBe(problem);
  expect(edits).toEqual([]);
});
