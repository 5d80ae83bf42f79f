import { expect, test } from 'vitest';
import { houseOf, usedProducts } from './used-products.ts';

test('the products of formulas are told once each, without amounts, the latest formula first', () => {
  const told = usedProducts([
    '60 g Wella Koleston 7/43 + 30 g 7/0 + 6% 1:2',
    '40 g Wella Koleston 7/43 + Olaplex 1',
    'nothing of the kind',
  ]);
  expect(told.map(({ brand, line, shade, name }) => [brand, line, shade, name].filter(Boolean).join(' '))).toEqual([
    'Wella Koleston 7/43',
    '7/0',
    'Olaplex 1',
  ]);
});

test.each([
  ['Wella Koleston', 'Wella', 'Koleston'],
  ['Estel De Luxe', 'Estel', 'De Luxe'],
  ['Wella', 'Wella', ''],
  ['Some House', 'Some House', ''],
  ['30 g', '30 g', ''],
  ['', '', ''],
])('“%s” is the brand “%s” and the line “%s”', (text, brand, line) => {
  expect(houseOf(text)).toEqual({ brand, line });
});
