import { type CardId, isDocumentId } from '../ids.ts';

/** Who is meant by a detail of kind `client`. */
export interface ClientRef {
  /** '' where only words were written: an import, or somebody who is no client. */
  readonly cardId: CardId | '';
  /** As the client was called then: what is left when that card is erased. */
  readonly name: string;
}

/** A reference as it is stored: the card's id, a space, the name. One field, so that two devices never set half of it each. */
export function writeClientRef({ cardId, name }: ClientRef): string {
  return `${cardId} ${name.replace(/\s+/gu, ' ')}`.trim();
}

export function readClientRef(stored: string): ClientRef {
  const [first = '', ...rest] = stored.trim().split(' ');
  return isDocumentId(first) ? { cardId: first as CardId, name: rest.join(' ') } : { cardId: '', name: stored.trim() };
}
