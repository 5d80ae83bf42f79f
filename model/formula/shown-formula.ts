import { printShown } from './print.ts';
import { readFormula } from './read-formula.ts';
import { inLanguage } from './same-word.ts';
import type { FormulaLanguage } from './words/units.ts';

/** A stored line of a formula as a person reads it, a line a bowl: units, decimal sign and known words of their language; what was not understood stays as it was. */
export function shownLines(text: string, language: FormulaLanguage): readonly string[] {
  const { bowls, rest } = readFormula(text);
  if (bowls.length === 0) return text.trim() === '' ? [] : [text];
  return [...bowls.map((bowl) => printShown(inLanguage(bowl, language), language)), rest].filter((line) => line !== '');
}

/** The same in one line. */
export function shownFormula(text: string, language: FormulaLanguage): string {
  return shownLines(text, language).join('; ');
}
