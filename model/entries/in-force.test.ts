import { expect, it } from 'vitest';
import type { EntryId } from '../ids.ts';
import { inForce } from './in-force.ts';

const written = (id: string, corrects = '') => ({ id: id as EntryId, corrects: corrects as EntryId | '', staffId: '', at: '' }) as const;
const counting = (...entries: ReturnType<typeof written>[]): string =>
  inForce(entries)
    .map((one) => one.id)
    .join(' ');

it.each([
  ['entries that nobody corrected count', [written('a'), written('b')], 'a b'],
  ['one that was taken back does not, nor does what took it back', [written('a'), written('b', 'a')], ''],
  ['one whose correction was corrected counts again', [written('a'), written('b', 'a'), written('c', 'b')], 'a'],
  ['and again not, when that was corrected', [written('a'), written('b', 'a'), written('c', 'b'), written('d', 'c')], ''],
  ['two devices that take back the same one do it once', [written('a'), written('b', 'a'), written('c', 'a'), written('d')], 'd'],
  ['a correction of what is not here counts for nothing', [written('b', 'gone'), written('c')], 'c'],
  ['entries that correct each other end nothing', [written('a', 'b'), written('b', 'a'), written('c')], 'c'],
  ['the order they came in does not matter', [written('c', 'b'), written('b', 'a'), written('a')], 'a'],
])('%s', (_, entries, expected) => {
  expect(counting(...entries)).toBe(expected);
});
