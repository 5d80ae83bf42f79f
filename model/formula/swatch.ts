import { COMMON, DEPTH_COLOURS, HOUSES, IGORA, LETTERS, NO_HAIR, TONE_COLOURS, type Tone, UNTOLD_CORRECTORS } from './swatch-tables.ts';
import { foldWord } from './words.ts';

/**
 * About the colour that a shade's number stands for, as `#rrggbb`, by the house's own digits where brand or line tell it; null where the
 * number doesn't tell (gel polishes, names, unknown letters). A help to the eye, not a colour chart.
 */
export function swatchOf(shade: string, brand = '', line = ''): string | null {
  const houses = [foldWord(brand), foldWord(line)].filter((name) => name !== '');
  if (houses.some((name) => NO_HAIR.test(name))) return null;
  const read = readShade(shade.trim());
  if (read === null) return null;
  const tones = read.letters === '' ? tonesOf(read, houses) : lettersOf(read.letters);
  return tones === null ? null : mixed(read.depth, tones);
}

interface ReadShade {
  readonly depth: number;
  readonly mark: string;
  readonly digits: string;
  readonly letters: string;
}

function readShade(shade: string): ReadShade | null {
  const digits = /^(\d{1,4}|\d{1,2}[.,]5)([/\\.,-])(\d{1,3})$/u.exec(shade);
  if (digits !== null) return depthIn(digits[1] ?? '', digits[2] ?? '', digits[3] ?? '', '');
  const letters = /^(\d{1,3})[/-]?([A-Za-z]{1,3})$/u.exec(shade);
  if (letters !== null) return depthIn(letters[1] ?? '', '', '', (letters[2] ?? '').toUpperCase());
  return null;
}

/** `7`, `77` (the same, covering more), `07`, `9.5`, `10`; 0 and 00 for correctors, 100, 1000 and 900 as the lightest. */
function depthIn(written: string, mark: string, digits: string, letters: string): ReadShade | null {
  const doubled = /^([1-9])\1$/u.exec(written);
  const figure = Number((doubled?.[1] ?? written).replace(',', '.'));
  if (figure >= 100) return /^(?:1000|100|\d00)$/u.test(written) ? { depth: 11, mark, digits, letters } : null;
  const depth = written === '11' && letters === '' ? 11 : figure;
  return depth <= 12 ? { depth, mark, digits, letters } : null;
}

/** A dash is Schwarzkopf's way of writing; else only what all houses agree on is told. Null where the main tone is not known. */
function tonesOf({ mark, digits }: ReadShade, houses: readonly string[]): readonly Tone[] | null {
  const table = HOUSES.find(([name]) => houses.some((house) => name.test(house)))?.[1] ?? (mark === '-' ? IGORA : COMMON);
  const [first, second] = [...digits].map((digit) => table[Number(digit)] ?? null);
  if (!first) return null;
  return second ? [first, second] : [first];
}

function lettersOf(letters: string): readonly Tone[] | null {
  const tone = LETTERS[letters];
  return tone === undefined ? null : [tone];
}

/** A leading 0 softens the tone (8/03); a doubled digit or one alone gives it whole. */
function mixed(depth: number, tones: readonly Tone[]): string | null {
  const whole = Math.floor(depth);
  const base = DEPTH_COLOURS[whole];
  if (base === undefined) return null;
  const [first = 'natural', second] = tones;
  if (depth === 0 && UNTOLD_CORRECTORS.includes(first)) return null;
  if (depth === 0)
    return second === undefined || second === first
      ? first === 'natural'
        ? base
        : TONE_COLOURS[first]
      : blend(TONE_COLOURS[first], TONE_COLOURS[second], 0.35);
  const lifted = depth === whole ? base : blend(base, DEPTH_COLOURS[whole + 1] ?? base, 0.5);
  const soft = first === 'natural' && second !== undefined;
  const main = soft ? second : first;
  if (main === 'natural') return lifted;
  const tone =
    soft || second === undefined || second === 'natural' ? TONE_COLOURS[main] : blend(TONE_COLOURS[first], TONE_COLOURS[second], 0.3);
  return blend(lifted, tone, soft ? 0.2 : second === first ? 0.6 : 0.42);
}

function blend(one: string, other: string, share: number): string {
  const channel = (from: number): string => {
    const [a, b] = [Number.parseInt(one.slice(from, from + 2), 16), Number.parseInt(other.slice(from, from + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
