import type { ClientCard } from '../card.ts';
import { isBlobHash } from '../ids.ts';
import { type ClientPhoto, readClientPhoto } from './client-photo.ts';

/** The names of a photo's pixels. */
export type PhotoBlobs = ClientPhoto;

/**
 * Every picture that a card refers to, each once, in one order on every device: its photos and the client's own. What is not among
 * any card's is removed from devices and server.
 */
export function photoBlobs(card: Pick<ClientCard, 'photos' | 'profile'>): readonly PhotoBlobs[] {
  const own = readClientPhoto(card.profile.photo);
  const pairs = new Map<string, PhotoBlobs>();
  for (const { picture, thumbnail } of [...card.photos, ...(own ? [own] : [])])
    if (isBlobHash(picture) && isBlobHash(thumbnail)) pairs.set(`${picture} ${thumbnail}`, { picture, thumbnail });
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
