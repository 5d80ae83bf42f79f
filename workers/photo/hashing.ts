import { sha256 } from '@noble/hashes/sha2.js';
import type { BlobHash } from '../../model/ids.ts';

/** Names bytes by their SHA-256. `subtle` is missing where the page is not served securely: then it is worked out in plain code. */
export function hashing(subtle: SubtleCrypto | undefined): (bytes: Uint8Array) => Promise<BlobHash> {
  return async (bytes) => {
    const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))) : sha256(bytes);
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') as BlobHash;
  };
}
