import { at, type ByteSource } from './byte-source.ts';
import type { PictureHeader } from './read-header.ts';

const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const MOVING = ['avis', 'hevc', 'hevx', 'msf1'];
/** What describes the pictures of a file is a few kilobytes, or a foreign file's. */
const MOST_META = 4_000_000;

/** ISO 14496-12 and 23008-12: nested boxes. The largest picture that the file describes is the one that is shown. */
export async function readBoxes(source: ByteSource): Promise<PictureHeader | 'notPicture' | 'broken'> {
  const ftyp = await source.read(0, 256);
  const brands = [8, ...range(16, Math.min(at.u32(ftyp, 0), ftyp.length), 4)].map((i) => at.ascii(ftyp, i, 4));
  const format = brands.some((brand) => brand === 'avif' || brand === 'avis')
    ? 'avif'
    : brands.some((brand) => HEIC.includes(brand))
      ? 'heic'
      : null;
  if (!format) return 'notPicture';
  const { meta, whole } = await topBoxes(source);
  const size = meta && largest(meta);
  if (!size) return 'broken';
  return { format, ...size, moves: MOVING.includes(brands[0] ?? ''), whole };
}

/** The box that describes the pictures, and whether all boxes end within the file. */
async function topBoxes(source: ByteSource): Promise<{ meta: Uint8Array | null; whole: boolean }> {
  let meta: Uint8Array | null = null;
  for (let place = 0; place + 8 <= source.size; ) {
    const head = await source.read(place, 16);
    const length = lengthOf(head, source.size - place);
    if (length < 8 || place + length > source.size) return { meta, whole: false };
    if (at.ascii(head, 4, 4) === 'meta' && length <= MOST_META) meta = (await source.read(place, length)).slice();
    place += length;
  }
  return { meta, whole: true };
}

function lengthOf(head: Uint8Array, rest: number): number {
  const length = at.u32(head, 0);
  if (length === 0) return rest;
  return length === 1 ? at.u32(head, 8) * 2 ** 32 + at.u32(head, 12) : length;
}

/** The largest `ispe` (a picture's size) in `meta` / `iprp` / `ipco`. */
function largest(meta: Uint8Array): { width: number; height: number } | null {
  const properties = within(within(meta, 12, 'iprp'), 8, 'ipco');
  const sizes = boxesIn(properties, 8)
    .filter(({ name }) => name === 'ispe')
    .map(({ bytes }) => ({ width: at.u32(bytes, 12), height: at.u32(bytes, 16) }));
  return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}

function within(box: Uint8Array, from: number, name: string): Uint8Array {
  return boxesIn(box, from).find((one) => one.name === name)?.bytes ?? new Uint8Array();
}

function boxesIn(box: Uint8Array, from: number): { name: string; bytes: Uint8Array }[] {
  const found: { name: string; bytes: Uint8Array }[] = [];
  for (let place = from; place + 8 <= box.length; ) {
    const length = lengthOf(box.subarray(place), box.length - place);
    if (length < 8) break;
    found.push({ name: at.ascii(box, place + 4, 4), bytes: box.subarray(place, place + length) });
    place += length;
  }
  return found;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
}
