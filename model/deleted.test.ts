import { expect, it } from 'vitest';
import { printDeleted, readDeleted } from './deleted.ts';

it('tells who deleted a card and when', () => {
  const deleted = { at: '2026-11-23T10:00:00.000Z', by: '01HV' };
  expect(readDeleted(printDeleted(deleted))).toEqual(deleted);
  expect(readDeleted('')).toBe(null);
});

it.each(['null', 'yes', '{}', '{"at":"soon","by":7}'])('takes a card for deleted whatever was written there: %s', (text) => {
  expect(readDeleted(text)).toEqual({ at: '', by: '' });
});
