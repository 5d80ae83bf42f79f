import { at } from '../header/byte-source.ts';

/** What an image file is by its first bytes, of the kinds that photos are stored as; null: something else, or damaged. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  if (at.ascii(bytes, 0, 4) === 'RIFF' && at.ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (at.u16(bytes, 0) === 0xffd8) return 'image/jpeg';
  if (at.ascii(bytes, 4, 8) === 'ftypavif') return 'image/avif';
  return at.ascii(bytes, 1, 3) === 'PNG' ? 'image/png' : null;
}
