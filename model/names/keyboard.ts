/**
 * What was typed with the wrong keyboard layout on. The rows of keys in the order they lie; sources: the layouts of Windows
 * (US, Russian, Ukrainian, Italian) and of CLDR's keyboards. Latvian typing keeps the US places of the letters.
 */
const US = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const UKRAINIAN = "'йцукенгшщзхїфівапролджєячсмитьбю";
const ITALIAN = '\\qwertyuiopè+asdfghjklòàzxcvbnm,.';

/** The keys of `US` and `ITALIAN` that have no letter, with shift; capitals are made small before. */
const SHIFTED = new Map([...table('~{}:"<>', "`[];',."), ...table('éç°*', 'èòà+')]);

function table(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (key, i) => [key, to.charAt(i)]));
}

const LATIN_TO_RUSSIAN = new Map([...table(ITALIAN, RUSSIAN), ...table(US, RUSSIAN)]);
const LATIN_TO_UKRAINIAN = new Map([...table(ITALIAN, UKRAINIAN), ...table(US, UKRAINIAN), ['\\', 'ґ']]);
const CYRILLIC_TO_LATIN = new Map([...table(UKRAINIAN, US), ...table(RUSSIAN, US), ['ґ', '\\'], ["'", '`']]);

const LATIN_LETTER = /[a-zèòà]/;
/** On their keys there is no letter of any Latin layout, nor what an e-mail has. */
const NO_LATIN = /[бъёґ]/;
const CYRILLIC_LETTER = /[а-яёіїєґ]/;

/** The readings of `typed` under the other layouts, likeliest first; none for text that mixes scripts or has no letters. */
export function otherLayouts(typed: string): readonly string[] {
  const lower = typed.toLowerCase();
  const latin = LATIN_LETTER.test(lower);
  const cyrillic = CYRILLIC_LETTER.test(lower);
  if (latin === cyrillic) return [];
  const text = latin ? Array.from(lower, (key) => SHIFTED.get(key) ?? key) : Array.from(lower);
  const read = (keys: ReadonlyMap<string, string>) => text.map((key) => keys.get(key) ?? key).join('');
  if (cyrillic) return NO_LATIN.test(lower) ? [] : [read(CYRILLIC_TO_LATIN)];
  return [...new Set([read(LATIN_TO_RUSSIAN), read(LATIN_TO_UKRAINIAN)])];
}
