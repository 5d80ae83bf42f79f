import type { Taken } from './atoms.ts';
import { hundredthsOf } from './figures.ts';
import { isMinuteMark, isStop, type Token } from './tokens.ts';
import { classOf, type WordClass } from './words.ts';

/** What a figure is, by what stands after it: an amount, a strength, a time, a shade, or a bare figure. */
export function atomOfNumber(tokens: readonly Token[], at: number): Taken {
  const number = tokens[at];
  const next = tokens[at + 1];
  if (number === undefined) return [{ kind: 'other' }, 1];
  const value = hundredthsOf(number.text);
  if (next?.kind === 'sign' && next.text === '%') return strengthOf(number.text, '%', 2) ?? [{ kind: 'other' }, 2];
  if (value !== null && value % 100 === 0 && isMinuteMark(next) && next?.glued) return [{ kind: 'minutes', minutes: value / 100 }, 2];
  if (next?.kind !== 'word') return bareNumber(number.text, 1);
  return byWord(tokens, at, value) ?? bareNumber(number.text, 1);
}

function byWord(tokens: readonly Token[], at: number, value: number | null): Taken | null {
  const number = tokens[at];
  const next = tokens[at + 1];
  if (number === undefined || next === undefined) return null;
  const toneFirst = next.glued && isTone(number.text, next.text);
  if (toneFirst && !/^(?:ml|min|gr|vol)$/iu.test(next.text)) return [{ kind: 'shade' }, 2];
  const word = classOf(next.text);
  const stop = isStop(tokens[at + 2]) ? 3 : 2;
  const known = word === null ? null : byClass(word, number.text, value, stop, tokens, at);
  if (known !== null) return known;
  if (next.glued && /^\d/u.test(number.text) && /^(?:[A-Za-z]{1,4}|[А-ЯІЇЄ]{1,2})$/u.test(next.text)) return [{ kind: 'shade' }, 2];
  return null;
}

/** `6N`, `7RB`, `09V`, `5G`: a depth of hair with capital letters, which `60G`, `20V`, `5g` are not. */
function isTone(number: string, letters: string): boolean {
  return /^[A-Z]{1,4}$/u.test(letters) && Number.parseFloat(number.replace(',', '.')) <= 12;
}

function byClass(word: WordClass, figure: string, value: number | null, stop: number, tokens: readonly Token[], at: number): Taken | null {
  const range = /^\d+[-/]\d+$/u.test(figure) && value === null;
  switch (word.is) {
    case 'unit':
      if (range) return [{ kind: 'other' }, stop];
      return value === null ? null : [{ kind: 'amount', amount: value, unit: word.unit }, stop];
    case 'amount':
      return null;
    case 'minute':
      if (range) return [{ kind: 'other' }, stop];
      if (value === null) return null;
      return value % 100 === 0 ? [{ kind: 'minutes', minutes: value / 100 }, stop] : [{ kind: 'other' }, stop];
    case 'hour':
      return value === null ? null : value % 25 === 0 ? hoursOf(value, stop, tokens, at) : [{ kind: 'other' }, stop];
    case 'volume':
      return range ? [{ kind: 'other' }, stop] : strengthOf(figure, 'vol', stop);
    case 'percent':
      return strengthOf(figure, '%', stop);
    default:
      return null;
  }
}

/** `1h`, `1 h 20`, `1 ч 10 мин`. */
function hoursOf(value: number, stop: number, tokens: readonly Token[], at: number): Taken {
  const hours = Math.round((value * 60) / 100);
  const more = tokens[at + stop];
  if (more?.kind !== 'number' || !/^\d{1,2}$/u.test(more.text)) return [{ kind: 'minutes', minutes: hours }, stop];
  const unit = tokens[at + stop + 1];
  const minutes = isMinuteMark(unit) || (unit?.kind === 'word' && classOf(unit.text)?.is === 'minute');
  if (minutes) return [{ kind: 'minutes', minutes: hours + Number(more.text) }, stop + 2];
  return more.glued ? [{ kind: 'minutes', minutes: hours + Number(more.text) }, stop + 1] : [{ kind: 'minutes', minutes: hours }, stop];
}

function strengthOf(figure: string, unit: '%' | 'vol', tokens: number): Taken | null {
  const strength = /^(\d{1,3})(?:[.,](\d))?$/u.exec(figure);
  return strength === null ? null : [{ kind: 'strength', strength: Number(strength[1]) * 10 + Number(strength[2] ?? 0), unit }, tokens];
}

function bareNumber(figure: string, tokens: number): Taken {
  if (/^\d+$/u.test(figure)) {
    const value = hundredthsOf(figure);
    return value === null ? [{ kind: 'other' }, tokens] : [{ kind: 'number', amount: value }, tokens];
  }
  if (/^\d{1,4}[/\\]\d{1,4}$|^\d{1,2}[-/][A-Z]{1,3}$/u.test(figure) || /^\d{1,2}[.,]5-\d{1,3}$/u.test(figure))
    return [{ kind: 'shade' }, tokens];
  if (/^(?:\d{1,2}|\d00|1000)[.,]\d{1,4}$/u.test(figure)) return [{ kind: 'shade' }, tokens];
  if (/^(?:\d|0\d|1[0-2]|\d00|1000)-\d{1,3}$/u.test(figure)) return [{ kind: 'shade' }, tokens];
  const value = hundredthsOf(figure);
  return value === null ? [{ kind: 'other' }, tokens] : [{ kind: 'number', amount: value }, tokens];
}
