import { expect, test } from 'vitest';
import { newEntryId, newEntryIds } from './new-entry-id.ts';

test('entries made one after another sort as they were made, also many in one millisecond', () => {
  const made = [...newEntryIds(200), newEntryId(), ...Array.from({ length: 200 }, newEntryId)];
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
