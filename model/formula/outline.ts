import { figureOf } from './figures.ts';
import type { Amount, Bowl, Developer, Product, ReadFormula } from './formula.ts';

/** A formula's structure in short, for tables of tests: `[roots] 60g /7/43/ + 30g <Wella|Koleston> /7/0/ ^6% 1:2 @35' *foils* #6 {rest}`. */
export function outline({ bowls, rest }: ReadFormula): string {
  return [...bowls.map(outlineBowl), ...(rest === '' ? [] : [`{{${rest}}}`])].join(' ;; ');
}

function outlineBowl(bowl: Bowl): string {
  return [
    bowl.area === '' ? '' : `[${bowl.area}]`,
    bowl.products.map(outlineProduct).join(' + '),
    bowl.developer === null ? '' : outlineDeveloper(bowl.developer),
    bowl.minutes === 0 ? '' : `@${bowl.minutes}'`,
    bowl.technique === '' ? '' : `*${bowl.technique}*`,
    bowl.startingLevel === '' ? '' : `#${bowl.startingLevel}`,
    bowl.rest === '' ? '' : `{${bowl.rest}}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function outlineProduct({ brand, line, shade, name, ...amount }: Product): string {
  const house = brand === '' && line === '' ? '' : `<${brand}|${line}>`;
  return [outlineAmount(amount), house, shade === '' ? '' : `/${shade}/`, name === '' ? '' : `'${name}'`]
    .filter((part) => part !== '')
    .join(' ');
}

function outlineDeveloper({ name, strength, strengthUnit, ratio, ...amount }: Developer): string {
  const parts = [
    `^${strength === 0 ? '?' : figureOf(strength * 10, '.')}${strength === 0 ? '' : strengthUnit}`,
    outlineAmount(amount),
    name === '' ? '' : `'${name}'`,
    ratio === null ? '' : `${figureOf(ratio.mix, '.')}:${figureOf(ratio.developer, '.')}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function outlineAmount({ amount, unit }: Amount): string {
  return amount === 0 ? '' : `${figureOf(amount, '.')}${unit}`;
}
