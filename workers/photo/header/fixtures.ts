/** Small files of each kind, made in code: only what headers say is true of them, there are no pixels in them. */

const text = (said: string): number[] => [...said].map((one) => one.charCodeAt(0));
const u16 = (n: number): number[] => [(n >> 8) & 0xff, n & 0xff];
const u16le = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];
const u24le = (n: number): number[] => [...u16le(n), (n >> 16) & 0xff];
const u32 = (n: number): number[] => [...u16(Math.floor(n / 0x10000)), ...u16(n & 0xffff)];
const u32le = (n: number): number[] => [...u16le(n & 0xffff), ...u16le(Math.floor(n / 0x10000))];

const fileOf = (...parts: readonly (readonly number[])[]): Blob => new Blob([new Uint8Array(parts.flat())]);

const segment = (marker: number, data: readonly number[]): number[] => [0xff, marker, ...u16(data.length + 2), ...data];
/** Bytes of a scan: each 0xff is followed by 0, or by a restart marker. */
const SCAN = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0x78];

/** `behind`: what cameras put after the end. `whole`: false cuts it off in its last scan. */
export function jpeg(width: number, height: number, { behind = [] as readonly number[], whole = true } = {}): Blob {
  const small = [0xff, 0xd8, ...SCAN, 0xff, 0xd9];
  return fileOf(
    [0xff, 0xd8],
    // A camera's own notes, with a small picture of their own.
    segment(0xe1, [...text('Exif\0\0'), ...small]),
    segment(
      0xdb,
      Array.from({ length: 65 }, () => 1),
    ),
    segment(0xc2, [8, ...u16(height), ...u16(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    SCAN,
    segment(0xc4, [0, ...Array.from({ length: 16 }, () => 0)]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    SCAN,
    whole ? [0xff, 0xd9] : [],
    behind,
  );
}

const chunk = (name: string, data: readonly number[]): number[] => [...u32(data.length), ...text(name), ...data, 0, 0, 0, 0];

export function png(width: number, height: number, { moves = false, whole = true } = {}): Blob {
  return fileOf(
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', [...u32(width), ...u32(height), 8, 2, 0, 0, 0]),
    moves ? chunk('acTL', [...u32(3), ...u32(0)]) : [],
    chunk('IDAT', [1, 2, 3]),
    whole ? chunk('IEND', []) : [],
  );
}

const riff = (body: readonly number[], size = body.length): Blob => fileOf(text('RIFF'), u32le(size + 4), text('WEBP'), body);

export const webp = {
  lossy: (width: number, height: number): Blob =>
    riff([...text('VP8 '), ...u32le(10), 0, 0, 0, 0x9d, 0x01, 0x2a, ...u16le(width), ...u16le(height)]),
  lossless: (width: number, height: number): Blob =>
    riff([...text('VP8L'), ...u32le(6), 0x2f, ...u32le((width - 1) | ((height - 1) << 14)), 0]),
  extended: (width: number, height: number, moves = false, missing = 0): Blob => {
    const body = [...text('VP8X'), ...u32le(10), moves ? 2 : 0, 0, 0, 0, ...u24le(width - 1), ...u24le(height - 1)];
    return riff(body, body.length + missing);
  },
};

const frame = (width: number, height: number): number[] => [
  0x2c,
  ...u16le(0),
  ...u16le(0),
  ...u16le(width),
  ...u16le(height),
  0,
  2,
  2,
  0x4c,
  1,
  0,
];

export function gif(width: number, height: number, frames: number, { whole = true } = {}): Blob {
  const loops = [0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const pictures = Array.from({ length: frames }, () => [0x21, 0xf9, 4, 0, 0, 0, 0, 0, ...frame(width, height)]).flat();
  const bytes = [...text('GIF89a'), ...u16le(width), ...u16le(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255, ...loops, ...pictures, 0x3b];
  return fileOf(whole ? bytes : bytes.slice(0, -pictures.length + 14));
}

const box = (name: string, data: readonly number[]): number[] => [...u32(data.length + 8), ...text(name), ...data];

/** `brand`: what it says it is, with others it is compatible with. A tile's size stands before the picture's. */
export function boxes(brands: readonly string[], width: number, height: number, { missing = 0 } = {}): Blob {
  const [brand = '', ...compatible] = brands;
  const size = (w: number, h: number): number[] => box('ispe', [...u32(0), ...u32(w), ...u32(h)]);
  const meta = box('meta', [...u32(0), ...box('iprp', box('ipco', [...size(512, 512), ...size(width, height)]))]);
  const data = box(
    'mdat',
    Array.from({ length: 40 }, () => 7),
  );
  const file = [...box('ftyp', [...text(brand), ...u32(0), ...compatible.flatMap(text)]), ...meta, ...data];
  return fileOf(file.slice(0, file.length - missing));
}

export const words = (said: string): Blob => new Blob([said], { type: 'image/jpeg' });
