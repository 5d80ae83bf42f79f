import { at, type ByteSource } from './byte-source.ts';
import type { PictureHeader } from './read-header.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** GIF89a: blocks, walked up to the second picture. */
export async function readGif(source: ByteSource): Promise<PictureHeader | null> {
  const header = await source.read(0, 13);
  const size = { width: at.u16le(header, 6), height: at.u16le(header, 8) };
  const told = (pictures: number): PictureHeader => ({ format: 'gif', ...size, moves: pictures > 1, whole: pictures > 0 });
  let place = 13 + tableLength(at.byte(header, 10));
  for (let pictures = 0; ; ) {
    const block = await source.read(place, 10);
    const kind = block[0];
    if (kind === IMAGE && pictures === 1) return told(2);
    if (kind !== EXTENSION && kind !== IMAGE) return told(pictures);
    const data = kind === EXTENSION ? place + 2 : place + 11 + tableLength(at.byte(block, 9));
    const end = await skipSubBlocks(source, data);
    if (end === null) return told(pictures);
    if (kind === IMAGE) pictures++;
    place = end;
  }
}

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** Where the sub-blocks that begin here are over; null: the file is over before. */
async function skipSubBlocks(source: ByteSource, start: number): Promise<number | null> {
  for (let place = start; place < source.size; ) {
    const length = at.byte(await source.read(place, 1), 0);
    place += 1 + length;
    if (length === 0) return place;
  }
  return null;
}
