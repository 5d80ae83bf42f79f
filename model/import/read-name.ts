/** A person's name in its parts; '' where there is none. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
  readonly middle: string;
}

const MOST_WORDS = 5;
const PATRONYMIC = /^\p{Lu}\p{Ll}*(?:вич|вна|чна|ьич|ич|оглы|кызы)$/u;
/** Endings that East Slavic family names have and given names hardly ever: Иванова, Шевченко, Ковальчук, Соколовская. */
const FAMILY_ENDING =
  /(?:ов|ова|ев|ева|ёв|ёва|єв|єва|їв|їва|ын|ына|[^аеёиоуыэюяіїє]ин|ский|ская|цкий|цкая|ський|ська|цький|цька|енко|чук|чак|щук|юк|дзе|швили|ян)$/u;
/** Given names that end so all the same. */
const GIVEN_ALL_THE_SAME =
  /^(?:лев|марин|ева|єва|яков|святослав|константин|валентин|августин|мартин|бенедикт|себастьян|юлиан|юліан|ян|мариян|мар'ян|лук'ян|даниэль)$/iu;
/** Words that begin a family name: De Luca, von Berg, Di Maria. */
const PARTICLE = /^(?:de|di|del|della|dello|dei|degli|dalla|dal|da|d'|la|lo|le|van|von|der|den|el|al)$/iu;

/**
 * Takes a name apart. `familyFirst`: as the column's header says; a comma (`Rossi, Maria`), a patronymic or the ending of an East
 * Slavic family name knows better. What has figures, brackets or more than five words is kept whole: a wrong cut is worse than none.
 */
export function readName(text: string, familyFirst: boolean): PersonName {
  const whole = { given: text.trim().replace(/\s+/gu, ' '), family: '', middle: '' };
  const [beforeComma = '', afterComma = '', ...more] = whole.given.split(/\s*,\s*/u);
  if (/[\d()[\]/\\@"«»]/u.test(text) || more.length > 0) return whole;
  if (afterComma !== '' && beforeComma !== '') return { ...givenAndMiddle(afterComma.split(' ')), family: beforeComma };
  const words = whole.given.split(/[\s,]+/u).filter(Boolean);
  if (words.length < 2 || words.length > MOST_WORDS) return whole;
  return withPatronymic(words) ?? inOrder(words, familyFirst);
}

/** Three words with a patronymic: it follows the given name, wherever the family name stands. */
function withPatronymic(words: readonly string[]): PersonName | null {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3 && PATRONYMIC.test(third)) return { family: first, given: second, middle: third };
  if (words.length === 3 && PATRONYMIC.test(second)) return { given: first, middle: second, family: third };
  if (words.length === 2 && /(?:ович|евич|йович|овна|евна|івна|ївна)$/u.test(second)) return { given: first, middle: second, family: '' };
  return null;
}

function inOrder(words: readonly string[], familyFirst: boolean): PersonName {
  const [first = '', second = ''] = words;
  const told = words.length === 2 && isFamily(first) !== isFamily(second) ? isFamily(first) : familyFirst;
  if (told) {
    const end = words.findIndex((word) => !PARTICLE.test(word)) + 1;
    return end === 0 || end === words.length
      ? { given: words.join(' '), family: '', middle: '' }
      : { ...givenAndMiddle(words.slice(end)), family: words.slice(0, end).join(' ') };
  }
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' '), middle: '' };
}

/** Cyrillic names have a patronymic after the given name; elsewhere all of it is given names. */
function givenAndMiddle(words: readonly string[]): { given: string; middle: string } {
  const [given = '', ...rest] = words;
  return /\p{Script=Cyrillic}/u.test(given) ? { given, middle: rest.join(' ') } : { given: words.join(' '), middle: '' };
}

function isFamily(word: string): boolean {
  return FAMILY_ENDING.test(word.toLowerCase()) && !GIVEN_ALL_THE_SAME.test(word);
}
