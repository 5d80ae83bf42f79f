import type { Letterbox } from '../schema.ts';
import type { Cipher } from './cipher.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PLACE = 'kartoteka letterbox';
/** An uncompressed point of the curve. */
const POINT_BYTES = 65;
/** Each key encrypts one thing only, so that its nonce may always be the same. */
const NONCE = new Uint8Array(12);

/**
 * A slot that anybody on this device can put something through, and only who has the device's key can take it out again: a key pair
 * whose private half is encrypted. The service worker takes pictures in while the device is locked, and never has its key.
 *
 * ECDH over P-256 with a pair of its own for each thing, HKDF-SHA-256, AES-256-GCM: what every browser's WebCrypto has. `import()`,
 * by which libsodium is loaded elsewhere, is not allowed in a service worker.
 */
export async function newLetterbox(cipher: Cipher): Promise<Letterbox> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: cipher.seal(new Uint8Array(privateKey), PLACE) };
}

/** Encrypts for who can open the letterbox. */
export async function putThrough(slot: Pick<Letterbox, 'publicKey'>, plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const to = await importPoint(slot.publicKey);
  const key = await keyOf(pair.privateKey, to, point, slot.publicKey, 'encrypt');
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, key, new Uint8Array(plain));
  const sealed = new Uint8Array(POINT_BYTES + secret.byteLength);
  sealed.set(point);
  sealed.set(new Uint8Array(secret), POINT_BYTES);
  return sealed;
}

/** null: put through another letterbox, or changed since. */
export async function takeOut(letterbox: Letterbox, cipher: Cipher, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const bare = cipher.open(letterbox.privateKey, PLACE);
  if (!bare || sealed.length <= POINT_BYTES) return null;
  try {
    const own = await crypto.subtle.importKey('pkcs8', new Uint8Array(bare), CURVE, false, ['deriveBits']);
    const point = sealed.subarray(0, POINT_BYTES);
    const key = await keyOf(own, await importPoint(point), point, letterbox.publicKey, 'decrypt');
    const secret = new Uint8Array(sealed.subarray(POINT_BYTES));
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NONCE }, key, secret));
  } catch {
    return null;
  }
}

function importPoint(point: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(point), CURVE, false, []);
}

/** The key of one thing: both points go into it, so that it is of this letterbox and of no other. */
async function keyOf(
  own: CryptoKey,
  other: CryptoKey,
  point: Uint8Array,
  slot: Uint8Array,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array([...point, ...slot]);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(PLACE) };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}
