import { at, type ByteSource } from './byte-source.ts';
import type { PictureHeader } from './read-header.ts';

const MOVES = 0x02;

/** RFC 9649: a RIFF file whose first chunk is the picture (`VP8 `, `VP8L`) or says what the file has (`VP8X`). */
export async function readWebp(source: ByteSource): Promise<PictureHeader | null> {
  const bytes = await source.read(0, 32);
  const size = sizeOf(bytes);
  const isExtended = at.ascii(bytes, 12, 4) === 'VP8X';
  return (
    size && {
      format: 'webp',
      ...size,
      moves: isExtended && (at.byte(bytes, 20) & MOVES) !== 0,
      whole: at.u32le(bytes, 4) + 8 <= source.size,
    }
  );
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  switch (at.ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { width: at.u24le(bytes, 24) + 1, height: at.u24le(bytes, 27) + 1 };
    case 'VP8L': {
      if (at.byte(bytes, 20) !== 0x2f) return null;
      const bits = at.u32le(bytes, 21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      if (at.u24le(bytes, 23) !== 0x2a019d) return null;
      return { width: at.u16le(bytes, 26) & 0x3fff, height: at.u16le(bytes, 28) & 0x3fff };
    default:
      return null;
  }
}
