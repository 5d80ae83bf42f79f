import { readFileSync } from 'node:fs';

/**
 * A card's first changes, the one that follows, and what became of that one by chance and a repaired checksum: found by trying
 * some thousand mutations, and kept, because what Automerge does with each is what has to be lived through.
 */
export const BAD_KINDS = [
  /** Its body is no change: loading drops it in silence, with all that comes along. */
  'undecodable',
  /** Automerge panics when it is applied. */
  'panics',
  /** It can be applied, and the document saved, and never be loaded again. */
  'unloadable',
] as const;
export type BadKind = (typeof BAD_KINDS)[number];

interface BadChanges extends Readonly<Record<BadKind, Uint8Array<ArrayBuffer>>> {
  readonly card: readonly Uint8Array<ArrayBuffer>[];
  readonly next: Uint8Array<ArrayBuffer>;
}

export function badChanges(): BadChanges {
  const stored: Record<BadKind | 'next', string> & { card: string[] } = JSON.parse(
    readFileSync(new URL('bad-changes.json', import.meta.url), 'utf8'),
  );
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'));
  const { card, next, undecodable, panics, unloadable } = stored;
  return {
    card: card.map(bytes),
    next: bytes(next),
    undecodable: bytes(undecodable),
    panics: bytes(panics),
    unloadable: bytes(unloadable),
  };
}
