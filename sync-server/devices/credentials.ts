import { timingSafeEqual, webcrypto } from 'node:crypto';
import { type DeviceCredential, loginStatement } from '../../model/wire/messages.ts';
import { sha256 } from '../digest.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const ECDSA = { name: 'ECDSA', hash: 'SHA-256' };

export interface StoredCredential {
  readonly kind: DeviceCredential['kind'];
  /** The public key, or the token's SHA-256. */
  readonly bytes: Uint8Array;
}

/** The credential as it is kept, or undefined where it is no key at all. */
export async function acceptCredential(credential: DeviceCredential): Promise<StoredCredential | undefined> {
  if (credential.kind === 'token') return { kind: 'token', bytes: credential.sha256 };
  return (await importKey(credential.publicKey)) && { kind: 'key', bytes: credential.publicKey };
}

/** Whether `proof` shows that the device has what belongs to the credential: a signature over this connection's nonce, or the token. */
export async function proves(
  credential: StoredCredential,
  proof: Uint8Array,
  login: { readonly server: string; readonly device: string; readonly nonce: Uint8Array },
): Promise<boolean> {
  if (credential.kind === 'token') return timingSafeEqual(sha256(proof), credential.bytes);
  const key = await importKey(credential.bytes);
  if (!key) return false;
  return webcrypto.subtle.verify(ECDSA, key, proof, loginStatement(login.server, login.device, login.nonce));
}

async function importKey(bytes: Uint8Array): Promise<webcrypto.CryptoKey | undefined> {
  try {
    return await webcrypto.subtle.importKey('raw', bytes, P256, true, ['verify']);
  } catch {
    return undefined;
  }
}
