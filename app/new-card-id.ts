import bs58check from 'bs58check';
import type { CardId } from '../model/ids.ts';

/** The id of a client's card that is being begun now. */
export function newCardId(): CardId {
  // The one place in the app where a fresh document id gets its brand.
  return bs58check.encode(crypto.getRandomValues(new Uint8Array(16))) as CardId;
}
