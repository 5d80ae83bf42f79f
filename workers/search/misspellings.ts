/** Letters that are read together with those beside them, or written as two. */
const CYRILLIC = 'деийіїлностцщьюяє';
const LATIN = 'acdehijklnostuxyz';

/**
 * Words that one slip could have made `typed` of. A slip within a group of letters (sh, ts, ie) changes more than one letter of
 * the skeleton; undone, the word folds as it was meant. Other slips are found by comparing skeletons.
 */
export function* otherLetters(typed: string): Generator<string> {
  const letters = /[\u0400-\u04ff]/.test(typed) ? CYRILLIC : LATIN;
  for (let at = 0; at <= typed.length; at++) {
    const before = typed.slice(0, at);
    const after = typed.slice(at + 1);
    const here = typed.charAt(at);
    if (after !== '') yield before + after.charAt(0) + here + after.slice(1);
    if (here !== '') yield before + after;
    for (const letter of letters) {
      if (here !== '' && letter !== here) yield before + letter + after;
      yield before + letter + here + after;
    }
  }
}
