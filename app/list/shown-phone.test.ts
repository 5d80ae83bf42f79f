import { expect, test } from 'vitest';
import { shownPhone } from './shown-phone.ts';

/** The text with [ ] around what matched. */
function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  const shown = shownPhone(text, ranges);
  return shown.ranges.reduceRight((out, [start, end]) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`, shown.text);
}

test.each([
  ['+393471234567', [[3, 9]], '+39 [347 123] 4567'],
  ['+380671234567', [[4, 7]], '+380 [67 1]23 45 67'],
  ['+37129123456', [[0, 12]], '[+371 29 123 456]'],
  ['+37129123456', [], '+371 29 123 456'],
  ['Elena Rossi', [[6, 9]], 'Elena [Ros]si'],
  ['ask the sister 12', [[15, 17]], 'ask the sister [12]'],
] as const)('a phone that was found is grouped as people read it, and what matched is marked: %s %j', (text, ranges, shown) => {
  expect(marked(text, ranges)).toBe(shown);
});
