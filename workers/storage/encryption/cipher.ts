/** Bytes of a key. */
export const KEY_BYTES = 32;

const FORM = 1;
const ID_BYTES = 4;
const NONCE_BYTES = 24;
const HEADER = 1 + ID_BYTES;
const TAG_BYTES = 16;

/** Encrypts with one key, and tells whether what it is given was encrypted with it and has not been changed since. */
export interface Cipher {
  /** `place` says what this is and where it lies; it opens nowhere else. */
  seal(plain: Uint8Array | string, place: string): Uint8Array;
  /** null: sealed with another key, for another place, or changed since. */
  open(sealed: Uint8Array, place: string): Uint8Array | null;
}

/**
 * The cipher over `key` (32 bytes): XChaCha20-Poly1305 of libsodium, fetched when first needed.
 *
 * Not WebCrypto, because that only answers later: an IndexedDB transaction ends while it is waited for, so nothing that
 * reads in a transaction could read what is encrypted, nor write what it has just worked out. Measured in Chromium on pieces
 * of 130, 600, 3,000 and 8,000 bytes (µs): libsodium 9, 14, 25, 45; WebCrypto's AES-GCM 12, 14, –, 25; AES or ChaCha in plain
 * JavaScript 4 to 20 times libsodium's. Nonces of 24 random bytes never meet.
 *
 * A sealed piece: form (1 byte), which key (4), nonce (24), ciphertext, tag (16).
 */
export async function cipherOf(key: Uint8Array): Promise<Cipher> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const id = sodium.crypto_generichash(16, key, null).subarray(0, ID_BYTES);
  return {
    seal(plain, place) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const secret = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, place, null, nonce, key);
      const sealed = new Uint8Array(HEADER + NONCE_BYTES + secret.length);
      sealed[0] = FORM;
      sealed.set(id, 1);
      sealed.set(nonce, HEADER);
      sealed.set(secret, HEADER + NONCE_BYTES);
      return sealed;
    },
    open(sealed, place) {
      if (sealed.length < HEADER + NONCE_BYTES + TAG_BYTES || sealed[0] !== FORM) return null;
      if (id.some((byte, i) => byte !== sealed[1 + i])) return null;
      const nonce = sealed.subarray(HEADER, HEADER + NONCE_BYTES);
      const secret = sealed.subarray(HEADER + NONCE_BYTES);
      try {
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, secret, place, nonce, key);
      } catch {
        return null;
      }
    },
  };
}
