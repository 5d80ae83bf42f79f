/**
 * What the digits and letters of a shade mean, by house. Colours are of a dyed strand at middle depth, to be mixed with the depth's own.
 *
 * - L'Oréal: "What do the numbers on hair colour stand for?", lorealprofessionnel.com.au: .1 ash .2 iridescent .3 gold .4 copper
 *   .5 mahogany .6 red .7 mat .8 mocha.
 * - Where the house is not known, only the digits that mean about the same with all of them: 6 is red with one and violet with the
 *   next, 7 green or brown, 8 mocha or pearl. No colour is better than a wrong one.
 * - Wella (and Londa, Kadus, which share its numbers): Wella's colour chart guide, blog.wella.com/hair-color-charts: /0 natural /1 ash /2 matt
 *   /3 gold /4 red /5 mahogany /6 violet /7 brown /8 pearl (blue) /9 cendré.
 * - Schwarzkopf Igora Royal: its colour chart: -0 natural -1 cendré -2 ash -3 matt -4 beige -5 gold -6 chocolate -7 copper -8 red -9 violet.
 * - Estel De Luxe: its chart: /1 ash /2 green /3 gold /4 copper /5 red /6 violet /7 brown /8 pearl.
 * - Letters: the tone letters of Redken, Matrix and Goldwell: Redken Color Gels chart (N, A, G, R, RB, RV, RO, WG, NW, GN, B, V).
 */

export type Tone =
  | 'natural'
  | 'ash'
  | 'cendre'
  | 'matt'
  | 'iridescent'
  | 'violet'
  | 'pearl'
  | 'blue'
  | 'beige'
  | 'gold'
  | 'copper'
  | 'mahogany'
  | 'red'
  | 'mocha'
  | 'brown'
  | 'chocolate';

export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  natural: '#7a5a40',
  ash: '#6d7478',
  cendre: '#857f86',
  matt: '#6f7750',
  iridescent: '#8d7690',
  violet: '#6f4382',
  pearl: '#8591a8',
  blue: '#46618f',
  beige: '#b0936f',
  gold: '#c8963c',
  copper: '#bf5f26',
  mahogany: '#7d3440',
  red: '#b02a2a',
  mocha: '#7b5a4c',
  brown: '#70492f',
  chocolate: '#5d3a29',
};

/** Natural hair from 1 black to 12 lightest blonde; 0 is a corrector without depth. */
export const DEPTH_COLOURS = [
  '#b9b2aa',
  '#17120f',
  '#231a16',
  '#33251d',
  '#443023',
  '#5b402c',
  '#775636',
  '#957045',
  '#b48f5d',
  '#cfb07d',
  '#e3cca0',
  '#eedcb8',
  '#f4e8cd',
] as const;

/** What 0 to 9 stand for; null: nothing that can be relied on. */
type Digits = readonly (Tone | null)[];

export const COMMON: Digits = ['natural', 'ash', null, 'gold', 'copper', 'mahogany', null, null, null, null];
const LOREAL: Digits = ['natural', 'ash', 'iridescent', 'gold', 'copper', 'mahogany', 'red', 'matt', 'mocha', null];
const WELLA: Digits = ['natural', 'ash', 'matt', 'gold', 'red', 'mahogany', 'violet', 'brown', 'pearl', 'cendre'];
export const IGORA: Digits = ['natural', 'cendre', 'ash', 'matt', 'beige', 'gold', 'chocolate', 'copper', 'red', 'violet'];
const ESTEL: Digits = ['natural', 'ash', 'matt', 'gold', 'copper', 'red', 'violet', 'brown', 'pearl', null];

/** By the folded beginning of a brand's or line's name. */
export const HOUSES: readonly (readonly [name: RegExp, digits: Digits])[] = [
  [
    /^(?:l ?oreal|лореаль|majirel|мажирель|мажирел|majirouge|majiblond|inoa|иноа|dia (?:light|richesse|color)|dialight|диа лайт|luocolor)/u,
    LOREAL,
  ],
  [
    /^(?:wella|londa|лонда|kadus|koleston|колестон|illumina|иллюмина|ілюміна|color touch|colour touch|колор тач|shinefinity|kp|ct)\b/u,
    WELLA,
  ],
  [/^(?:schwarzkopf|шварцкопф|igora|игора|ігора|vibrance|essensity|blondme|blond me)/u, IGORA],
  [/^(?:estel|эстель|естель|de luxe|deluxe|делюкс|princess essex|essex|эссекс|haute couture|sense de luxe)/u, ESTEL],
];

/** Houses whose numbers are not of hair, or mean something else. */
export const NO_HAIR =
  /^(?:kodi|коди|коді|opi|o p i|cnd|shellac|luxio|gelish|semilac|neonail|indigo|pnb|dnka|fox|f o x|beautix|uno|essie|kinetics|lianail|oxxi|olaplex|refectocil|thuya|bronsun|henna|хна)/u;

export const LETTERS: Readonly<Record<string, Tone>> = {
  N: 'natural',
  A: 'ash',
  B: 'blue',
  BR: 'brown',
  G: 'gold',
  C: 'copper',
  K: 'copper',
  O: 'copper',
  M: 'mocha',
  MM: 'mocha',
  R: 'red',
  V: 'violet',
  P: 'pearl',
  T: 'ash',
  W: 'beige',
  S: 'pearl',
  RB: 'mahogany',
  RV: 'violet',
  RO: 'copper',
  RC: 'copper',
  CB: 'chocolate',
  BC: 'copper',
  GB: 'beige',
  WG: 'gold',
  NW: 'beige',
  NA: 'cendre',
  NB: 'brown',
  NG: 'gold',
  NN: 'natural',
  NV: 'iridescent',
  NM: 'mocha',
  AA: 'ash',
  GG: 'gold',
  GN: 'matt',
  VB: 'iridescent',
  VV: 'violet',
  RR: 'red',
  CC: 'copper',
  KG: 'copper',
  KK: 'copper',
  BV: 'iridescent',
  AG: 'beige',
  PA: 'pearl',
};

/** Concentrates of these counteract yellow or orange by a blue or violet that their digit doesn't tell. */
export const UNTOLD_CORRECTORS: readonly Tone[] = ['ash', 'cendre', 'pearl', 'iridescent', 'beige'];
