import { createHash, randomBytes } from 'node:crypto';

export interface TestPicture {
  readonly name: string;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

export function pictureOf(bytes: Uint8Array): TestPicture {
  const hash = createHash('sha256').update(bytes).digest();
  return { name: hash.toString('hex'), hash: new Uint8Array(hash), bytes };
}

/** A WebP file of so many bytes whose header says so many pixels; what follows the header is noise. */
export function webp(size = 2_000, width = 640, height = 480): Uint8Array {
  const file = randomBytes(size + (size % 2));
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WEBPVP8L', 8, 'latin1');
  file.writeUInt32LE(file.length - 20, 16);
  file[20] = 0x2f;
  file.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  return file;
}

export function picture(size?: number, width?: number, height?: number): TestPicture {
  return pictureOf(webp(size, width, height));
}
