/** A stretch of a text that is folded as one word. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ`´]*/gu;
const ELISION = /^[a-zà-ÿ]{1,5}['’ʼ`´](?=\p{L}{3})/iu;

/** Latin and Cyrillic: by code, whether a letter or digit (a piece begins with it), or what else may stand in a piece. */
const TABLE_END = 0x530;
const RIGHT_QUOTE = 0x2019;
const BEGINS = 2;
const GOES_ON = 1;
const KINDS = Uint8Array.from({ length: TABLE_END }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(letter) ? BEGINS : /[\p{M}'’ʼ`´]/u.test(letter) ? GOES_ON : 0;
});

/** The words of a text, apart: Anna-Maria is two, D'Amico is one. */
export function pieces(text: string): readonly Word[] {
  const found: Word[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= TABLE_END && code !== RIGHT_QUOTE) return piecesOfAny(text);
    const kind = code === RIGHT_QUOTE ? GOES_ON : KINDS[code];
    if (start < 0) {
      if (kind === BEGINS) start = at;
    } else if (kind === 0) {
      found.push({ start, end: at });
      start = -1;
    }
  }
  if (start >= 0) found.push({ start, end: text.length });
  return found;
}

/** The same for letters of any script. */
function piecesOfAny(text: string): readonly Word[] {
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
