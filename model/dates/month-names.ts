/** How the months begin in Italian, Latvian, Russian, Ukrainian and English, without diacritics; inflected forms begin the same. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['gen', 'jan', 'янв', 'січ'],
  ['feb', 'фев', 'лют'],
  ['mar', 'мар', 'бер'],
  ['apr', 'апр', 'квіт', 'кві'],
  ['mag', 'mai', 'may', 'маи', 'мая', 'трав', 'тра'],
  ['giu', 'jun', 'июн', 'черв', 'чер'],
  ['lug', 'jul', 'июл', 'лип'],
  ['ago', 'aug', 'авг', 'серп', 'сер'],
  ['set', 'sep', 'сен', 'вер'],
  ['ott', 'okt', 'oct', 'окт', 'жовт', 'жов'],
  ['nov', 'ноя', 'лист', 'лис'],
  ['dic', 'dec', 'дек', 'груд', 'гру'],
];

/** The month (1–12) a word names, or 0. */
export function monthNamed(word: string): number {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => plain.startsWith(beginning))) + 1;
}
