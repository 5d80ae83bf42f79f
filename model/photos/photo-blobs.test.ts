import { expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { Entry } from '../entries/fields.ts';
import type { BlobHash, CardId } from '../ids.ts';
import { printClientPhoto, readClientPhoto } from './client-photo.ts';
import { photoBlobs } from './photo-blobs.ts';
import { printTags, readTags } from './tags.ts';

const hash = (digit: string) => digit.repeat(64) as BlobHash;
const photo = (picture: string, thumbnail: string) => ({ picture, thumbnail }) as Entry<'photos'>;
const blank = blankCard('card' as CardId);
const withOwn = (text: string) => ({ ...blank.profile, photo: text });

it('a card refers to its photos and to the client’s own, each once', () => {
  const own = printClientPhoto({ picture: hash('c'), thumbnail: hash('d') });
  const photos = [photo(hash('e'), hash('f')), photo(hash('a'), hash('b')), photo(hash('a'), hash('b')), photo('', hash('b'))];
  expect(photoBlobs({ photos, profile: withOwn(own) }).map(({ picture }) => picture[0])).toEqual(['a', 'c', 'e']);
  expect(photoBlobs(blank)).toEqual([]);
});

it.each(['', 'photo', `${hash('a')}`, `${hash('a')} ${hash('G')}`, `../${hash('a')} ${hash('b')}`])('“%s” names no photo', (text) => {
  expect(readClientPhoto(text)).toBeNull();
  expect(photoBlobs({ photos: [], profile: withOwn(text) })).toEqual([]);
});

it('tags are kept as they were written, each once, and none has a comma', () => {
  expect(readTags(' Balayage,short   hair,, balayage ')).toEqual(['Balayage', 'short hair']);
  expect(printTags(['Балаяж', 'балаяж', 'a, b'])).toBe('Балаяж, a b');
  expect(readTags('')).toEqual([]);
});
