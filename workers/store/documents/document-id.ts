import { sha256 } from '@noble/hashes/sha2.js';
import type { CardId } from '../../../model/ids.ts';

/**
 * Automerge document ids: base58check of 16 bytes, as automerge-repo writes them. Written out here because this is all that
 * is needed of that package in the browser.
 */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ID_BYTES = 16;
const CHECK_BYTES = 4;

/** The id made of these 16 bytes. */
export function documentIdOf(bytes: Uint8Array): CardId {
  const payload = bytes.subarray(0, ID_BYTES);
  const checked = new Uint8Array(ID_BYTES + CHECK_BYTES);
  checked.set(payload);
  checked.set(sha256(sha256(payload)).subarray(0, CHECK_BYTES), ID_BYTES);
  return base58(checked) as CardId;
}

/** The id of an imported client: the same row gives the same card in a salon, on whichever device. */
export function importedDocumentId(salon: string, fingerprint: string): CardId {
  return documentIdOf(sha256(new TextEncoder().encode(`kartoteka import ${salon} ${fingerprint}`)));
}

function base58(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (; value > 0n; value /= 58n) text = (ALPHABET[Number(value % 58n)] ?? '') + text;
  for (const byte of bytes) {
    if (byte !== 0) break;
    text = `1${text}`;
  }
  return text;
}
