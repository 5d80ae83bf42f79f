import { expect, it } from 'vitest';
import type { EntryId } from '../ids.ts';
import { ledgerOf } from './ledger.ts';

const written = (id: string, at: number, corrects = '') =>
  ({ id: id as EntryId, at: `2026-11-23T10:0${at}:00.000Z`, corrects: corrects as EntryId | '', staffId: '' }) as const;
const told = (...entries: ReturnType<typeof written>[]): string =>
  ledgerOf(entries)
    .map(({ entry, takenBackBy }) => (takenBackBy ? `${entry.id}-${takenBackBy.id}` : entry.id))
    .join(' ');

it.each([
  ['entries come newest first', [written('a', 1), written('b', 2)], 'b a'],
  ['a correction stands with what it takes back', [written('a', 1), written('b', 2, 'a'), written('c', 3)], 'c a-b'],
  ['one that was corrected itself is gone', [written('a', 1), written('b', 2, 'a'), written('c', 3, 'b')], 'a'],
  ['of two corrections the later is told', [written('a', 1), written('b', 3, 'a'), written('c', 2, 'a')], 'a-b'],
  ['of one moment the ids tell the order', [written('b', 1), written('a', 1)], 'b a'],
])('%s', (_, entries, expected) => {
  expect(told(...entries)).toBe(expected);
  expect(told(...entries.toReversed())).toBe(expected);
});
