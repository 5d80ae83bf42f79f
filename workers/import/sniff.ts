import type { FileProblem } from '../contracts/import.ts';

export type FileKind = { readonly kind: 'csv' | 'xlsx' | 'vcf' } | { readonly problem: FileProblem };

const LOOKED_AT = 64 * 1024;

/** What a file is by its first bytes; its name says nothing reliable (programs export HTML and CSV as `.xls`). */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { problem: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'xlsx' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel' };
  if (beginsAsContact(bytes)) return { kind: 'vcf' };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { kind: 'csv' };
  const head = bytes.subarray(0, LOOKED_AT);
  const start = String.fromCharCode(...head.subarray(0, 512)).toLowerCase();
  if (/^%pdf|^\{\\rtf/.test(start)) return { problem: 'notATable' };
  if (/<html|<table|<\?xml|<!doctype/.test(start)) return { problem: 'oldExcel' };
  return looksLikeUtf16(head) || controlShare(head) < 0.005 ? { kind: 'csv' } : { problem: 'notATable' };
}

/** Contacts begin so, in whichever encoding. */
function beginsAsContact(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte !== 0));
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*BEGIN\s*:\s*VCARD/i.test(start);
}

/** UTF-16 (little-endian) without a mark: every other byte of its digits and separators is zero. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (let at = 1; at < bytes.length; at += 2) if (bytes[at] === 0 && (bytes[at - 1] ?? 0) >= 9) zeros++;
  return bytes.length >= 4 && zeros > bytes.length / 2 / 8 && controlShare(bytes.filter((byte) => byte !== 0)) < 0.2;
}

/** The part of bytes that no text holds in any encoding. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b) || byte === 0x7f) controls++;
  return controls / Math.max(bytes.length, 1);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Office keeps an encrypted workbook in an old container under this name, which stands near the container's end or beginning. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    if (bytes[at] === wanted[0] && wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
