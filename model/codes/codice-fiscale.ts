import { type Code, contradiction, type Doubt, dayThatIs, lengthDoubt, type Told, type Whose, withoutGaps } from './code.ts';
import { partitaIva } from './partita-iva.ts';

/*
 * Italy's tax code. Rule: D.M. 23 December 1976 (G.U. 345 of 29.12.1976): three letters of the family name, three of the given
 * name, two digits of the year, a letter for the month, two digits for the day (women: plus 40), four characters for the place,
 * a check letter. Where two people would have the same one, digits are replaced by letters from the right (omocodia).
 * Companies have 11 digits, made like a VAT number; so have people to whom a provisional one was given.
 */
const DIGIT = '[0-9LMNPQRSTUV]';
const FORM = new RegExp(`^([A-Z]{3})([A-Z]{3})(${DIGIT}{2})([ABCDEHLMPRST])(${DIGIT}{2})[A-Z]${DIGIT}{3}[A-Z]$`);
const MONTHS = 'ABCDEHLMPRST';
const INSTEAD_OF_DIGITS = 'LMNPQRSTUV';
/** What a character at an odd place (1, 3, …) counts: of `A`…`Z`, and of digits as of the letters A–J. */
const AT_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23] as const;

export const codiceFiscale: Code = {
  keys: 'capitals',
  tidy: (typed) => {
    const code = withoutGaps(typed).toUpperCase();
    return /^[A-Z0-9]{11,16}$/.test(code) ? code : typed.trim();
  },
  doubt: (code, whose) => {
    if (/^\d{11}$/.test(code)) return partitaIva.doubt(code, whose);
    if ([...code].length !== 16) return lengthDoubt(code, ...(whose.kind === 'company' ? [11, 16] : [16]));
    const parts = FORM.exec(code);
    if (!parts) return { code: 'form' };
    if (checkLetter(code) !== code[15]) return { code: 'checkLetter' };
    return datesDoubt(parts, whose) ?? namesDoubt(parts, whose);
  },
  tells: (code, today) => {
    const parts = FORM.exec(code);
    if (!parts || checkLetter(code) !== code[15]) return null;
    const born = bornIn(parts, 2000);
    // Two digits of a year: the latest that is not in the future.
    return born && born.birthDate <= today ? born : bornIn(parts, 1900);
  },
};

function datesDoubt(parts: readonly string[], whose: Whose): Doubt | null {
  const known = Number(/^\d{4}/.exec(whose.birthDate)?.[0] ?? 0);
  const centuries = known >= 1800 ? [Math.floor(known / 100) * 100] : [2000, 1900];
  const [born] = centuries.flatMap((century) => bornIn(parts, century) ?? []);
  if (!born) return { code: bornIn(parts, 2000) || bornIn(parts, 1900) ? 'notBirthDate' : 'noSuchDay' };
  return contradiction(born, whose);
}

function bornIn([, , , year = '', month = '', day = '']: readonly string[], century: number): Told | null {
  const number = Number(digits(day));
  const isWoman = number > 40;
  const birthDate = dayThatIs(century + Number(digits(year)), MONTHS.indexOf(month) + 1, isWoman ? number - 40 : number);
  return birthDate === null ? null : { sex: isWoman ? 'female' : 'male', birthDate };
}

/** The code is made of all given names, so the card's middle name may belong to it. Names in other letters can't be compared. */
function namesDoubt([, family = '', given = '']: readonly string[], whose: Whose): Doubt | null {
  if (whose.kind === 'company') return null;
  const familyCode = threeLetters(whose.family, false);
  if (familyCode !== null && familyCode !== family) return { code: 'notFamily' };
  const givenCodes = [whose.given, `${whose.given} ${whose.middle}`].map((name) => threeLetters(name, true));
  return givenCodes.includes(null) || givenCodes.includes(given) ? null : { code: 'notGiven' };
}

/**
 * Three letters of a name: its consonants, then its vowels, then X; of a given name with four consonants or more, the second one
 * is passed over. Null for no name, and for one with letters whose Italian spelling is anybody's guess.
 */
function threeLetters(name: string, isGiven: boolean): string | null {
  const letters = name
    .normalize('NFD')
    .replace(/[\u0300\u0301\s'’‘.-]/gu, '')
    .toUpperCase();
  if (!/^[A-Z]+$/.test(letters)) return null;
  const consonants = letters.replace(/[AEIOU]/g, '');
  if (isGiven && consonants.length >= 4) return `${consonants.slice(0, 1)}${consonants.slice(2, 4)}`;
  return `${consonants}${letters.replace(/[^AEIOU]/g, '')}XX`.slice(0, 3);
}

function checkLetter(code: string): string {
  let sum = 0;
  for (const [place, character] of Array.from(code.slice(0, 15)).entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    // Counted from 1, the first place is an odd one.
    sum += place % 2 === 0 ? (AT_ODD[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

function digits(text: string): string {
  return text.replace(/\D/g, (letter) => String(INSTEAD_OF_DIGITS.indexOf(letter)));
}
