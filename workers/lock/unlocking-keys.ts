import { KEY_BYTES } from '../storage/encryption/cipher.ts';
import type { LockRow } from '../storage/schema.ts';

/**
 * What guessing one passphrase costs: Argon2id over 64 MiB in two passes, about half a second of a tablet. OWASP's password
 * storage cheat sheet asks for 19 MiB in two passes at least; a reader of a stolen disk has no other way than to guess.
 */
export const COST = { memory: 64 * 1024, passes: 2 } as const;
const SALT_BYTES = 16;

export type PassphraseCost = Pick<LockRow['passphrase'], 'salt' | 'memory' | 'passes'>;

/** A cost with a salt of its own. */
export function newCost(cost: Omit<PassphraseCost, 'salt'> = COST): PassphraseCost {
  return { ...cost, salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)) };
}

/** The key that a passphrase makes. The same letters make the same key however a keyboard composes them. */
export async function keyOfPassphrase(passphrase: string, { salt, memory, passes }: PassphraseCost): Promise<Uint8Array> {
  const { argon2id } = await import('hash-wasm');
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
}

/** The key that a passkey's secret makes: one of its own for this use. */
export async function keyOfSecret(secret: Uint8Array): Promise<Uint8Array> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  return sodium.crypto_generichash(KEY_BYTES, 'kartoteka device lock, passkey', secret.subarray(0, KEY_BYTES));
}
