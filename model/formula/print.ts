import { figureOf } from './figures.ts';
import { type Amount, type Bowl, type Developer, EMPTY_BOWL, type Product, type ReadFormula, tidyBowl, tidyText } from './formula.ts';
import { readFormula } from './read-formula.ts';
import { escaped, type Tag } from './tokens.ts';
import { type FormulaLanguage, SHOWN_UNITS, type ShownUnits, STORED_UNITS } from './words/units.ts';

/**
 * Writes a bowl as the one line of text that is stored. Reading the line gives the same bowl: names are written plainly where they are
 * read back as they were, else in quotes, else with the field they belong to (`brand:"…"`). Empty text for a bowl with nothing in it.
 */
export function printBowl(bowl: Bowl): string {
  return write(tidyBowl(bowl), STORED_UNITS);
}

/** The bowls one after another, parted by `;` (`;;` where one could be read as going on with the one before), then what was not understood. */
export function printFormula(formula: ReadFormula): string {
  const lines = formula.bowls.map(printBowl).filter((line) => line !== '');
  const rest = tidyText(formula.rest);
  if (rest !== '') lines.push(printRest(rest));
  const soft = lines.join('; ');
  return isSame(readFormula(soft), lines.map(readFormula)) ? soft : lines.join(' ;; ');
}

/** The bowl as a person reads it: units and decimal comma of their language. Read again it is still the same bowl. */
export function printShown(bowl: Bowl, language: FormulaLanguage): string {
  return write(tidyBowl(bowl), SHOWN_UNITS[language]);
}

function printRest(rest: string): string {
  const read = readFormula(rest);
  return read.bowls.length === 0 && read.rest === rest ? rest : tagged('text', rest);
}

function isSame(read: ReadFormula, parts: readonly ReadFormula[]): boolean {
  const joined = { bowls: parts.flatMap(({ bowls }) => bowls), rest: parts.map(({ rest }) => rest).find((rest) => rest !== '') ?? '' };
  return JSON.stringify(read) === JSON.stringify(joined);
}

/** How sure the writing has to be: plainly; each doubtful text quoted; every text with its field. */
const CARES = ['plain', 'quoted', 'tagged'] as const;
type Care = (typeof CARES)[number];

function write(bowl: Bowl, words: ShownUnits): string {
  const wanted = JSON.stringify(bowl);
  const all = (care: Care): readonly string[] => bowl.products.map((product) => productText(product, words, care));
  const plain = lineOf(bowl, words, all('plain'), 'plain');
  if (isRead(plain, wanted)) return plain;
  const careful = bowl.products.map((product) => {
    const care = leastCare((one) => productText(product, words, one), { ...EMPTY_BOWL, products: [product] });
    return productText(product, words, care);
  });
  const attempts = [lineOf(bowl, words, careful, 'plain'), lineOf(bowl, words, careful, 'tagged')];
  return attempts.find((attempt) => isRead(attempt, wanted)) ?? lineOf(bowl, words, all('tagged'), 'tagged');
}

function leastCare(textOf: (care: Care) => string, bowl: Bowl): Care {
  const wanted = JSON.stringify(bowl);
  return CARES.find((care) => isRead(textOf(care), wanted)) ?? 'tagged';
}

function isRead(text: string, wanted: string): boolean {
  const { bowls, rest } = readFormula(text);
  return bowls.length === 1 && rest === '' && JSON.stringify(bowls[0]) === wanted;
}

function lineOf(bowl: Bowl, words: ShownUnits, products: readonly string[], care: 'plain' | 'tagged'): string {
  const field = (tag: Tag, text: string, plain: string): string => (text === '' ? '' : care === 'plain' ? plain : tagged(tag, text));
  const mixture = [...products, bowl.developer === null ? '' : developerText(bowl.developer, words, care)].filter((part) => part !== '');
  const area = field('area', bowl.area, `${bowl.area}:`);
  const after = [
    bowl.minutes > 0 ? `${bowl.minutes} ${words.min}` : '',
    field('technique', bowl.technique, bowl.technique),
    field('level', bowl.startingLevel, `${words.level} ${bowl.startingLevel}`),
    field('text', bowl.rest, bowl.rest),
  ];
  const body = [mixture.join(' + '), ...after].filter((part) => part !== '').join(', ');
  return `${area} ${body}`.trim();
}

function productText(product: Product, words: ShownUnits, care: Care): string {
  const { amount, unit, brand, line, shade, name } = product;
  const amountText = amountOf({ amount, unit }, words, care);
  const text = (tag: Tag, value: string): string => {
    if (value === '') return '';
    return care === 'tagged' ? tagged(tag, value) : care === 'quoted' && tag !== 'shade' ? `"${escaped(value)}"` : value;
  };
  const texts = [text('brand', brand), text('line', line), text('shade', shade), text('name', name)].filter((part) => part !== '');
  return [amountText, ...(texts.length === 0 ? [tagged('name', '')] : texts)].filter((part) => part !== '').join(' ');
}

function developerText(developer: Developer, words: ShownUnits, care: 'plain' | 'tagged'): string {
  const { amount, unit, name, strength, strengthUnit, ratio } = developer;
  const figure = figureOf(strength * 10, words.decimal);
  const strengthText = strength === 0 ? '' : strengthUnit === 'vol' ? `${figure} ${words.vol}` : `${figure}${words.percentGap}%`;
  const ratioText = ratio === null ? '' : `${figureOf(ratio.mix, words.decimal)}:${figureOf(ratio.developer, words.decimal)}`;
  const called = care === 'tagged' || strength === 0 || (amount > 0 && unit === '');
  const nameText =
    care === 'tagged' ? tagged('ox', name) : name !== '' ? name : called && !(ratioText !== '' && amount === 0) ? words.developer : '';
  const amountText = amountOf({ amount, unit }, words, care);
  return [amountText, nameText, strengthText, ratioText].filter((part) => part !== '').join(' ');
}

function amountOf({ amount, unit }: Amount, words: ShownUnits, care: Care): string {
  if (amount === 0) return '';
  if (unit === '') return care === 'tagged' ? tagged('amount', figureOf(amount, '.')) : figureOf(amount, words.decimal);
  const [one, more = one] = words.units[unit].split('|');
  return `${figureOf(amount, words.decimal)} ${amount <= 100 ? one : more}`;
}

function tagged(tag: Tag, text: string): string {
  return `${tag}:"${escaped(text)}"`;
}
