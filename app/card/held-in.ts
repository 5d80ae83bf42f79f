/** Letters and digits of a line as the search shows it, without the '…' where it was cut and however it was broken into lines. */
function wordsOf(text: string): string {
  return text.replaceAll('…', ' ').replace(/\s+/gu, ' ').trim();
}

/** Whether a text holds the line that the search showed of it. */
export function sameWords(text: string, line: string): boolean {
  return wordsOf(text).includes(wordsOf(line));
}

/** The stretch of `text` that the line stands for, as it is written there; '' where it is not in it any more. */
export function heldIn(text: string, line: string): string {
  const words = wordsOf(line).split(' ').filter(Boolean);
  if (words.length === 0) return '';
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+');
  return new RegExp(pattern, 'u').exec(text.replaceAll('…', ' '))?.[0] ?? '';
}
