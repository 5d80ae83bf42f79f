import { expect, it } from 'vitest';
import type { CardId } from '../ids.ts';
import { readClientRef, writeClientRef } from './client-ref.ts';

const id = '4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId;

it.each([
  [{ cardId: id, name: 'Anna Bērziņa' }, `${id} Anna Bērziņa`],
  [{ cardId: id, name: '' }, id],
  [{ cardId: '' as const, name: 'a neighbour' }, 'a neighbour'],
  [{ cardId: '' as const, name: '' }, ''],
])('who is meant is kept in one text and read from it: %j', (ref, stored) => {
  expect(writeClientRef(ref)).toBe(stored);
  expect(readClientRef(stored)).toEqual(ref);
});
