/** A file, read from wherever somebody looks. */
export interface ByteSource {
  readonly size: number;
  /** So many bytes from there on; fewer at the end. */
  read(from: number, length: number): Promise<Uint8Array>;
}

/** Read ahead: headers are walked in small steps. */
const WINDOW = 64 * 1024;

/** A blob of which only what is looked at comes into memory. */
export function blobSource(blob: Blob): ByteSource {
  let start = 0;
  let window = new Uint8Array(0);
  return {
    size: blob.size,
    async read(from, length) {
      const end = Math.min(blob.size, from + length);
      if (from < start || end > start + window.length) {
        start = from;
        window = new Uint8Array(await blob.slice(from, Math.max(end, from + WINDOW)).arrayBuffer());
      }
      return window.subarray(from - start, Math.max(from, end) - start);
    },
  };
}

/** Numbers and names at their places in a header; 0 and '' beyond its end. */
export const at = {
  u16: (bytes: Uint8Array, i: number): number => (byte(bytes, i) << 8) | byte(bytes, i + 1),
  u16le: (bytes: Uint8Array, i: number): number => byte(bytes, i) | (byte(bytes, i + 1) << 8),
  u24le: (bytes: Uint8Array, i: number): number => byte(bytes, i) | (byte(bytes, i + 1) << 8) | (byte(bytes, i + 2) << 16),
  u32: (bytes: Uint8Array, i: number): number => at.u16(bytes, i) * 0x10000 + at.u16(bytes, i + 2),
  u32le: (bytes: Uint8Array, i: number): number => at.u16le(bytes, i) + at.u16le(bytes, i + 2) * 0x10000,
  byte,
  ascii: (bytes: Uint8Array, i: number, length: number): string => String.fromCharCode(...bytes.subarray(i, i + length)),
};

function byte(bytes: Uint8Array, i: number): number {
  return bytes[i] ?? 0;
}
