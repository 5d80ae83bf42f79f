import type { Profile } from '../card.ts';

/** What a name is made from: a summary, or a card's profile (which knows no phones or cards, so its last resort is ''). */
export type Named = Pick<Profile, 'kind' | 'given' | 'family' | 'nickname' | 'company'> & {
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly cards?: readonly string[];
};

/**
 * What a client is called on screen: «given family», a company by its name; without either the nickname, and then whatever
 * tells the client from others: phone, card, e-mail. '' where there is nothing at all.
 */
export function displayName(client: Named): string {
  const person = [client.given.trim(), client.family.trim()].filter(Boolean).join(' ');
  const company = client.company.trim();
  const named = (client.kind === 'company' ? company || person : person) || client.nickname.trim() || company;
  return named || client.phones?.[0] || client.cards?.[0] || client.emails?.[0] || '';
}

/** One or two letters for the round picture: given and family, or the first two words of the name. '' where the name has no letters. */
export function initials(client: Named): string {
  const person = client.kind === 'person' && (client.given || client.family);
  const words = person ? [client.given, client.family] : (client.company || client.nickname || client.given || client.family).split(/\s+/u);
  return firstLetters(words);
}

/** The same of a name that is one text, as the staff's are. */
export function initialsOf(name: string): string {
  return firstLetters(name.split(/\s+/u));
}

function firstLetters(words: readonly string[]): string {
  return words
    .map((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? '')
    .filter(Boolean)
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase();
}
