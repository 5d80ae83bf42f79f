import { at, type ByteSource } from './byte-source.ts';
import type { PictureHeader } from './read-header.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
const STEP = 256 * 1024;

/** ISO 10918-1, annex B: segments, each with its length, up to the first scan. Null: no size stands before that. */
export async function readJpeg(source: ByteSource): Promise<PictureHeader | null> {
  let size: { width: number; height: number } | null = null;
  for (let place = 2; place < source.size; ) {
    const segment = await source.read(place, 9);
    const marker = at.byte(segment, 1);
    if (at.byte(segment, 0) !== 0xff || marker === END) return null;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) place++;
    else if (hasNoLength(marker)) place += 2;
    else {
      const length = at.u16(segment, 2);
      if (length < 2) return null;
      if (isFrame(marker)) size = { height: at.u16(segment, 5), width: at.u16(segment, 7) };
      place += 2 + length;
      if (marker === START_OF_SCAN) return size && { format: 'jpeg', ...size, moves: false, whole: await ends(source, place) };
    }
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/**
 * True where the end of the image comes after the scan that begins at `place`. Most files end with it; cameras also put other
 * things behind it (a film, a second picture), so that the scans are then walked.
 */
async function ends(source: ByteSource, place: number): Promise<boolean> {
  const tail = await source.read(source.size - 2, 2);
  if (source.size - 2 >= place && at.u16(tail, 0) === 0xff00 + END) return true;
  while (place < source.size) {
    const bytes = await source.read(place, STEP);
    const next = walk(bytes);
    if (next === 'end') return true;
    place += next;
  }
  return false;
}

/** How many of these bytes of a scan, and of what stands between scans, have been walked. */
function walk(bytes: Uint8Array): number | 'end' {
  let i = bytes.indexOf(0xff);
  while (i >= 0 && i + 4 <= bytes.length) {
    const marker = at.byte(bytes, i + 1);
    if (marker === END) return 'end';
    if (marker === 0xff) i++;
    else if (marker === 0 || hasNoLength(marker)) i += 2;
    else i += 2 + Math.max(2, at.u16(bytes, i + 2));
    if (i >= bytes.length) return i;
    i = bytes.indexOf(0xff, i);
  }
  if (i < 0) return bytes.length;
  // A marker on the edge is looked at again with what follows it; on the file's last bytes there is nothing to follow.
  return bytes.indexOf(0xd9, i) === i + 1 ? 'end' : Math.max(i, 1);
}
