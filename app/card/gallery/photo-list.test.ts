import { expect, it } from 'vitest';
import type { EntryId } from '../../../model/ids.ts';
import type { Photo } from './photo-list.ts';
import { EVERY_PHOTO, filteredPhotos, gridRows, pairOf, tagsOf } from './photo-list.ts';

const photo = (id: string, changes: Partial<Photo> = {}): Photo => ({
  id: id as EntryId,
  picture: '',
  thumbnail: '',
  width: 4,
  height: 3,
  kind: 'result',
  caption: '',
  tags: '',
  visitId: '',
  staffId: '',
  at: `2026-03-0${id.length}T10:00:00.000Z`,
  beforeId: '',
  mayPublish: false,
  turn: 0,
  crop: '',
  marks: '',
  ...changes,
});
const ids = (photos: readonly Photo[]) => photos.map((one) => one.id).join(' ');

const ALL = [
  photo('a', { tags: 'Balayage, short' }),
  photo('bb', { kind: 'inspiration', visitId: 'v' as EntryId }),
  photo('cc', { tags: 'balayage' }),
];

it.each([
  ['every photo, the newest first', {}, 'cc bb a'],
  ['only inspiration', { kind: 'inspiration' }, 'bb'],
  ['of one visit', { visitId: 'v' as EntryId }, 'bb'],
  ['with a tag, however it is written', { tag: 'BALAYAGE' }, 'cc a'],
  ['with a tag that none has', { tag: 'x' }, ''],
] as const)('%s', (_, filter, expected) => {
  expect(ids(filteredPhotos(ALL, { ...EVERY_PHOTO, ...filter }))).toBe(expected);
});

it('each day begins a row of its own under its date, and photos are counted through', () => {
  const rows = gridRows(filteredPhotos([...ALL, photo('dd')], EVERY_PHOTO), (one) => one.at.slice(0, 10), 2);
  expect(rows.map((row) => (row.kind === 'day' ? `${row.day}: ${row.count}` : `${row.first} ${ids(row.photos)}`))).toEqual([
    '2026-03-02: 3',
    '0 dd cc',
    '2 bb',
    '2026-03-01: 1',
    '3 a',
  ]);
  expect(gridRows([], () => '', 3)).toEqual([]);
});

it('tags used most are offered first, each once', () => {
  expect(tagsOf(ALL)).toEqual(['Balayage', 'short']);
});

it('a photo knows its pair from either side, and none that is not on the card or is itself', () => {
  const after = photo('eee', { beforeId: 'a' as EntryId });
  const later = photo('ffff', { beforeId: 'a' as EntryId });
  const [before] = ALL;
  if (!before) throw new Error('no photo');
  expect(pairOf(after, [...ALL, after])).toEqual({ before, after });
  expect(pairOf(before, [...ALL, after, later])).toEqual({ before, after: later });
  expect(pairOf(after, [after])).toBeNull();
  const itself = photo('a', { beforeId: 'a' as EntryId });
  expect(pairOf(itself, [itself])).toBeNull();
});
