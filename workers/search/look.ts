import type { ClientBase } from './client-base.ts';
import type { DigitIndex } from './digit-index.ts';
import { DIGIT_MATCH, digitMatcher, NOT_LATELY } from './digit-match.ts';
import { MATCH } from './match.ts';
import { type DigitTerm, type MailTerm, type QueryTerm, type WordTerm, wordTerm } from './query.ts';
import type { Recent } from './recent.ts';
import type { TermMatch, Visit } from './term-match.ts';

export interface Where {
  readonly base: ClientBase;
  readonly digits: DigitIndex;
  readonly recent: Recent;
}

/** A query's term, ready to be looked for. */
export interface Look {
  readonly term: QueryTerm;
  /** What is looked for in names; null where the term is none for names. */
  readonly word: WordTerm | null;
  /** How well a word of the vocabulary matches, as a part of a name. */
  readonly matchWord: (word: number) => number;
  /** How well a client matches (`MATCH`). */
  match(slot: number): number;
  /** So many clients will be asked about. */
  expect?(clients: number): void;
  /** How many clients may match, roughly; 0: nobody does. */
  readonly rows: number;
  /** To go through all of them is quick, however many they are. */
  readonly isQuick?: boolean;
  /** Nobody matches better than so; nobody other than those of `eachWhole` better than so. */
  readonly least: number;
  readonly leastOfOthers: number;
  /** Calls with each of them, and how well it matches; one may come several times, first as it matches best. */
  each(visit: Visit): void;
  /** Calls with those of them who were here lately, until it `isEnough`. */
  eachLately(visit: Visit, isEnough: () => boolean): void;
  /** How many have the whole term as a word, and who. */
  readonly wholeRows: number;
  eachWhole(visit: Visit): void;
  /** The same, and words that are one slip away; where nothing begins so, those that hold it inside as well. */
  nearly?(): Look;
  /** The same, and all words and e-mails that hold the term inside. */
  inside?(): Look;
  /** The same, and words that are more than one slip away. */
  generously?(): Look;
}

/** So many rows that need no look are gone through at once. */
const QUICK = 3_000;

/** `alone`: there is no other word in the query. */
export function lookFor(where: Where, term: QueryTerm, alone: boolean): Look {
  if (term.kind === 'digits') return lookForDigits(where, term);
  if (term.kind === 'mail') return lookForMail(where, term);
  return lookForWord(where, term, alone);
}

function lookForWord({ base: { vocabulary }, recent }: Where, term: WordTerm, alone: boolean): Look {
  const lookAt = (words: TermMatch): Look => ({
    term,
    word: term,
    matchWord: (word) => words.of(word),
    match: (slot) => words.best(slot),
    expect: (clients) => words.expect(clients),
    rows: words.rows(),
    each: (visit) => words.each(visit),
    least: words.least(),
    leastOfOthers: words.least(),
    eachLately: (visit, isEnough) => recent.withWords(words, visit, isEnough),
    wholeRows: words.wholeRows(),
    eachWhole: (visit) => words.each(visit, MATCH.wholeSkeleton),
  });
  const words = vocabulary.exact(term);
  if (vocabulary.isCrowd(term)) return lookAt(words);
  // What is a word, or begins one, isn't looked for inside others before all else failed.
  const isUnknown = words.rows() === 0;
  const ways: Pick<Look, 'nearly' | 'inside' | 'generously'> = {
    nearly: () => ({ ...lookAt(vocabulary.near(term, alone, alone || isUnknown)), ...ways }),
    inside: () => ({ ...lookAt(vocabulary.inside(term, alone)), ...ways }),
    generously: () => lookAt(vocabulary.far(term, alone)),
  };
  return { ...lookAt(words), ...ways };
}

/** Candidates are those with a word of an e-mail that the text's own words allow; the whole text decides. */
function lookForMail({ base, recent }: Where, term: MailTerm): Look {
  const { vocabulary } = base;
  const { text } = term;
  const at = text.indexOf('@');
  const local = (at < 0 ? text : text.slice(0, at)).split(/[^\p{L}\p{N}]+/u);
  const last = local.at(-1) ?? '';
  const match = (slot: number) => (base.at(slot)?.mails.includes(text) ? MATCH.mail : MATCH.none);
  const lookAt = (words: TermMatch): Look => ({
    term,
    word: null,
    matchWord: () => MATCH.none,
    match,
    rows: words.rows(),
    each: (visit) => words.each((slot) => visit(slot, match(slot))),
    least: MATCH.mail,
    leastOfOthers: MATCH.mail,
    eachLately: (visit, isEnough) => recent.withWords(words, (slot) => visit(slot, match(slot)), isEnough),
    wholeRows: 0,
    eachWhole: () => undefined,
  });
  const words =
    at < 0
      ? vocabulary.inMails(local[0] ?? '', text)
      : last
        ? vocabulary.inMails(last, null)
        : vocabulary.inMails(null, text.slice(at + 1));
  const longest = local.reduce((a, b) => (b.length > a.length ? b : a), '');
  return { ...lookAt(words), inside: () => lookAt(vocabulary.insideMails(text, longest, words)) };
}

function lookForDigits({ base, digits: index, recent }: Where, term: DigitTerm): Look {
  const { digits, national } = term;
  // A number that is part of a name: «Studio 54».
  const asWord = wordTerm(digits);
  const words = asWord && base.vocabulary.exact(asWord);
  const inNames = words?.rows() ?? 0;
  const isShort = digits.length < 3;
  const crowd = index.crowd(term);
  const numbersMatch = digitMatcher(term);
  const matchOf = (slot: number, inNumbers: number): number => {
    const later = inNumbers >= DIGIT_MATCH.end && inNumbers < DIGIT_MATCH.none && !recent.has(slot) ? NOT_LATELY : 0;
    return words && inNames > 0 ? Math.min(inNumbers + later, words.best(slot)) : inNumbers + later;
  };
  const match = (slot: number) => matchOf(slot, numbersMatch(base.at(slot)?.digits ?? ''));
  const visitWith = (visit: Visit) => (slot: number, known: number | null) =>
    visit(slot, known === null ? match(slot) : matchOf(slot, known));
  return {
    term,
    word: inNames > 0 ? asWord : null,
    matchWord: (word) => words?.of(word) ?? MATCH.none,
    match,
    rows: crowd + inNames,
    isQuick: crowd < QUICK && !isShort && Math.max(digits.length, national.length) <= 4,
    least: DIGIT_MATCH.exactCard,
    leastOfOthers: isShort ? DIGIT_MATCH.start : DIGIT_MATCH.exactCard,
    each(visit) {
      words?.each((slot) => visit(slot, match(slot)));
      index.candidates(term, visitWith(visit));
    },
    eachLately(visit, isEnough) {
      if (words && inNames > 0) recent.withWords(words, (slot) => visit(slot, match(slot)), isEnough);
      if (isShort) recent.withStart(digits, (slot) => visit(slot, match(slot)), isEnough);
      else for (const run of [digits, national].filter(Boolean)) recent.withDigits(run, (slot) => visit(slot, match(slot)));
    },
    wholeRows: inNames,
    eachWhole(visit) {
      words?.each((slot) => visit(slot, match(slot)));
      index.wholes(term, visitWith(visit));
    },
  };
}
