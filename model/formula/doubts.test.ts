import { expect, it } from 'vitest';
import { doubtsOf } from './doubts.ts';
import { EMPTY_BOWL } from './formula.ts';
import { readFormula } from './read-formula.ts';

it.each([
  ['7/1 30000g', ['3000000 g'], 0],
  ['7/1 30 g, 9999 min', [], 9999],
  ['7/1 30 g + 6% 6000 ml, 35 min', ['600000 ml'], 0],
  ['60 tubes 7/1', ['6000 tube'], 0],
  ['1000 g 7/1 + 0.5 tube 7/3 + 6% 1:2, 5 h', [], 0],
])('%s: what is hardly meant is told', (typed, amounts, minutes) => {
  const doubts = doubtsOf(readFormula(typed).bowls[0] ?? EMPTY_BOWL);
  expect([doubts.amounts.map(({ amount, unit }) => `${amount} ${unit}`), doubts.minutes]).toEqual([amounts, minutes]);
});
