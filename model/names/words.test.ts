import { expect, it } from 'vitest';
import { words } from './words.ts';

it.each([
  ['Anna-Maria', ['Anna', 'Maria', 'Anna-Maria']],
  ["D'Amico", ["D'Amico", 'Amico']],
  ['De Angelis', ['De', 'Angelis', 'De Angelis']],
  ["Дем'янчук", ["Дем'янчук"]],
  ['«Studio 54»', ['Studio', '54', 'Studio 54']],
  [' – ', []],
])('«%s» is looked up by %j', (text, expected) => {
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
