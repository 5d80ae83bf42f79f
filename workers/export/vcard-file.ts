import type { FullClient } from '../../model/export/full-row.ts';
import { type VCardPhoto, vCardOf } from '../../model/export/vcard.ts';
import { FileParts } from './parts.ts';

export interface VCardFile {
  add(client: FullClient, photo: { readonly type: string; readonly bytes: Uint8Array } | null): void;
  done(): Blob;
}

/** Many cards in one file, one after the other. */
export function vCardFile(): VCardFile {
  const parts = new FileParts();
  const encoder = new TextEncoder();
  return {
    add: (client, photo) => parts.add(encoder.encode(vCardOf(client, photo && inText(photo)))),
    done: () => parts.done('text/vcard;charset=utf-8'),
  };
}

/** Bytes at a time: a call takes only so many arguments. */
const AT_ONCE = 8_190;

function inText({ type, bytes }: { readonly type: string; readonly bytes: Uint8Array }): VCardPhoto {
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return { type, base64: btoa(binary) };
}
