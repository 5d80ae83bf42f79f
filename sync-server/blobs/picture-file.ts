/** What a file is by its bytes, whatever it is called. */
export interface PictureFile {
  readonly type: PictureType;
  /** Pixels, as the header says them. */
  readonly width: number;
  readonly height: number;
}
export const PICTURE_TYPES = ['image/webp', 'image/avif', 'image/jpeg', 'image/png'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/**
 * Reads the header of a picture, and that the file begins and ends where the picture does: nothing else is hidden behind it. Nothing is
 * decoded. Own code, since the parsers of npm say what a file seems to be, not that it is nothing more, and have run in circles on
 * hostile headers; each loop here goes forward through the file. Undefined for what is no whole WebP, AVIF, JPEG or PNG.
 * Formats: RFC 9649, ISO 14496-12 and 23008-12, ITU T.81, W3C PNG.
 */
export function readPictureFile(bytes: Uint8Array): PictureFile | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = readWebp(file) ?? readPng(file) ?? readAvif(file) ?? readJpeg(file);
    return found && found.width > 0 && found.height > 0 ? found : undefined;
  } catch (error) {
    // The header points beyond the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readWebp(file: DataView): PictureFile | undefined {
  if (textAt(file, 0) !== 'RIFF' || textAt(file, 8) !== 'WEBP' || file.getUint32(4, true) + 8 !== file.byteLength) return undefined;
  const size = webpSize(file, textAt(file, 12));
  return size && { type: 'image/webp', ...size };
}

function webpSize(file: DataView, chunk: string) {
  if (chunk === 'VP8X') return { width: 1 + uint24(file, 24), height: 1 + uint24(file, 27) };
  if (chunk === 'VP8L' && file.getUint8(20) === 0x2f) {
    const bits = file.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  // A key frame's start code.
  if (chunk === 'VP8 ' && uint24(file, 23) === 0x2a019d)
    return { width: file.getUint16(26, true) & 0x3fff, height: file.getUint16(28, true) & 0x3fff };
  return undefined;
}

function readPng(file: DataView): PictureFile | undefined {
  if (file.getUint32(0) !== 0x89504e47 || file.getUint32(4) !== 0x0d0a1a0a || textAt(file, 12) !== 'IHDR') return undefined;
  for (let at = 8; at < file.byteLength; ) {
    const next = at + 12 + file.getUint32(at);
    if (textAt(file, at + 4) === 'IEND')
      return next === file.byteLength ? { type: 'image/png', width: file.getUint32(16), height: file.getUint32(20) } : undefined;
    at = next;
  }
  return undefined;
}

const CONTAINERS = new Set(['meta', 'iprp', 'ipco']);
/** Boxes that a file of a device's making may have in all. */
const MAX_BOXES = 2_000;

/** The largest of the images in the file: one is shown whole, and others (an alpha plane, tiles) are no larger. */
function readAvif(file: DataView): PictureFile | undefined {
  if (textAt(file, 4) !== 'ftyp') return undefined;
  const brands = new Set<string>();
  for (let at = 8; at < Math.min(file.getUint32(0), 256); at += 4) if (at !== 12) brands.add(textAt(file, at));
  if (!brands.has('avif')) return undefined;
  const boxes: Boxes = { left: MAX_BOXES, width: 0, height: 0 };
  return readBoxes(file, 0, file.byteLength, boxes) ? { type: 'image/avif', width: boxes.width, height: boxes.height } : undefined;
}

interface Boxes {
  left: number;
  width: number;
  height: number;
}

/** @returns whether the boxes fill their place exactly. */
function readBoxes(file: DataView, from: number, to: number, found: Boxes): boolean {
  let at = from;
  while (at < to) {
    if (found.left-- === 0) return false;
    const length = file.getUint32(at);
    const type = textAt(file, at + 4);
    if (length < 8 || at + length > to) return false;
    if (type === 'ispe') {
      found.width = Math.max(found.width, file.getUint32(at + 12));
      found.height = Math.max(found.height, file.getUint32(at + 16));
    }
    // `meta` has a version before its boxes.
    if (CONTAINERS.has(type) && !readBoxes(file, at + (type === 'meta' ? 12 : 8), at + length, found)) return false;
    at += length;
  }
  return at === to;
}

/** Start-of-frame markers: all of C0–CF that are no tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function readJpeg(file: DataView): PictureFile | undefined {
  if (file.getUint16(0) !== 0xffd8 || file.getUint16(file.byteLength - 2) !== 0xffd9) return undefined;
  for (let at = 2; at < file.byteLength; ) {
    const marker = file.getUint16(at) - 0xff00;
    // The image itself may come only after its frame.
    if (marker < 0xc0 || marker > 0xfe || marker === 0xda) return undefined;
    if (isFrame(marker)) return { type: 'image/jpeg', width: file.getUint16(at + 7), height: file.getUint16(at + 5) };
    const length = file.getUint16(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

function textAt(file: DataView, at: number): string {
  return String.fromCharCode(file.getUint8(at), file.getUint8(at + 1), file.getUint8(at + 2), file.getUint8(at + 3));
}

function uint24(file: DataView, at: number): number {
  return file.getUint16(at, true) | (file.getUint8(at + 2) << 16);
}
