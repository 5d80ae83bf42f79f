import type { Keys } from './ports.ts';

const TOKEN_BYTES = 32;

/**
 * How a device proves who it is: by a key that can't be taken out of the browser, or, in a page that is not served securely
 * (a plain address in the salon's own network), where browsers offer no WebCrypto, by a random token.
 */
export function browserKeys(subtle: SubtleCrypto | undefined, random: (count: number) => Uint8Array): Keys {
  return {
    async create() {
      if (!subtle) return { kind: 'token', token: random(TOKEN_BYTES) };
      const { privateKey, publicKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
      return { kind: 'key', privateKey, publicKey: new Uint8Array(await subtle.exportKey('raw', publicKey)) };
    },
    async sign(privateKey, bytes) {
      if (!subtle) throw new Error('this page has no WebCrypto');
      return new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new Uint8Array(bytes)));
    },
  };
}
