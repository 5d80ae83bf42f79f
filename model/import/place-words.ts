const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  it: ['it', 'ita', 'italiano', 'italian', 'itāļu', 'итальянский', 'італійська'],
  lv: ['lv', 'lav', 'lettone', 'latvian', 'latviešu', 'латышский', 'латиська'],
  ru: ['ru', 'rus', 'russo', 'russian', 'krievu', 'русский', 'російська'],
  uk: ['uk', 'ua', 'ukr', 'ucraino', 'ukrainian', 'ukraiņu', 'украинский', 'українська'],
  en: ['en', 'eng', 'inglese', 'english', 'angļu', 'английский', 'англійська'],
  de: ['de', 'deu', 'ger', 'tedesco', 'german', 'vācu', 'немецкий', 'німецька'],
  fr: ['fr', 'fra', 'francese', 'french', 'franču', 'французский', 'французька'],
  es: ['es', 'spa', 'spagnolo', 'spanish', 'spāņu', 'испанский', 'іспанська'],
};
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  IT: ['italia', 'italy', 'itālija', 'италия', 'італія'],
  LV: ['lettonia', 'latvia', 'latvija', 'латвия', 'латвія'],
  UA: ['ucraina', 'ukraine', 'ukraina', 'украина', 'україна'],
  RU: ['russia', 'krievija', 'россия', 'росія', 'российская федерация', 'рф', 'russian federation'],
};
const LANGUAGE_OF = wordMap(LANGUAGES);
const COUNTRY_OF = wordMap(COUNTRIES);

/** A language's tag from its name or code, or ''. */
export function readLanguage(text: string): string {
  const word = text.trim().toLowerCase();
  return LANGUAGE_OF.get(word) ?? (/^[a-z]{2}(?:[-_][a-z]{2})$/.test(word) ? (LANGUAGE_OF.get(word.slice(0, 2)) ?? '') : '');
}

/** ISO 3166-1 alpha-2 where the name is one of the home countries' or a code already; otherwise the text as it came. */
export function readCountry(text: string): string {
  const word = text.trim().toLowerCase();
  return COUNTRY_OF.get(word) ?? (/^[a-z]{2}$/.test(word) ? word.toUpperCase() : text.trim());
}

function wordMap(names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([code, words]) => words.map((word): [string, string] => [word, code])));
}
