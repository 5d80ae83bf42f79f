import { cardKey } from '../../../model/card-key.ts';
import { emailKey, phoneKey } from '../../../model/likely-same/likely-same.ts';
import { kinOf } from '../../../model/names/kin.ts';
import { pieces, words } from '../../../model/names/words.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { foldedWord, foldWord } from '../../search/row-text.ts';

/**
 * What two cards of one person have in common: whoever shares none of these is not compared. A phone, an e-mail, a card, or a word of
 * the name together with a birthday. Words of names are folded as the search folds them, so that Oksana and Оксана, Катя and Екатерина
 * share one, and stand with the day and month of birth: of two cards of one person one may not know the year.
 */
export function keysOf(client: CardSummary): readonly string[] {
  const keys = new Set<string>();
  for (const phone of client.phones) add(keys, 'p', phoneKey(phone));
  for (const email of client.emails) add(keys, 'e', emailKey(email));
  for (const card of client.cards) add(keys, 'c', cardKey(card));
  const birthday = client.birthDate.slice(-5);
  if (birthday !== '') for (const sound of soundsOf(client)) keys.add(`b${birthday} ${sound}`);
  return [...keys];
}

function add(keys: Set<string>, of: string, key: string): void {
  if (key !== '') keys.add(of + key);
}

function namesOf({ kind, given, family, company }: CardSummary): readonly string[] {
  return kind === 'company' && company !== '' ? [company] : [given, family];
}

/** What the words of a name sound like, and the other names that somebody called so goes by. */
export function soundsOf(client: CardSummary): ReadonlySet<string> {
  const sounds = new Set<string>();
  for (const name of namesOf(client)) {
    for (const { start, end } of name === '' ? [] : words(name)) {
      for (const sound of foldedWord(foldWord(name.slice(start, end))).skeletons) {
        sounds.add(sound);
        for (const kin of kinOf(sound)) sounds.add(kin);
      }
    }
  }
  return sounds;
}

/** The same for those who share but a name: two words of it each, in either order. */
export function weakKeysOf(client: CardSummary): readonly string[] {
  const sounds = namesOf(client).flatMap((name) =>
    (name === '' ? [] : pieces(name)).flatMap(({ start, end }) => foldedWord(foldWord(name.slice(start, end))).skeletons.slice(0, 1)),
  );
  const keys = new Set<string>();
  for (const [at, one] of sounds.entries()) for (const other of sounds.slice(at + 1)) keys.add(`n${[one, other].sort().join(' ')}`);
  return [...keys];
}
