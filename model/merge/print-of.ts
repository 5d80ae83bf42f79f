import type { FieldValue } from '../history.ts';
import { readClientPhoto } from '../photos/client-photo.ts';

/**
 * A print of what a card said in a field when it was merged: enough to tell whether it says something else now. The words themselves
 * are not written down on the other card: where the one that said them is erased, none of them must be left. '' of what said nothing.
 * `salt`: what tells this merge from others, so that prints of two merges can't be compared.
 */
export function printOf(salt: string, key: string, value: FieldValue): string {
  if (value === '' || value === null) return '';
  // Rows have of the client's photo its thumbnail alone.
  const told = typeof value === 'string' ? (readClientPhoto(value)?.thumbnail ?? value) : value;
  return fingerprint(`${salt} ${key} ${typeof told} ${told}`);
}

/** 64 bits of a text (FNV-1a, twice). */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xc9dc5118;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 16), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
