/**
 * A word as letters: lower case, one UTF-16 unit a letter, each with the stretch of the text it came from. Diacritics that say
 * nothing about how a name is spelt elsewhere are gone; those that the skeleton reads (č, ļ, й, ї …) are kept.
 */
export interface Letters {
  readonly text: string;
  /** Where letter `i` starts in the source, and where it ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Letters whose mark changes how they are read, so the skeleton sees them with it. */
const MARKED = new Set('йёїґўčšžļņķģ');

/** Latin letters that Unicode does not take apart into a base and a mark. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 't', ß: 's', æ: 'e', œ: 'e', ı: 'i', ə: 'e' };

/** Letters that same-script readers type without their mark. */
const UNMARKED: Readonly<Record<string, string>> = {
  č: 'c',
  š: 's',
  ž: 'z',
  ļ: 'l',
  ņ: 'n',
  ķ: 'k',
  ģ: 'g',
  ё: 'е',
  ґ: 'г',
  й: 'и',
  ї: 'і',
  ў: 'у',
};

/** A letter or digit with its marks; not the letters that only modify (ʹ for a soft sign, ʼ). */
const CLUSTER = /(?!\p{Lm})[\p{L}\p{N}]\p{M}*/gu;
const known = new Map<string, string>();

function readLetter(cluster: string): string {
  const lower = cluster.normalize('NFC').toLowerCase();
  if (MARKED.has(lower)) return lower;
  const base = lower.normalize('NFKD').charAt(0);
  return WHOLE[base] ?? base;
}

/** Latin and Cyrillic; by code, its letter, '' where it is none, undefined where it wasn't met yet. */
const TABLE_END = 0x530;
const table: (string | undefined)[] = Array.from({ length: TABLE_END });
const RIGHT_QUOTE = 0x2019;
const MARK = /\p{M}/u;

/** Most texts have letters of one code each. Null for one that has others. */
function lettersByCode(text: string): Letters | null {
  let letters = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === RIGHT_QUOTE) continue;
    if (code >= TABLE_END) return null;
    let letter = table[code];
    if (letter === undefined) {
      const source = text.charAt(at);
      if (MARK.test(source)) return null;
      letter = source.match(CLUSTER) ? readLetter(source) : '';
      table[code] = letter;
    }
    if (letter === '') continue;
    letters += letter;
    from.push(at);
    to.push(at + 1);
  }
  return { text: letters, from, to };
}

/** The letters and digits of `text`; everything else (apostrophes, hyphens, spaces) is passed over, so that joined spellings meet. */
export function lettersOf(text: string): Letters {
  return lettersByCode(text) ?? lettersByCluster(text);
}

function lettersByCluster(text: string): Letters {
  let letters = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    let letter = known.get(cluster);
    if (letter === undefined) {
      letter = readLetter(cluster);
      if (known.size < 5_000) known.set(cluster, letter);
    }
    letters += letter;
    from.push(index);
    to.push(index + cluster.length);
  }
  return { text: letters, from, to };
}

/** Letters as someone types them who leaves marks out: Bērziņš → berzins, Семён → семен. Letter for letter, so positions stay. */
export function plainOf(letters: string): string {
  let plain = '';
  for (const letter of letters) plain += UNMARKED[letter] ?? letter;
  return plain;
}
