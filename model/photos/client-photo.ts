import { type BlobHash, isBlobHash } from '../ids.ts';

/** The client's own photo: square, cut out before it was taken in, so that its thumbnail can stand in a row as it is. */
export interface ClientPhoto {
  readonly picture: BlobHash;
  readonly thumbnail: BlobHash;
}

/** The photo that a card's `profile.photo` names; null for '' and for text that names none. */
export function readClientPhoto(text: string): ClientPhoto | null {
  const [picture, thumbnail] = text.split(' ');
  return isBlobHash(picture) && isBlobHash(thumbnail) ? { picture, thumbnail } : null;
}

/** The text for `profile.photo`: both names as one value, so that two devices never make a photo of one's picture and the other's thumbnail. */
export function printClientPhoto({ picture, thumbnail }: ClientPhoto): string {
  return `${picture} ${thumbnail}`;
}
