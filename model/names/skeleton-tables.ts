/**
 * How names are spelt, as tables. Each letter or group of letters is written in one small code, so that every spelling of a
 * name comes to the same skeleton: Щербакова, Shcherbakova, Ščerbakova and Scherbakova are all `scerbakova`.
 *
 * The code's letters: `a e i o u` and `b v g d z k l m n p r s t f c`. Since people leave diacritics out, š is s, so ш and sh
 * are s too; likewise ч, ц, č, ch → c; ж, ž, zh → z; г, ґ, х, g, h, kh, gh → g (Ольга is Olha in Ukraine and Olga elsewhere).
 *
 * Sources:
 * - ICAO Doc 9303 part 3, section 6 B: passports (ж zh, х kh, ц ts, ю iu, я ia, щ shch, й i, ь and ъ apart).
 * - BGN/PCGN 1947 for Russian, 2019 for Ukrainian (ю yu, я ya, е ye, ё yë, й y, ы y).
 * - Cabinet of Ministers of Ukraine, resolution 55 of 2010 (г h, зг zgh, и y, є ie, ї i, й i, ю iu, я ia; ь and ' left out).
 * - Cabinet of Ministers of Latvia, rules 114 of 2004 on names in Latvian (ж ž, ц c, ч č, ш š, щ šč, х h, я ja, ль ļ, and the
 *   endings -s, -is, -a).
 * - What people write in forms: j and y for й, yo and e for ё, sch for щ, x for кс, letters without their diacritics.
 */

/** Changes whenever a table or a rule of the folding does: stored folds of another version are made again. */
export const FOLD_VERSION = 1;

export type Rules = Readonly<Record<string, string>>;

/** Russian, Ukrainian, Belarusian. */
export const CYRILLIC: Rules = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'g',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 'sc',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ьо: 'e',
  ъе: 'e',
  ье: 'e',
};

/** Latin letters as Slavic and Latvian names use them. */
export const LATIN: Rules = {
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'g',
  i: 'i',
  j: 'i',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'v',
  x: 'ks',
  y: 'i',
  z: 'z',
  č: 'c',
  š: 's',
  ž: 'z',
  ģ: 'g',
  ķ: 'k',
  ļ: 'l',
  ņ: 'n',
  ļo: 'le',
  ņo: 'ne',
  ch: 'c',
  sh: 's',
  zh: 'z',
  kh: 'g',
  gh: 'g',
  tz: 'c',
};

/** Latin letters as Italian, English and German names use them, where that differs. A second reading, beside the first. */
export const WESTERN: Rules = {
  ca: 'ka',
  co: 'ko',
  cu: 'ku',
  cl: 'kl',
  cr: 'kr',
  ct: 'kt',
  cq: 'k',
  ck: 'k',
  cc: 'k',
  cci: 'ci',
  cce: 'ce',
  ch: 'k',
  che: 'ke',
  chi: 'ki',
  sch: 's',
  sci: 'si',
  sce: 'se',
  sca: 'ska',
  sco: 'sko',
  scu: 'sku',
  gia: 'dza',
  gio: 'dzo',
  giu: 'dzu',
  gi: 'dzi',
  ge: 'dze',
  ggi: 'dzi',
  gge: 'dze',
  gn: 'n',
  ghe: 'ge',
  ghi: 'gi',
  nz: 'nc',
  zz: 'c',
  ph: 'f',
  th: 't',
  qu: 'kv',
  cz: 'c',
  sz: 's',
};

/**
 * What the end of a half-typed word may still turn into: `kat` is the beginning of `kac` (Katsura, Кацура), `dani` of `dane`
 * (Daniele is folded without its i). Ending of the typed skeleton → endings it is looked up by besides.
 */
export const UNFINISHED: readonly (readonly [string, readonly string[]])[] = [
  ['li', ['le', 'la', 'lu']],
  ['ni', ['ne', 'na', 'nu']],
  ['ei', ['e']],
  ['i', ['e']],
  ['td', ['t', 'c']],
  ['cd', ['ct', 'c']],
  ['d', ['t', 'c']],
  ['ct', ['c']],
  ['t', ['c', 'dc']],
  ['gk', ['g']],
  ['k', ['g']],
];

/**
 * The ending of the Latvian nominative, which a name gets in Latvian papers and loses in others: Ivanovs, Bērziņš, Jurijs.
 * Only after a consonant or j; after a vowel the s belongs to the name (Jānis, Boris). Visockis and Kovaļskis are Высоцкий and Ковальский.
 */
export const NOMINATIVE = /(?<=[\p{L}]{2}[bcdfghjklmnpqrstvwxzčšžģķļņбвгґджзйклмнпрстфхцчшщьъ])(?:s|š|sh|с|ш)$|(?<=[\p{L}][sc]ki)s$/u;
