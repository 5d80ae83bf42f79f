import { type BinaryDocumentId, parseAutomergeUrl, stringifyAutomergeUrl } from '@automerge/automerge-repo/slim';
import { sha256 } from '@noble/hashes/sha2.js';
import type { CardId } from '../../../model/ids.ts';

const ID_BYTES = 16;

/** The automerge-repo document id (base58check) made of these bytes' first 16. */
export function documentIdOf(bytes: Uint8Array): CardId {
  const url = stringifyAutomergeUrl(bytes.slice(0, ID_BYTES) as BinaryDocumentId);
  return parseAutomergeUrl(url).documentId as string as CardId;
}

/** The id of an imported client: the same row gives the same card in a salon, on whichever device. */
export function importedDocumentId(salon: string, fingerprint: string): CardId {
  return documentIdOf(sha256(new TextEncoder().encode(`kartoteka import ${salon} ${fingerprint}`)));
}
