import { bytesOfHash } from '../../model/wire/change-header.ts';
import type { HeadlessDevice } from './device.ts';
import type { TestPicture } from './pictures.ts';
import { type WrittenChange, writeChange } from './written-change.ts';

/** Picture and thumbnail. */
export type Pair = readonly [TestPicture, TestPicture];
export type Written = WrittenChange & { readonly seq: number };

/** Writes a card that refers to these photos from now on, after the change `before`. */
export async function refer(device: HeadlessDevice, doc: string, photos: readonly Pair[], before?: Written): Promise<Written> {
  const seq = before ? before.seq + 1 : 1;
  const change = writeChange({ deps: before ? [before.hash] : [], seq });
  const summary = { heads: [new Uint8Array(bytesOfHash(change.hash))], bytes: Uint8Array.of(1) };
  const { refused } = await device.push([{ doc, changes: [new Uint8Array(change.bytes)], summary, photos: namesOf(photos) }]);
  if (refused[0]) throw new Error(`refused as ${refused[0].reason}`);
  return { ...change, seq };
}

/** As they travel. */
export function namesOf(photos: readonly Pair[]): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>][] {
  return photos.map(([full, small]) => [new Uint8Array(full.hash), new Uint8Array(small.hash)]);
}
