import { expect, it } from 'vitest';
import { sizeText } from './size-text.ts';

it.each([
  [0, 'en', '0 kB'],
  [12, 'en', '1 kB'],
  [999_999, 'en', '1,000 kB'],
  [1_250_000, 'it', '1,3 MB'],
  [523_000_000, 'en', '523 MB'],
  [2_000_000_000, 'uk', '2 ГБ'],
])('%i bytes in %s are %s', (bytes, language, expected) => {
  expect(sizeText(bytes, language).replaceAll(/\s/g, ' ')).toBe(expected);
});
