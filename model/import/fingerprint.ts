import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntryId } from '../ids.ts';
import { rowWidth } from './width.ts';

/** Between cells and between header and row: characters that no cell holds. */
const UNIT = '\u001F';
const GROUP = '\u001D';

/**
 * SHA-256 (64 hexadecimal digits) of a row under its header, cells trimmed: the same row gives the same client on any device.
 * Empty cells at the end don't count, as programs write them or not.
 */
export function fingerprint(header: readonly string[], cells: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(header) + GROUP + canonical(cells))));
}

function canonical(cells: readonly string[]): string {
  return cells
    .slice(0, rowWidth(cells))
    .map((cell) => cell.normalize('NFC').trim())
    .join(UNIT);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of an imported card's entry (phone, e-mail…), the same on every device that imports the row. It has a ULID's form: the
 * part for the time holds the position, so entries keep the file's order and stand before those made later.
 */
export function entryIdOf(row: string, position: number): EntryId {
  const digest = sha256(utf8ToBytes(`${row}:${position}`));
  const random = Array.from(digest.subarray(0, 16), (byte) => CROCKFORD[byte % 32]).join('');
  return `${String(position).padStart(10, '0')}${random}` as EntryId;
}
