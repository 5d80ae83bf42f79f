import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Digest } from '../model/wire/change-header.ts';

/** SHA-256 and inflate as this process has them, for `model/wire/change-header.ts`. */
export const nodeDigest: Digest = {
  sha256,
  inflateRaw: (bytes, max) => inflateRawSync(bytes, { maxOutputLength: max }),
};

export function sha256(bytes: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
