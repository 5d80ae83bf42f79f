import { expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { Entry } from '../entries/fields.ts';
import type { BlobHash, CardId } from '../ids.ts';
import { printClientPhoto } from '../photos/client-photo.ts';
import { endingOf, photoFiles } from './photo-files.ts';

const hash = (digit: string) => digit.repeat(64) as BlobHash;
const blank = blankCard('2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId);
const photo = (digit: string, at: string) => ({ picture: hash(digit), at }) as Entry<'photos'>;

it('each picture of a client is in their file once, under a name that tells its day', () => {
  const own = printClientPhoto({ picture: hash('c'), thumbnail: hash('d') });
  const photos = [photo('a', '2026-03-01T09:00:00.000Z'), photo('b', ''), photo('a', '2026-03-02T09:00:00.000Z'), photo('c', '')];
  expect(photoFiles({ photos, profile: { ...blank.profile, photo: own } })).toEqual([
    { picture: hash('c'), name: 'photos/client' },
    { picture: hash('a'), name: 'photos/001-2026-03-01' },
    { picture: hash('b'), name: 'photos/002' },
  ]);
  expect(photoFiles({ photos: photos.slice(0, 1), profile: blank.profile })).toMatchObject([{ name: 'photos/001-2026-03-01' }]);
  expect(photoFiles(blank)).toEqual([]);
});

it.each([
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/jpeg', 'jpg'],
  ['', 'jpg'],
])('a picture of type "%s" ends in %s', (type, ending) => expect(endingOf(type)).toBe(ending));
