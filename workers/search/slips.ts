/**
 * How many slips of the finger a word may have: none in one or two letters, where everything is near everything; in three only
 * beside another word that says who is meant.
 */
export function slipsAllowed(letters: number, alone: boolean): number {
  return letters >= 4 || (letters === 3 && !alone) ? 1 : 0;
}

/** Whether a word may be half typed and have slips: from five letters on; beside another word from four. */
export function comparesHalf(letters: number, alone: boolean): boolean {
  return letters >= (alone ? 5 : 4);
}

/** From this length on a word is still known with two slips. */
export const TWO_SLIPS_FROM = 7;

/**
 * The least slips (a letter too many, missing, wrong, or two swapped) that make `typed` of `word`, or of a beginning of it with
 * `prefix`. More than `most`: `most + 1`.
 */
export function slips(typed: string, word: string, most: number, prefix: boolean): number {
  if (!prefix && Math.abs(typed.length - word.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((old[j - 1] ?? 0) + (same ? 0 : 1), (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    older = old;
    old = row;
  }
  const distance = prefix ? Math.min(...old) : (old[word.length] ?? most + 1);
  return Math.min(distance, most + 1);
}
