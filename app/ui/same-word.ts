/** True where the typed word is the wanted one: in any case, with or without its diacritics, whatever space stands around it. */
export function isSameWord(typed: string, wanted: string): boolean {
  return bare(typed) === bare(wanted);
}

function bare(word: string): string {
  return word.trim().normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
}
