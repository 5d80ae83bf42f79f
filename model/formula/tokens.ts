/** The smallest pieces of a formula's text. Every piece keeps its place, so that what is not understood can be given back as typed. */
export interface Token {
  readonly kind: 'number' | 'word' | 'quoted' | 'tagged' | 'ratio' | 'times' | 'sign' | 'break';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** No blank between this and the piece before. */
  readonly glued: boolean;
  /** What was in the quotes. */
  readonly value: string;
  /** Of `brand:"…"`, else ''. */
  readonly tag: Tag | '';
}

/** Where a quoted text belongs, for what could be read otherwise without: `shade:"so-so 7"`. */
export const TAGS = ['area', 'amount', 'brand', 'line', 'shade', 'name', 'ox', 'technique', 'level', 'text'] as const;
export type Tag = (typeof TAGS)[number];

const PART = '\\d{1,3}(?:\\.\\d{1,2}(?!\\d)|,(?:25|75|\\d)(?!\\d))?';
const MINUTES_NEXT = "\\d+\\s?(?:min|мин|хв|['’′])";

const RULES: readonly (readonly [kind: Token['kind'], rule: RegExp])[] = [
  ['tagged', new RegExp(`(${TAGS.join('|')}):"((?:[^"\\\\\\n]|\\\\.)*)"`, 'y')],
  ['quoted', /"((?:[^"\\\n]|\\.)*)"/y],
  ['quoted', /«([^»\n]*)»/y],
  ['quoted', /“([^”\n]*)”/y],
  // 1:1,5 · 1 : 2 · 2:1:1
  ['ratio', new RegExp(`${PART}(?:(?:[:÷]|\\s[:÷]\\s)${PART}){1,5}(?![\\d/%:])`, 'uy')],
  // 1 к 1,5 · 1 to 2
  ['ratio', new RegExp(`[1-3]\\s(?:к|to|a|pret|до)\\s${PART}(?![\\d/%])(?=\\s*(?:[-,;.+)\\n]|$|${MINUTES_NEXT}))`, 'uy')],
  // (1+1.5) · 1+2
  ['ratio', new RegExp(`(?<=\\(\\s?)${PART}\\s?\\+\\s?${PART}(?=\\s?\\))`, 'uy')],
  ['ratio', new RegExp(`[1-3]\\+(?:[12][.,]5|[1-4])(?=\\s*(?:[,;)\\n]|\\.?$|${MINUTES_NEXT}))`, 'uy')],
  ['times', /[×*xXхХ]\s?\d{1,2}(?:[.,]\d{1,2})?(?![\p{L}\p{N}/%:-]|[.,]\d)/uy],
  ['times', /\d{1,2}(?:[×*xXхХ]\s?|\s[×*xXхХ]\s)(?=\d)/uy],
  ['number', /\d{0,3}[½¼¾⅓⅔]/uy],
  ['number', /\d{1,4}[/\\]\d{1,4}(?!\d)/y],
  ['number', /\d{1,2}[.,]5-\d{1,3}(?!\d)/y],
  ['number', /\d{1,2}[-/][A-Z]{1,3}(?![\p{L}\p{N}])/uy],
  ['number', /\d+(?:[.-]\d+){2,}/y],
  ['number', /\d+\.\d+|\d+,\d+(?![\d]*[/\\])|\d+-\d+/y],
  ['number', /\d+/y],
  ['word', /(?:\p{L}\.){1,3}\p{L}(?![\p{L}\p{M}])/uy],
  ['word', /\p{L}[\p{L}\p{M}\p{N}]*(?:['’`\-&]\p{L}[\p{L}\p{M}\p{N}]*)*/uy],
  ['break', /[;\n\r\u2028\u2029]/y],
  ['sign', /./suy],
];

/** A letter right after a figure ends before the next figure: `30г7/0`. */
const GLUED_WORD = /\p{L}\p{M}*(?:['’]?\p{L}\p{M}*)*/uy;
const MINUTE_MARK = /['’′]/u;

/** Cuts a text into its pieces, left to right, each character looked at a bounded number of times. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const blank = blanksAt(text, at);
    if (blank > 0) {
      at += blank;
      continue;
    }
    const token = tokenAt(text, at, tokens.at(-1), unclosed);
    if (token.kind === 'break') unclosed.clear();
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

const BLANKS = /[^\S\n\r\u2028\u2029]+/uy;

function blanksAt(text: string, at: number): number {
  BLANKS.lastIndex = at;
  return BLANKS.exec(text)?.[0].length ?? 0;
}

function tokenAt(text: string, start: number, before: Token | undefined, unclosed: Set<string>): Token {
  const glued = before !== undefined && before.end === start;
  const make = (kind: Token['kind'], match: RegExpExecArray): Token => ({
    kind,
    text: match[0],
    start,
    end: start + match[0].length,
    glued,
    tag: kind === 'tagged' ? (TAGS.find((tag) => tag === match[1]) ?? '') : '',
    value: kind === 'tagged' ? unescaped(match[2] ?? '') : kind === 'quoted' ? unescaped(match[1] ?? '') : '',
  });
  if (glued && before.kind === 'number') {
    const word = execAt(GLUED_WORD, text, start);
    if (word !== null && !/^[xXхХ]\d/u.test(text.slice(start, start + 2))) return make('word', word);
  }
  for (const [kind, rule] of RULES) {
    if (!mayBe(kind, rule, text, start, before, unclosed)) continue;
    const match = execAt(rule, text, start);
    if (match !== null) return make(kind, match);
    if (kind === 'quoted') unclosed.add(text.charAt(start));
  }
  throw new RangeError('a sign matches any character');
}

/** Keeps a rule from where it can't hold: a quote that this line doesn't close is looked for once only, `x2` is not the end of a word. */
function mayBe(
  kind: Token['kind'],
  rule: RegExp,
  text: string,
  at: number,
  before: Token | undefined,
  unclosed: ReadonlySet<string>,
): boolean {
  const digit = isDigit(text.charCodeAt(at));
  switch (kind) {
    case 'quoted':
      return text.startsWith(rule.source.charAt(0), at) && !unclosed.has(text.charAt(at));
    case 'tagged':
      return !digit && !unclosed.has('"') && text.slice(at, at + LONGEST_TAG).includes(':"');
    case 'times':
      return !(before?.kind === 'word' && before.end === at);
    case 'ratio':
      return (
        digit &&
        !(before?.kind === 'sign' && before.end === at && /[.,/:]/u.test(before.text) && !AFTER_STRENGTH.test(text.slice(at - 2, at)))
      );
    case 'number':
      return digit || FRACTION.test(text.charAt(at));
    default:
      return !digit;
  }
}

/** `6%/1:2`, `20vol/1:2`: the slash parts a strength from its ratio. */
const AFTER_STRENGTH = /[%\p{L}]\/$/u;
const LONGEST_TAG = 11;
const FRACTION = /[½¼¾⅓⅔]/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function execAt(rule: RegExp, text: string, at: number): RegExpExecArray | null {
  rule.lastIndex = at;
  return rule.exec(text);
}

/** Text within quotes, to be read back by `unescaped`. */
export function escaped(text: string): string {
  return text.replace(/[\\"]/gu, '\\$&');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1').replace(/\s+/gu, ' ').trim();
}

export function isMinuteMark(token: Token | undefined): boolean {
  return token?.kind === 'sign' && MINUTE_MARK.test(token.text);
}

/** The full stop of an abbreviation. */
export function isStop(token: Token | undefined): boolean {
  return token?.kind === 'sign' && token.text === '.' && token.glued;
}
