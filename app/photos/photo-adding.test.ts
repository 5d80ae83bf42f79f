import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { ClientCard } from '../../model/card.ts';
import type { BlobHash, CardId, EntryId } from '../../model/ids.ts';
import type { Taken, TakenPhoto } from '../../workers/contracts/photos.ts';
import { applyClientEdit } from '../card/apply-edit.ts';
import { type AddingCard, PhotoAdding } from './photo-adding.ts';
import { photoEdit, WANTED_OF_CLIENT, wantedOf } from './photo-edit.ts';

const CARD = 'card' as CardId;
const hash = (digit: string) => digit.repeat(64) as BlobHash;
const photo = (id: string, wanted = wantedOf({ kind: 'inspiration', staffId: 'inese' as EntryId })): TakenPhoto => ({
  intakeId: id as EntryId,
  cardId: CARD,
  picture: hash('a'),
  thumbnail: hash('b'),
  width: 2048,
  height: 1536,
  bytes: 1,
  firstFrame: false,
  at: '2026-03-01T09:00:00.000Z',
  wanted,
});

/** A card whose edits are stored when `store` is called. */
function cardThat() {
  let shown: ClientCard = blankCard(CARD);
  let stored: ClientCard = shown;
  const listeners = new Set<() => void>();
  const card: AddingCard = {
    id: CARD,
    editAlong: (_key, _label, edit) => {
      shown = applyClientEdit(shown, edit);
    },
    get stored() {
      return stored;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const store = () => {
    stored = shown;
    for (const listener of listeners) listener();
  };
  return { card, store, shown: () => shown };
}

it('good files are on the card, each bad one is named, and only what is stored is told to be filed', async () => {
  const filed: EntryId[] = [];
  const taken: readonly Taken[] = [
    { ok: true, index: 0, name: 'a.jpg', photo: photo('01A') },
    { ok: false, index: 1, name: 'notes.jpg', problem: 'notPicture' },
    { ok: true, index: 2, name: 'b.gif', photo: { ...photo('01B'), firstFrame: true } },
  ];
  const worker = {
    take: async (_card: CardId, _files: readonly Blob[], _wanted: unknown, onTaken: (one: Taken) => void) => {
      // The last word on the way may come after the answer.
      for (const one of taken.slice(0, -1)) onTaken(one);
      setTimeout(() => onTaken(taken[2] as Taken));
      return taken;
    },
    filed: async (ids: readonly EntryId[]) => void filed.push(...ids),
  };
  const adding = new PhotoAdding(worker, (call) => call);
  const { card, store, shown } = cardThat();
  const files = [new Blob(), new Blob(), new Blob()];
  expect(await adding.add(card, files, wantedOf({ kind: 'inspiration', staffId: '' }))).toEqual(['01A', '01B']);
  expect(shown().photos).toMatchObject([
    { id: '01B', kind: 'inspiration', staffId: 'inese', mayPublish: false },
    { id: '01A', width: 2048 },
  ]);
  expect(adding.state(CARD)).toMatchObject({
    total: 3,
    done: 3,
    refused: [{ name: 'notes.jpg', problem: 'notPicture' }],
    stilled: ['b.gif'],
  });
  expect(filed).toEqual([]);
  store();
  expect(filed).toEqual(['01A', '01B']);
});

it('what comes next is seen until it is stored itself, also where it comes before the one before is stored', async () => {
  const thumbnails = [new Blob(['a']), new Blob(['b'])] as const;
  const shown: (Blob | null)[] = [];
  const adding: PhotoAdding = new PhotoAdding(
    {
      take: async (_card, _files, _wanted, onTaken, _cut, onComing) => {
        const taken = thumbnails.map((thumbnail, index) => {
          onComing?.({ index, thumbnail });
          return { ok: true, index, name: '', photo: photo(`01${index}`) } as const;
        });
        for (const one of taken) {
          onTaken(one);
          shown.push(adding.state(CARD).coming);
        }
        return taken;
      },
      filed: async () => {},
    },
    (call) => call,
  );
  await adding.add(cardThat().card, [new Blob(), new Blob()], {});
  expect(shown).toEqual([thumbnails[1], null]);
});

it('a worker that dies leaves nothing under way, and says so', async () => {
  const adding = new PhotoAdding({ take: () => Promise.reject(new Error('gone')), filed: async () => {} }, (call) => call);
  await adding.add(cardThat().card, [new Blob(), new Blob()], {});
  expect(adding.state(CARD)).toMatchObject({ total: 2, done: 2, refused: [{ problem: 'internal' }] });
  adding.dismiss(CARD);
  expect(adding.state(CARD).refused).toEqual([]);
});

it('a client’s own photo is put in its place', () => {
  expect(photoEdit(photo('01A', WANTED_OF_CLIENT))).toEqual({
    type: 'setProfile',
    changes: { photo: `${hash('a')} ${hash('b')}` },
  });
});
