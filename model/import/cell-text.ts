/** A cell's text as a person sees it, and whether a spreadsheet's formula or error stands there instead of a value. */
export interface CellText {
  readonly text: string;
  readonly formula: boolean;
}

/**
 * `="00393471234567"` is how programs keep a spreadsheet from eating zeros: the text in it is meant. Other formulas can't be
 * worked out here and stay as text; a spreadsheet's error (`#REF!`) is no value at all.
 */
export function cellText(cell: string): CellText {
  // An apostrophe makes a spreadsheet take what follows for text; we write it so ourselves.
  // Byte order marks, soft hyphens and direction marks come along from other programs and hide in searches.
  const text = cell
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\0]/gu, '')
    .trim()
    .replace(/^'(?=[=+\-@])/u, '');
  const kept = /^="([^"]*)"$/.exec(text);
  if (kept) return { text: (kept[1] ?? '').trim(), formula: false };
  if (
    /^#(?:REF!|N\/A|N\/D|VALUE!|VALORE!|NAME\?|NOME\?|DIV\/0!|NULL!|NULLO!|NUM!|Н\/Д|ЗНАЧ!|ССЫЛКА!|ДЕЛ\/0!|ИМЯ\?|ПУСТО!|ЧИСЛО!)$/u.test(
      text,
    )
  )
    return { text: '', formula: true };
  return { text, formula: /^=./u.test(text) };
}
