import { readBoxes } from './boxes.ts';
import { at, type ByteSource } from './byte-source.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { isSvg } from './svg.ts';
import { readWebp } from './webp.ts';

/** What a picture's header says, before anything of it is decoded. */
export interface PictureHeader {
  readonly format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic';
  /** Pixels, as they are stored: a camera may hold the picture on its side. */
  readonly width: number;
  readonly height: number;
  /** It holds several pictures that follow each other. */
  readonly moves: boolean;
  /** False: the file ends before its (first) picture does. */
  readonly whole: boolean;
}

/** What a file is by its content, whatever its name says. Reads no more of it than its header and the places where it must end. */
export async function readHeader(source: ByteSource): Promise<PictureHeader | 'notPicture' | 'svg' | 'broken'> {
  const start = await source.read(0, 32);
  if (at.u16(start, 0) === 0xffd8) return (await readJpeg(source)) ?? 'broken';
  if (at.ascii(start, 0, 8) === '\x89PNG\r\n\x1a\n') return (await readPng(source)) ?? 'broken';
  if (/^GIF8[79]a/.test(at.ascii(start, 0, 6))) return (await readGif(source)) ?? 'broken';
  if (at.ascii(start, 0, 4) === 'RIFF' && at.ascii(start, 8, 4) === 'WEBP') return (await readWebp(source)) ?? 'broken';
  if (at.ascii(start, 4, 4) === 'ftyp') return readBoxes(source);
  return (await isSvg(source)) ? 'svg' : 'notPicture';
}
