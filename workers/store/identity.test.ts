import { expect, it } from 'vitest';
import { browserKeys } from './identity.ts';

const bytes = (count: number): Uint8Array => new Uint8Array(count).fill(7);

it('a device’s key signs and can’t be taken out of the browser', async () => {
  const keys = browserKeys(crypto.subtle, bytes);
  const secret = await keys.create();
  if (secret.kind !== 'key') throw new Error('no key');
  expect(secret.publicKey).toHaveLength(65);
  await expect(crypto.subtle.exportKey('pkcs8', secret.privateKey)).rejects.toThrow();
  const statement = new TextEncoder().encode('this server, this device, this nonce');
  const proof = await keys.sign(secret.privateKey, statement);
  const publicKey = await crypto.subtle.importKey('raw', new Uint8Array(secret.publicKey), { name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'verify',
  ]);
  expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, new Uint8Array(proof), statement)).toBe(true);
});

it('where the browser has no WebCrypto, a device has a token of 256 bits', async () => {
  expect(await browserKeys(undefined, bytes).create()).toEqual({ kind: 'token', token: bytes(32) });
});
