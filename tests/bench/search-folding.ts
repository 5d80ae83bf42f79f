import { skeletonsOf } from '../../model/names/skeleton.ts';
import { pieces, words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';

/** A client as the other libraries are given it: each text a field of its own. */
export interface SearchText {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly card: string;
}

function nameOf(row: CardSummary): string {
  return [row.given, row.middle, row.family, row.nickname, row.company].filter(Boolean).join(' ');
}

/** As it stands on the card. */
export function asWritten(row: CardSummary): SearchText {
  return { name: nameOf(row), phone: row.phones.join(' '), email: row.emails.join(' '), card: row.cards.join(' ') };
}

/** With Kartoteka's folding: names as skeletons (joined neighbours as well), phones and cards as bare digits. */
export function asFolded(row: CardSummary): SearchText {
  const skeletons = [row.given, row.middle, row.family, row.nickname, row.company].flatMap((name) =>
    words(name).map(({ start, end }) => skeletonsOf(name.slice(start, end)).full.text),
  );
  return {
    name: [...new Set(skeletons)].join(' '),
    phone: row.phones.map((phone) => phone.replace(/\D/g, '')).join(' '),
    email: row.emails.join(' ').toLowerCase(),
    card: row.cards.map((card) => card.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).join(' '),
  };
}

const NUMBER = /^[+(]*\d[\d()\-./+]*$/;

/** A query folded the same way: neighbouring groups of digits are one number. */
export function foldQuery(typed: string): string {
  const folded: string[] = [];
  let number = '';
  for (const token of `${typed.trim()} \n`.split(/[\s,;]+/)) {
    if (NUMBER.test(token)) {
      number += token.replace(/\D/g, '');
      continue;
    }
    if (number) folded.push(number);
    number = '';
    if (token.includes('@') || /^[a-z0-9_-]+\.[a-z0-9.]+$/i.test(token)) folded.push(token.toLowerCase());
    else for (const { start, end } of pieces(token)) folded.push(skeletonsOf(token.slice(start, end)).full.text);
  }
  if (number) folded.push(number);
  return folded.join(' ');
}
