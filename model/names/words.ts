/** A stretch of a text that is folded as one word. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ`´]*/gu;
const ELISION = /^[a-zà-ÿ]{1,5}['’ʼ`´](?=\p{L}{3})/iu;

/** The words of a text, apart: Anna-Maria is two, D'Amico is one. */
export function pieces(text: string): readonly Word[] {
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index }) => ({ start: index, end: index + piece.length }));
}

/** All that a name may be looked up by: its words, what stands after an elided article (Amico of D'Amico), and neighbours joined (annamaria, deangelis). */
export function words(text: string): readonly Word[] {
  const apart = pieces(text);
  const found: Word[] = [...apart];
  for (const [i, word] of apart.entries()) {
    const elided = ELISION.exec(text.slice(word.start, word.end));
    if (elided) found.push({ start: word.start + elided[0].length, end: word.end });
    const next = apart[i + 1];
    if (next) found.push({ start: word.start, end: next.end });
  }
  return found;
}
