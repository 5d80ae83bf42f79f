import { cardKey } from '../../model/card-key.ts';
import { emailKey, phoneKey } from '../../model/likely-same/likely-same.ts';
import type { CardSummary } from '../../model/summary.ts';
import { phoneShown } from '../list/shown-phone.ts';

/** What two clients have in common, as it is written: '' where they share none. */
export function sharedValue(reason: 'phone' | 'email' | 'card', a: CardSummary, b: CardSummary): string {
  if (reason === 'phone') return phoneShown(firstShared(a.phones, b.phones, phoneKey));
  return reason === 'email' ? firstShared(a.emails, b.emails, emailKey) : firstShared(a.cards, b.cards, cardKey);
}

/** Whether two names are written in different letters, Latin and Cyrillic. */
export function inOtherLetters(a: CardSummary, b: CardSummary): boolean {
  const [first, second] = [isCyrillic(a), isCyrillic(b)];
  return first !== null && second !== null && first !== second;
}

function firstShared(a: readonly string[], b: readonly string[], keyOf: (text: string) => string): string {
  const keys = new Set(b.map(keyOf).filter(Boolean));
  return a.find((one) => keys.has(keyOf(one))) ?? '';
}

function isCyrillic({ given, family, company }: CardSummary): boolean | null {
  const name = `${given}${family}${company}`;
  if (/\p{Script=Cyrillic}/u.test(name)) return true;
  return /\p{Script=Latin}/u.test(name) ? false : null;
}
