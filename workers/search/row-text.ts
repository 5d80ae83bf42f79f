import { cardKey } from '../../model/card-key.ts';
import { lettersOf, plainOf } from '../../model/names/letters.ts';
import { skeletonsOf } from '../../model/names/skeleton.ts';
import { words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';

/** All that a client is found by, folded. */
export interface RowText {
  /** Folded words of the names, `plain~skeleton~skeleton`, and parts of the e-mails with @ in front. */
  readonly words: readonly string[];
  /** E-mails, and cards with letters in their number, each between tabs; '' for none. */
  readonly mails: string;
  /** ` phone phone ` and then `#card#card#`. */
  readonly digits: string;
}

/** A word of a name as it is looked for: its letters without marks, and its skeletons. */
interface FoldedWord {
  readonly plain: string;
  readonly skeletons: readonly string[];
}

export function foldedWord(text: string): FoldedWord {
  const [plain = '', ...skeletons] = text.split('~');
  return { plain, skeletons };
}

/** More than the salon of 50,000 has. */
const KEPT_WORDS = 30_000;
const folded = new Map<string, string>();

/** A word as `RowText.words` has it; '' where it has no letters. Names repeat, so most words have been folded lately. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const letters = lettersOf(word);
  const { full, stem, western } = skeletonsOf(letters);
  const made = [plainOf(letters.text), full.text, stem?.text ?? '', western?.text ?? ''].filter(Boolean).join('~');
  if (folded.size >= KEPT_WORDS) folded.clear();
  folded.set(word, made);
  return made;
}

/** What a merged client's row is found by: their names are also those on the cards that are in it. */
export function joinedText(row: CardSummary, joined: readonly CardSummary[]): RowText {
  const own = rowText(row);
  return joined.length === 0 ? own : { ...own, words: [...new Set([own, ...joined.map(rowText)].flatMap(({ words }) => words))] };
}

/** What a row is found by. */
export function rowText(row: CardSummary): RowText {
  const found = new Set<string>();
  for (const name of [row.given, row.family, row.middle, row.nickname, row.company]) {
    for (const { start, end } of name ? words(name) : []) {
      const word = foldWord(name.slice(start, end));
      if (word !== '') found.add(word);
    }
  }
  const cards = row.cards.map(cardKey).filter(Boolean);
  const marked = [...row.emails.map((email) => email.trim().toLowerCase()), ...cards.filter((card) => /\D/.test(card))].filter(Boolean);
  for (const mail of marked) for (const part of mailParts(mail)) found.add(part);
  const phones = row.phones.map((phone) => phone.replace(/\D/g, '')).filter(Boolean);
  return {
    words: [...found],
    mails: marked.length > 0 ? `\t${marked.join('\t')}\t` : '',
    digits: ` ${phones.join(' ')} #${cards.join('#')}#`,
  };
}

/** Where people begin to type an e-mail at, with @ in front: the words before its @, and the domain. */
export function mailParts(mail: string): readonly string[] {
  const at = mail.lastIndexOf('@');
  const local = at < 0 ? mail : mail.slice(0, at);
  const parts = local.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const domain = at < 0 ? '' : mail.slice(at + 1).replace(/\s/g, '');
  return [...parts, domain].filter(Boolean).map((part) => `@${part}`);
}
