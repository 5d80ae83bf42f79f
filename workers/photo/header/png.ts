import { at, type ByteSource } from './byte-source.ts';
import type { PictureHeader } from './read-header.ts';

/** PNG (third edition): chunks of length, name, data and checksum; `acTL` says that it moves, `IEND` is its end. */
export async function readPng(source: ByteSource): Promise<PictureHeader | null> {
  const header = await source.read(8, 16);
  if (at.ascii(header, 4, 4) !== 'IHDR') return null;
  const size = { width: at.u32(header, 8), height: at.u32(header, 12) };
  let moves = false;
  for (let place = 8; place + 12 <= source.size; ) {
    const chunk = await source.read(place, 8);
    const name = at.ascii(chunk, 4, 4);
    if (name === 'acTL') moves = true;
    if (name === 'IEND') return { format: 'png', ...size, moves, whole: true };
    place += 12 + at.u32(chunk, 0);
  }
  return { format: 'png', ...size, moves, whole: false };
}
