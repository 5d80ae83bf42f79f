import { expect, it } from 'vitest';
import { callingCodeLength, DIGIT_MATCH, digitMatcher } from './digit-match.ts';

const ROW = ' 37129123456 380671234567 #29001234#';

it.each([
  ['29001234', '', 'exactCard'],
  ['37129123456', '', 'whole'],
  ['3456', '', 'end'],
  ['371', '', 'start'],
  ['29123', '', 'start'],
  ['2900', '', 'start'],
  ['80671', '', 'inside'],
  ['8067123', '67123', 'start'],
  ['829123', '29123', 'start'],
  ['00380671', '380671', 'start'],
  ['00999', '999', 'none'],
  ['12', '', 'none'],
] as const)('%s (or %s) matches: %s', (digits, national, expected) => {
  expect(digitMatcher({ kind: 'digits', digits, national })(ROW)).toBe(DIGIT_MATCH[expected]);
});

it.each([
  ['79161234567', 1],
  ['393331234567', 2],
  ['447911123456', 2],
  ['37129123456', 3],
  ['380671234567', 3],
])("%s begins with a country's code of %i digits", (phone, length) => {
  expect(callingCodeLength(phone)).toBe(length);
});
