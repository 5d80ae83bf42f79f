import type { ImportSettings } from '../contracts/import.ts';
import { looksLikeUtf16 } from './sniff.ts';

export type Encoding = NonNullable<ImportSettings['encoding']>;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const LOOKED_AT = 2 * 1024 * 1024;

/** A file's text: in the encoding set by hand, or the one recognised. `country` (the salon's) settles what the letters leave open. */
export function decode(bytes: Uint8Array, byHand: Encoding | undefined, country: string): DecodedText {
  if (byHand) return { text: decodeAs(bytes, byHand), encoding: byHand };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16le' };
  const encoding = recognise(bytes, country);
  return { text: decodeAs(bytes, encoding), encoding };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  // A byte order mark at the start is dropped by the decoder.
  return new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
}

function recognise(bytes: Uint8Array, country: string): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = bytes.subarray(0, LOOKED_AT);
  if (looksLikeUtf16(head.subarray(0, 64 * 1024))) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : bySingleByteLetters(head, country);
}

/** Valid UTF-8, or all but: a program that cut a long note in the middle of a letter doesn't make it another encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\uFFFD/g)?.length ?? 0;
    const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
    return broken * 50 < whole;
  }
}

const LETTERS = {
  'windows-1251': /[а-яёіїєґ’«»№–—]/iu,
  'windows-1257': /[āčēģīķļņōŗšūž’“”„–—]/iu,
  'windows-1252': /[àèéìòùáíóúâêîôûäëïöüçñß’“”«»–—€]/iu,
} as const;
type SingleByte = keyof typeof LETTERS;
const HOME: Readonly<Record<string, SingleByte>> = { IT: 'windows-1252', LV: 'windows-1257', RU: 'windows-1251', UA: 'windows-1251' };
const NATIVE_TO_COUNTRY = 0.25;

/**
 * Windows-1251, 1257 and 1252 can all read any bytes: the one whose letters make sense in words wins. A Cyrillic letter among
 * Latin ones speaks against 1251; Italian's accents stand at a word's end, Latvian's inside.
 */
function bySingleByteLetters(bytes: Uint8Array, country: string): Encoding {
  const candidates = Object.keys(LETTERS) as SingleByte[];
  const scored = candidates.map((encoding) => {
    const words = (new TextDecoder(encoding).decode(bytes).match(/[^\s!-@[-`{-~]+/gu) ?? []).filter((word) => /[^ -~]/.test(word));
    const score = words.reduce((sum, word) => sum + wordScore(word, encoding), 0) + (HOME[country] === encoding ? NATIVE_TO_COUNTRY : 0);
    return { encoding, score };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** How well a word's letters beyond ASCII fit an encoding's languages: about 1 a letter, below 0 where they don't. */
function wordScore(word: string, encoding: SingleByte): number {
  // Latin languages put an accent here and there; a word of little else is another alphabet's.
  const foreign = encoding !== 'windows-1251' && word.length > 2 && word.replace(/[!-~]/g, '').length > word.length * 0.67;
  const mixed = /[a-z]/iu.test(word) && /\p{Script=Cyrillic}/u.test(word);
  let score = 0;
  for (const [at, letter] of Array.from(word).entries()) {
    if (letter <= '\u007F') continue;
    const fits = LETTERS[encoding].test(letter) && !mixed && !foreign;
    const isCapitalInside = at > 0 && letter !== letter.toLowerCase() && word !== word.toUpperCase();
    score += fits ? 1 - (isCapitalInside ? 0.75 : 0) : -1;
    if (encoding === 'windows-1252' && at === word.length - 1 && /[àèéìòù]/iu.test(letter)) score += 0.5;
    if (encoding === 'windows-1257' && at < word.length - 1 && /[čģņ]/iu.test(letter)) score += 0.5;
  }
  return score;
}
