import { lettersOf, plainOf } from '../../model/names/letters.ts';
import { skeletonsOf } from '../../model/names/skeleton.ts';
import { words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';

/** All that a client is found by, as texts that are cheap to look into. */
export interface RowText {
  /** ` plain plain ~skeleton~skeleton~` */
  readonly names: string;
  /** E-mails, and cards with letters in their number, each between tabs; '' for none. */
  readonly mails: string;
  /** ` phone phone ` and then `#card#card#`. */
  readonly digits: string;
}

interface FoldedWord {
  readonly plain: string;
  readonly skeletons: readonly string[];
}

const KEPT_WORDS = 4_000;
const folded = new Map<string, FoldedWord>();

/** Names repeat, so most words have been folded lately. */
function foldWord(word: string): FoldedWord {
  const known = folded.get(word);
  if (known) return known;
  const letters = lettersOf(word);
  const { full, stem, western } = skeletonsOf(letters);
  const skeletons = [full.text, stem?.text ?? '', western?.text ?? ''].filter(Boolean);
  const made = { plain: plainOf(letters.text), skeletons };
  if (folded.size >= KEPT_WORDS) folded.clear();
  folded.set(word, made);
  return made;
}

/** The card's number without spaces and dashes. */
export function cardKey(number: string): string {
  return number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a row is found by. */
export function rowText(row: CardSummary): RowText {
  const plain = new Set<string>();
  const skeletons = new Set<string>();
  for (const name of [row.given, row.family, row.middle, row.nickname, row.company]) {
    for (const { start, end } of name ? words(name) : []) {
      const word = foldWord(name.slice(start, end));
      plain.add(word.plain);
      for (const skeleton of word.skeletons) skeletons.add(skeleton);
    }
  }
  const cards = row.cards.map(cardKey).filter(Boolean);
  const marked = [...row.emails.map((email) => email.trim().toLowerCase()), ...cards.filter((card) => /\D/.test(card))].filter(Boolean);
  const phones = row.phones.map((phone) => phone.replace(/\D/g, '')).filter(Boolean);
  return {
    names: ` ${[...plain].join(' ')} ~${[...skeletons].join('~')}~`,
    mails: marked.length > 0 ? `\t${marked.join('\t')}\t` : '',
    digits: ` ${phones.join(' ')} #${cards.join('#')}#`,
  };
}

/** The terms of the names' index: skeletons, and with @ in front the parts of e-mails that people begin to type at. */
export function nameTerms({ names, mails }: RowText): readonly string[] {
  // A skeleton that another one goes on from with an s (a Latvian nominative) is found as its beginning.
  const terms = new Set(skeletonsIn(names).filter((one) => one !== '' && !names.includes(`~${one}s~`)));
  for (const one of mails.split('\t')) {
    const at = one.lastIndexOf('@');
    const local = at < 0 ? one : one.slice(0, at);
    for (const part of local.split(/[^\p{L}\p{N}]+/u)) if (part) terms.add(`@${part}`);
    if (at >= 0) terms.add(one.slice(at));
  }
  return [...terms];
}

/** The skeletons in a row's `names`. */
export function skeletonsIn(names: string): readonly string[] {
  return names.slice(names.indexOf('~') + 1, -1).split('~');
}

/** The terms of the digits' index: runs of four digits from every second start; three at an end of odd length. */
export function digitTerms({ digits }: RowText): readonly string[] {
  const grams = new Set<string>();
  for (const [number] of digits.matchAll(/\d+/g)) {
    for (let at = 0; at + 3 <= number.length; at += 2) grams.add(number.slice(at, at + 4));
  }
  return [...grams];
}
