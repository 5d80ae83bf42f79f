import type { ClientCard } from '../card.ts';
import type { BlobHash } from '../ids.ts';
import { readClientPhoto } from '../photos/client-photo.ts';

/** A picture of the client's own file. */
export interface PhotoFile {
  readonly picture: BlobHash;
  /** What it is called there, without the ending that says how it is encoded. */
  readonly name: string;
}

/** The pictures that go with a client's own file, each once: the client's own first, then the others as the card has them. */
export function photoFiles(card: Pick<ClientCard, 'photos' | 'profile'>): readonly PhotoFile[] {
  const files = new Map<string, PhotoFile>();
  const own = readClientPhoto(card.profile.photo);
  if (own) files.set(own.picture, { picture: own.picture, name: 'photos/client' });
  for (const { picture, at } of card.photos) {
    if (picture === '' || files.has(picture)) continue;
    const number = String(files.size + (own ? 0 : 1)).padStart(3, '0');
    const day = /^\d{4}-\d\d-\d\d/.exec(at)?.[0];
    files.set(picture, { picture, name: ['photos/', number, day && `-${day}`].filter(Boolean).join('') });
  }
  return [...files.values()];
}

/** How a file of this type (MIME) ends. */
export function endingOf(type: string): string {
  return /^image\/(webp|avif|png)$/.exec(type)?.[1] ?? 'jpg';
}
