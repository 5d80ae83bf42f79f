import type { ClientBase } from './client-base.ts';
import type { DigitIndex } from './digit-index.ts';
import { DIGIT_MATCH, digitMatcher, NOT_LATELY, probesOf } from './digit-match.ts';
import { MATCH } from './match.ts';
import { type DigitTerm, type MailTerm, type QueryTerm, type WordTerm, wordTerm } from './query.ts';
import type { Recent } from './recent.ts';

export interface Where {
  readonly base: ClientBase;
  readonly digits: DigitIndex;
  readonly recent: Recent;
}

type Visit = (slot: number) => void;

/** A query's term, ready to be looked for. */
export interface Look {
  readonly term: QueryTerm;
  /** What is looked for in names; null where the term is none for names. */
  readonly word: WordTerm | null;
  /** How well a folded word of a name matches. */
  readonly matchWord: (word: string) => number;
  /** How well a client matches (`MATCH`). */
  match(slot: number): number;
  /** How many clients may match, roughly; 0: nobody does. */
  readonly rows: number;
  /** Calls with each of them; one may come several times. */
  each(visit: Visit): void;
  /** Calls with those of them who were here lately. */
  eachLately(visit: Visit): void;
  /** So many of them are enough, where clients are a crowd. */
  readonly enough?: number;
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

/** Where a term has more rows, those seen lately are gone through instead. */
const MANY = 2_000;
/** With one or two digits typed, so many clients seen lately are enough. */
const ENOUGH = 10;

/** `alone`: there is no other word in the query. */
export function lookFor(where: Where, term: QueryTerm, alone: boolean): Look {
  if (term.kind === 'digits') return lookForDigits(where, term);
  if (term.kind === 'mail') return lookForMail(where, term);
  return lookForWord(where, term, alone);
}

function lookForWord({ base: { vocabulary }, recent }: Where, term: WordTerm, alone: boolean): Look {
  const words = vocabulary.exact(term);
  const look = (): Look => ({
    term,
    word: term,
    matchWord: (word) => words.of(vocabulary.numberOf(word)),
    match: (slot) => words.best(slot),
    rows: words.rows(),
    each: (visit) => words.each(visit),
    eachLately: (visit) => {
      if (words.rows() <= MANY) words.each((slot) => recent.has(slot) && visit(slot));
      else for (const slot of recent.list()) if (words.best(slot) < MATCH.none) visit(slot);
    },
    wholeRows: words.rows(MATCH.wholeSkeleton),
    eachWhole: (visit) => words.each(visit, MATCH.wholeSkeleton),
  });
  if (vocabulary.isCrowd(term)) return look();
  const known = words.rows() > 0;
  const wide = (): Look => ({
    ...look(),
    nearly() {
      vocabulary.addNear(term, alone, words);
      // What is a word, or begins one, isn't looked for inside others before all else failed.
      if (alone || !known) vocabulary.addInside(term, words);
      return wide();
    },
    inside() {
      vocabulary.addInside(term, words);
      vocabulary.addInsideMails(term.plain, words);
      return wide();
    },
    generously() {
      vocabulary.addFar(term, alone, words);
      return wide();
    },
  });
  return wide();
}

/** Candidates are those with a word of an e-mail that the text's own words allow; the whole text decides. */
function lookForMail({ base, recent }: Where, term: MailTerm): Look {
  const { vocabulary } = base;
  const { text } = term;
  const at = text.indexOf('@');
  const local = (at < 0 ? text : text.slice(0, at)).split(/[^\p{L}\p{N}]+/u);
  const last = local.at(-1) ?? '';
  const words =
    at < 0
      ? vocabulary.inMails(local[0] ?? '', false, vocabulary.inMails(text, true))
      : last
        ? vocabulary.inMails(last, false)
        : vocabulary.inMails(text.slice(at + 1), true);
  const look = (): Look => ({
    term,
    word: null,
    matchWord: () => MATCH.none,
    match: (slot) => (base.at(slot)?.mails.includes(text) ? MATCH.mail : MATCH.none),
    rows: words.rows(),
    each: (visit) => words.each(visit),
    eachLately: (visit) => words.each((slot) => recent.has(slot) && visit(slot)),
    wholeRows: 0,
    eachWhole: () => undefined,
    inside() {
      vocabulary.addInsideMails(
        local.reduce((a, b) => (b.length > a.length ? b : a), ''),
        words,
      );
      return look();
    },
  });
  return look();
}

function lookForDigits({ base, digits: index, recent }: Where, term: DigitTerm): Look {
  // A number that is part of a name: «Studio 54».
  const asWord = wordTerm(term.digits);
  const words = asWord && base.vocabulary.exact(asWord);
  const inNames = words?.rows() ?? 0;
  const numbersMatch = digitMatcher(term);
  return {
    term,
    word: inNames > 0 ? asWord : null,
    matchWord: (word) => words?.of(base.vocabulary.numberOf(word)) ?? MATCH.none,
    match(slot) {
      const match = numbersMatch(base.at(slot)?.digits ?? '');
      const later = match >= DIGIT_MATCH.end && match < DIGIT_MATCH.none && !recent.has(slot) ? NOT_LATELY : 0;
      return words && inNames > 0 ? Math.min(match + later, words.best(slot)) : match + later;
    },
    rows: index.crowd(term) + inNames,
    each(visit) {
      words?.each(visit);
      index.candidates(term, visit);
    },
    ...(term.digits.length < 3 ? { enough: ENOUGH } : {}),
    eachLately(visit) {
      words?.each((slot) => recent.has(slot) && visit(slot));
      for (const probe of probesOf(term)) recent.withDigits(probe, visit);
    },
    wholeRows: inNames,
    eachWhole: (visit) => words?.each(visit),
  };
}
